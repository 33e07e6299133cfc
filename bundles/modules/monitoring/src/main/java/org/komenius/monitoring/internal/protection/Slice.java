package org.komenius.monitoring.internal.protection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.protection.SliceTable.NoCountsException;

/**
 * One measure at one time, or at several that stand together; becomes one table at the door.
 *
 * @param periods one, or those of a pool
 * @param given unprotected facts by one member for each of {@code others}; one map for each period
 * @param others dimensions but measure and time
 */
record Slice(
        Member measure,
        Dimension times,
        List<String> periods,
        List<Map<List<String>, ObservedValue>> given,
        List<Dimension> others) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    boolean isPooled() {
        return periods.size() > 1;
    }

    /** What the time is called where the table goes. */
    String period() {
        return isPooled() ? Pools.code(periods) : periods.get(0);
    }

    boolean isEmpty() {
        return keys().isEmpty();
    }

    Set<List<String>> keys() {
        Set<List<String>> keys = new HashSet<>();
        given.forEach(facts -> keys.addAll(facts.keySet()));
        return keys;
    }

    /** A pool is a table of its times of which only their sum goes out. */
    Shape shape(Shape shape) {
        return isPooled() ? shape.without(times.code()) : shape;
    }

    /** The part of the table that goes out. */
    SliceTable table(Shape shape) throws NoCountsException {
        if (!isPooled()) {
            return SliceBuilder.of(others, given.get(0), shape).shaped(shape);
        }
        List<Dimension> all = new ArrayList<>(others);
        all.add(new Dimension(
                times.code(),
                Kind.CATEGORY,
                times.label(),
                periods.stream()
                        .map(period -> times.member(period).orElseThrow())
                        .toList()));
        Map<List<String>, ObservedValue> joint = new LinkedHashMap<>();
        for (int p = 0; p < periods.size(); p++) {
            String period = periods.get(p);
            given.get(p).forEach((key, value) -> {
                List<String> longer = new ArrayList<>(key);
                longer.add(period);
                joint.put(longer, value);
            });
        }
        return SliceBuilder.of(all, joint, shape).shaped(shape(shape));
    }

    /** A reference date as people write it; other times are called by their codes. */
    private static String written(String period) {
        return period.matches("@\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(period.substring(1)).format(DAY)
                : period;
    }

    ReleaseRequest request(Protection.Naming naming, SliceTable table, Shape shape) {
        List<String> editions = new ArrayList<>();
        for (int p = 0; p < periods.size(); p++) {
            editions.add(periods.get(p) + "#" + digest(sorted(given.get(p))));
        }
        String time = isPooled()
                ? written(periods.get(0)) + " bis " + written(periods.get(periods.size() - 1))
                : written(periods.get(0));
        return new ReleaseRequest(
                naming.source() + "/" + measure.code(),
                isPooled()
                        ? String.join("+", periods) + "#" + digest(Map.of("", String.join(" ", editions)))
                        : editions.get(0),
                naming.title() + ": " + measure.label().german() + ", " + time + " (" + naming.version() + ")",
                "Freigabe einer Version",
                ReleaseRequest.Measure.COUNT,
                table.dimensions(shape(shape)),
                table.cells(shape(shape)),
                isPooled() ? editions : List.of());
    }

    private static Map<String, String> sorted(Map<List<String>, ObservedValue> given) {
        Map<String, String> sorted = new TreeMap<>();
        given.forEach((key, value) -> sorted.put(String.join("\u001f", key), value.toString()));
        return sorted;
    }

    /** Equal for equal figures, in whatever order they come. */
    private static String digest(Map<String, String> sorted) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sorted.forEach((key, value) ->
                    digest.update((key + "\u001e" + value + "\u001d").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
