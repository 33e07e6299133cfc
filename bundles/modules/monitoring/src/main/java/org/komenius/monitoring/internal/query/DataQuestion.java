package org.komenius.monitoring.internal.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.region.RegionLevel;

/**
 * What somebody wants to know of a data set.
 *
 * @param groupBy dimension codes, one table column each
 * @param filters dimension code to member codes
 * @param measures codes; empty for all
 * @param regionLevel only regions of that level; null for any
 * @param partialSums whether sums may leave out missing values; they are marked then
 */
public record DataQuestion(
        List<String> groupBy,
        Map<String, Set<String>> filters,
        List<String> measures,
        RegionLevel regionLevel,
        boolean partialSums) {

    public DataQuestion {
        groupBy = List.copyOf(new LinkedHashSet<>(groupBy));
        filters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        measures = List.copyOf(measures);
    }

    public static DataQuestion groupedBy(String... dimensions) {
        return new DataQuestion(List.of(dimensions), Map.of(), List.of(), null, false);
    }

    public DataQuestion where(String dimension, String... members) {
        Map<String, Set<String>> more = new LinkedHashMap<>(filters);
        more.put(dimension, new LinkedHashSet<>(List.of(members)));
        return new DataQuestion(groupBy, more, measures, regionLevel, partialSums);
    }

    public DataQuestion atLevel(RegionLevel level) {
        return new DataQuestion(groupBy, filters, measures, level, partialSums);
    }
}
