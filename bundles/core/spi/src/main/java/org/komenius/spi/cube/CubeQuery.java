package org.komenius.spi.cube;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A question to a cube: which facts, and by what to group their sum.
 *
 * <p>Several measures are asked for by filtering and grouping by the dimension that holds them. The engine adds up whatever is
 * neither grouped nor filtered to one member; that a total and its parts, or two dates of a stock, must not be added up is the
 * knowledge of whoever asks.
 *
 * @param groupBy dimension codes; empty for one cell over everything
 * @param filters dimension code to the members let through; a dimension that is not named lets every member through
 * @param missing rule for sums over missing cells
 * @param maxCells most cells the answer may have; more is a failure, never a cut
 */
public record CubeQuery(List<String> groupBy, Map<String, Set<String>> filters, MissingRule missing, int maxCells) {

    public static final int DEFAULT_MAX_CELLS = 200_000;

    public CubeQuery {
        groupBy = List.copyOf(groupBy);
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        filters.forEach((dimension, members) -> copy.put(dimension, Set.copyOf(members)));
        filters = java.util.Collections.unmodifiableMap(copy);
        Objects.requireNonNull(missing, "missing");
    }

    /** Strict sums grouped by these dimensions over all facts. */
    public static CubeQuery groupedBy(String... dimensions) {
        return new CubeQuery(List.of(dimensions), Map.of(), MissingRule.STRICT, DEFAULT_MAX_CELLS);
    }

    /** Adds a filter; one for the same dimension is replaced. */
    public CubeQuery where(String dimension, String... members) {
        Map<String, Set<String>> more = new LinkedHashMap<>(filters);
        more.put(dimension, Set.of(members));
        return new CubeQuery(groupBy, more, missing, maxCells);
    }

    public CubeQuery with(MissingRule rule) {
        return new CubeQuery(groupBy, filters, rule, maxCells);
    }

    public CubeQuery atMost(int cells) {
        return new CubeQuery(groupBy, filters, missing, cells);
    }
}
