package org.komenius.monitoring.internal.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;

/**
 * The figures of one input. For one thread; filled once, then only read.
 *
 * <p>Hamburg and Berlin are Land and Kreis at once and appear under either key; here both keys lead to the same figure.
 */
public final class Series {

    /** Breakdown of a figure that is not split. */
    public static final String WHOLE = "";

    private static final Map<String, String> CITY_STATES = Map.of("02000", "02", "11000", "11");

    /** @param part member code of the breakdown, or {@link #WHOLE} */
    private record Place(String region, Period period, String part) {}

    private final Map<Place, ObservedValue> values = new LinkedHashMap<>();
    private final TreeSet<Period> periods = new TreeSet<>();
    private final Set<String> parts = new java.util.LinkedHashSet<>();

    static String canonical(String region) {
        return CITY_STATES.getOrDefault(region, region);
    }

    public void put(String region, Period period, String part, ObservedValue value) {
        values.put(new Place(canonical(region), period, part), value);
        periods.add(period);
        if (!part.equals(WHOLE)) {
            parts.add(part);
        }
    }

    /** The figure; null if the data set has nothing there. An input that is not split gives the whole for every part. */
    ObservedValue get(String region, Period period, String part) {
        return values.get(new Place(canonical(region), period, parts.isEmpty() ? WHOLE : part));
    }

    Set<Period> periods() {
        return periods;
    }

    Set<String> parts() {
        return parts;
    }
}
