package org.komenius.monitoring.internal.analysis;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How an answer is laid out. Its axes are {@link #REGION}, {@link #TIME}, {@link #FIGURE} and the codes of the breakdowns; one that is
 * named nowhere stands in the columns.
 *
 * @param rows axes of the rows, the outer first; null for regions
 * @param columns axes of the columns
 * @param panels axes of the small tables and charts side by side
 * @param filters code of a breakdown to the members that are shown; others show all
 * @param totals axes over which a total is shown; never {@link #TIME} or {@link #FIGURE}
 * @param partial whether totals leave out what is missing; they are marked then. False unless somebody asks for it
 * @param order null for the order of the keys
 * @param chart null for the one that fits
 */
public record Layout(
        List<String> rows,
        List<String> columns,
        List<String> panels,
        Map<String, Set<String>> filters,
        Set<String> totals,
        Boolean partial,
        Order order,
        Chart chart) {

    public static final String REGION = "REGION";
    public static final String TIME = "TIME";
    public static final String FIGURE = "FIGURE";

    /** Regions below each other, everything else side by side. */
    public static final Layout PLAIN = new Layout(null, null, null, null, null, null, null, null);

    public Layout {
        rows = rows == null ? List.of(REGION) : List.copyOf(rows);
        columns = columns == null ? List.of() : List.copyOf(columns);
        panels = panels == null ? List.of() : List.copyOf(panels);
        Map<String, Set<String>> chosen = new TreeMap<>();
        if (filters != null) {
            filters.forEach((axis, members) -> {
                if (!members.isEmpty()) {
                    chosen.put(axis, Collections.unmodifiableSet(new TreeSet<>(members)));
                }
            });
        }
        filters = Collections.unmodifiableMap(chosen);
        totals = totals == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(totals));
        partial = Boolean.TRUE.equals(partial);
    }

    /**
     * @param figure id of the figure after which regions are ordered
     * @param period code; null for the newest
     * @param part null for the first
     * @param descending the largest first
     * @param top only that many regions; null for all
     */
    public record Order(String figure, String period, String part, Boolean descending, Integer top) {
        public Order {
            descending = Boolean.TRUE.equals(descending);
        }
    }

    /**
     * @param kind {@code line}, {@code bar}, {@code stacked}, {@code percent}, {@code scatter}, {@code multiples}, {@code pyramid};
     *     null for the one that fits
     * @param figure id of the figure drawn, of a scatter chart the horizontal one; null for the last
     * @param against the vertical figure of a scatter chart
     * @param size the figure that sizes the points of a scatter chart; null for none
     * @param method classes of the map: {@code quantile}, {@code equal} or {@code manual}
     * @param classes their number; null for five
     * @param bounds upper bounds of manual classes, ascending
     */
    public record Chart(
            String kind,
            String figure,
            String against,
            String size,
            String method,
            Integer classes,
            List<BigDecimal> bounds) {
        public Chart {
            bounds = bounds == null ? List.of() : List.copyOf(bounds);
        }
    }
}
