package org.komenius.disclosure.internal.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.disclosure.Contribution;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.TableCell;
import org.komenius.disclosure.TableDimension;

/** Makes the same table with another dimension: members left out or added up. Stateless. */
final class Reshaping {

    private Reshaping() {}

    /**
     * @param dimension in place of the one with its code; null to leave that out
     * @param sources for each new member the old ones whose cells it adds up; if the dimension is left out, one entry
     */
    static ReleaseRequest with(
            ReleaseRequest request, int axis, TableDimension dimension, Map<String, List<String>> sources) {
        List<TableDimension> dimensions = new ArrayList<>(request.dimensions());
        if (dimension == null) {
            dimensions.remove(axis);
        } else {
            dimensions.set(axis, dimension);
        }
        Map<String, List<String>> targets = new HashMap<>();
        sources.forEach((target, old) -> old.forEach(member ->
                targets.computeIfAbsent(member, key -> new ArrayList<>()).add(target)));
        Map<List<String>, TableCell> cells = new LinkedHashMap<>();
        for (TableCell cell : request.cells()) {
            for (String target : targets.getOrDefault(cell.members().get(axis), List.of())) {
                List<String> members = new ArrayList<>(cell.members());
                if (dimension == null) {
                    members.remove(axis);
                } else {
                    members.set(axis, target);
                }
                TableCell moved = new TableCell(members, cell.value(), cell.contributions());
                cells.merge(moved.members(), moved, Reshaping::sum);
            }
        }
        return new ReleaseRequest(
                request.source(),
                request.edition(),
                request.title(),
                request.purpose(),
                request.measure(),
                dimensions,
                List.copyOf(cells.values()),
                request.pooled());
    }

    private static TableCell sum(TableCell one, TableCell other) {
        List<Contribution> both = new ArrayList<>(one.contributions());
        both.addAll(other.contributions());
        BigDecimal value = one.value() == null || other.value() == null
                ? null
                : one.value().add(other.value());
        return new TableCell(one.members(), value, both);
    }
}
