package org.komenius.monitoring.internal.socialindex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.monitoring.internal.socialindex.IndexResult.UnitResult;

/** What changed between two versions of an index, unit by unit and input by input. */
public final class IndexComparison {

    private IndexComparison() {}

    /**
     * @param before null if the unit was not there or had no index
     * @param after null if the unit is not there any more or has no index
     * @param change of the index; null unless it has both
     * @param byInput change of each contribution; an input that only one of them has counts in full
     */
    public record Change(
            IndexData.Unit unit,
            UnitResult before,
            UnitResult after,
            BigDecimal change,
            Map<String, BigDecimal> byInput) {}

    /** Units of the later result first, in its order, then those that are gone. */
    public static List<Change> of(IndexResult before, IndexResult after) {
        Map<String, UnitResult> earlier = byId(before);
        Map<String, UnitResult> later = byId(after);
        Set<String> ids = new LinkedHashSet<>();
        after.units().forEach(unit -> ids.add(unit.unit().id()));
        before.units().forEach(unit -> ids.add(unit.unit().id()));
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            UnitResult from = withIndex(earlier.get(id));
            UnitResult to = withIndex(later.get(id));
            IndexData.Unit unit = later.containsKey(id)
                    ? later.get(id).unit()
                    : earlier.get(id).unit();
            boolean both = from != null && to != null;
            changes.add(new Change(
                    unit,
                    from,
                    to,
                    both ? to.index().subtract(from.index()) : null,
                    both ? byInput(from, to) : Map.of()));
        }
        return changes;
    }

    private static Map<String, BigDecimal> byInput(UnitResult from, UnitResult to) {
        Map<String, BigDecimal> changes = new LinkedHashMap<>(to.contributions());
        from.contributions().forEach((input, part) -> changes.merge(input, part.negate(), BigDecimal::add));
        return changes;
    }

    private static UnitResult withIndex(UnitResult result) {
        return result == null || result.index() == null ? null : result;
    }

    private static Map<String, UnitResult> byId(IndexResult result) {
        Map<String, UnitResult> map = new HashMap<>();
        result.units().forEach(unit -> map.put(unit.unit().id(), unit));
        return map;
    }
}
