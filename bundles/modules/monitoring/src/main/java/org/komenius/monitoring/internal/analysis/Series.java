package org.komenius.monitoring.internal.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
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

    /** @param part member code of the breakdown, of several joined by {@link Breakdown#part}, or {@link #WHOLE} */
    public record Place(String region, Period period, String part) {}

    private final boolean additive;
    private final List<Boolean> split;
    private final Map<Place, ObservedValue> values = new LinkedHashMap<>();
    private final TreeSet<Period> periods = new TreeSet<>();
    private final Set<String> parts = new LinkedHashSet<>();
    private final Map<RegionLevel, Set<String>> regions = new EnumMap<>(RegionLevel.class);
    private int scale;

    public Series() {
        this(true, List.of());
    }

    /**
     * @param additive whether figures of several regions or parts have a sum; shares and means have none
     * @param split for each breakdown of the analysis, whether this input has it; empty if it has all
     */
    public Series(boolean additive, List<Boolean> split) {
        this.additive = additive;
        this.split = List.copyOf(split);
    }

    static String canonical(String region) {
        return CITY_STATES.getOrDefault(region, region);
    }

    public void put(String region, Period period, String part, ObservedValue value) {
        values.put(new Place(canonical(region), period, part), value);
        periods.add(period);
        if (!part.equals(WHOLE)) {
            parts.add(part);
        }
        RegionKey.tryParse(region).ifPresent(key -> {
            regions.computeIfAbsent(key.level(), level -> new TreeSet<>()).add(canonical(region));
            if (CITY_STATES.containsValue(canonical(region))) {
                regions.computeIfAbsent(RegionLevel.KREIS, level -> new TreeSet<>())
                        .add(canonical(region));
            }
        });
        value.number().ifPresent(number -> scale = Math.max(scale, number.scale()));
    }

    /** The figure; null if the data set has nothing there. An input that is not split gives the whole for every part. */
    ObservedValue get(String region, Period period, String part) {
        return values.get(new Place(canonical(region), period, own(part)));
    }

    private String own(String part) {
        if (parts.isEmpty()) {
            return WHOLE;
        }
        if (split.isEmpty() || !split.contains(false)) {
            return part;
        }
        List<String> members = new ArrayList<>(Breakdown.members(part, split.size()));
        for (int at = 0; at < members.size(); at++) {
            if (!split.get(at)) {
                members.set(at, WHOLE);
            }
        }
        return Breakdown.part(members);
    }

    /** Whether the figures are split by the breakdown at that place. */
    boolean isSplit(int breakdown) {
        return !parts.isEmpty() && (split.isEmpty() || split.get(breakdown));
    }

    public boolean isAdditive() {
        return additive;
    }

    public Set<Period> periods() {
        return periods;
    }

    public Set<String> parts() {
        return parts;
    }

    /** Keys of a level; empty if the data set does not have it. */
    public Set<String> regions(RegionLevel level) {
        return regions.getOrDefault(level, Set.of());
    }

    public Set<RegionLevel> levels() {
        return regions.keySet();
    }

    /** Most digits behind the decimal mark of what was delivered. */
    int scale() {
        return scale;
    }

    public Map<Place, ObservedValue> values() {
        return java.util.Collections.unmodifiableMap(values);
    }

    /** The same input with other figures; what was the precision stays it. */
    public Series with(UnaryOperator<Map<Place, ObservedValue>> change) {
        Series changed = new Series(additive, split);
        change.apply(values())
                .forEach((place, value) -> changed.put(place.region(), place.period(), place.part(), value));
        changed.scale = scale;
        return changed;
    }
}
