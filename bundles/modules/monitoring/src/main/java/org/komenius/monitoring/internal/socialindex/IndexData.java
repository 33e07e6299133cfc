package org.komenius.monitoring.internal.socialindex;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;

/**
 * Observed values of the units of one year. Immutable.
 *
 * @param units schools or areas
 * @param values input id, then unit id; what is not there has not been collected
 */
public record IndexData(List<Unit> units, Map<String, Map<String, ObservedValue>> values) {

    /** @param id stable over years */
    public record Unit(String id, String title) {}

    public IndexData {
        units = List.copyOf(units);
        Map<String, Map<String, ObservedValue>> copy = new LinkedHashMap<>();
        values.forEach((input, byUnit) -> copy.put(input, Map.copyOf(byUnit)));
        values = java.util.Collections.unmodifiableMap(copy);
        Set<String> ids = new HashSet<>();
        for (Unit unit : units) {
            if (!ids.add(unit.id())) {
                throw IndexProblems.twice(unit.id());
            }
        }
    }

    public ObservedValue value(String input, String unit) {
        return values.getOrDefault(input, Map.of())
                .getOrDefault(unit, ObservedValue.missing(MissingKind.NOT_COLLECTED));
    }
}
