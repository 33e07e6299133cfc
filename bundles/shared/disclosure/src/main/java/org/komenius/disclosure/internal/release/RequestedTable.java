package org.komenius.disclosure.internal.release;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.Contribution;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleaseRequest.Measure;
import org.komenius.disclosure.TableCell;
import org.komenius.disclosure.internal.rules.PrimaryRules;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/** A request as arrays: checked, whole numbers in the smallest unit, every combination with a place. Immutable. */
final class RequestedTable {

    final Grid grid;
    final BigDecimal unit;
    final boolean counts;
    private final List<List<Contribution>> contributions;

    private RequestedTable(Grid grid, BigDecimal unit, boolean counts, List<List<Contribution>> contributions) {
        this.grid = grid;
        this.unit = unit;
        this.counts = counts;
        this.contributions = contributions;
    }

    static RequestedTable of(ReleaseRequest request) {
        List<Axis> axes;
        try {
            axes = request.dimensions().stream().map(Axis::of).toList();
        } catch (IllegalArgumentException e) {
            throw DisclosureProblems.badDimension(e);
        }
        int size = axes.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
        int scale = request.cells().stream()
                .filter(cell -> cell.value() != null)
                .mapToInt(cell -> Math.max(0, cell.value().stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        boolean counts = request.measure() == Measure.COUNT;
        long[] values = new long[size];
        boolean[] present = new boolean[size];
        java.util.Arrays.fill(present, true);
        boolean[] seen = new boolean[size];
        List<List<Contribution>> contributions =
                new java.util.ArrayList<>(java.util.Collections.nCopies(size, List.of()));
        List<Map<String, Integer>> index =
                axes.stream().map(RequestedTable::index).toList();
        Grid shape = new Grid(axes, values, present);
        for (TableCell cell : request.cells()) {
            int at = place(shape, index, cell);
            if (seen[at]) {
                throw DisclosureProblems.twice(cell.members());
            }
            seen[at] = true;
            present[at] = cell.value() != null;
            values[at] = present[at] ? whole(cell, counts ? 0 : scale) : 0;
            contributions.set(at, cell.contributions());
        }
        int wrong = shape.firstContradiction();
        if (wrong >= 0) {
            throw DisclosureProblems.notAdditive(shape.members(wrong));
        }
        return new RequestedTable(shape, BigDecimal.ONE.movePointLeft(counts ? 0 : scale), counts, contributions);
    }

    private static Map<String, Integer> index(Axis axis) {
        Map<String, Integer> index = new HashMap<>();
        axis.members().forEach(member -> index.put(member, index.size()));
        return index;
    }

    private static int place(Grid shape, List<Map<String, Integer>> index, TableCell cell) {
        if (cell.members().size() != index.size()) {
            throw DisclosureProblems.unknownMember(cell.members());
        }
        int[] coordinates = new int[index.size()];
        for (int k = 0; k < coordinates.length; k++) {
            Integer member = index.get(k).get(cell.members().get(k));
            if (member == null) {
                throw DisclosureProblems.unknownMember(cell.members());
            }
            coordinates[k] = member;
        }
        return shape.index(coordinates);
    }

    private static long whole(TableCell cell, int scale) {
        try {
            long value = cell.value().movePointRight(scale).longValueExact();
            if (value >= 0 && value < Long.MAX_VALUE / 1_000_000) {
                return value;
            }
        } catch (ArithmeticException e) {
            throw DisclosureProblems.badValue(cell.members(), e);
        }
        throw DisclosureProblems.badValue(cell.members(), null);
    }

    Sensitive[] sensitive(ConfidentialityPolicy policy) {
        PrimaryRules rules = new PrimaryRules(policy);
        Sensitive[] sensitive = new Sensitive[grid.size()];
        for (int cell = 0; cell < sensitive.length; cell++) {
            if (grid.has(cell)) {
                sensitive[cell] = (counts
                                ? rules.count(grid.value(cell))
                                : rules.magnitude(grid.value(cell), unit, contributions.get(cell)))
                        .orElse(null);
            }
        }
        return sensitive;
    }

    List<Contribution> contributions(int cell) {
        return contributions.get(cell);
    }

    long[] values() {
        long[] values = new long[grid.size()];
        java.util.Arrays.setAll(values, grid::value);
        return values;
    }

    boolean[] present() {
        boolean[] present = new boolean[grid.size()];
        for (int cell = 0; cell < present.length; cell++) {
            present[cell] = grid.has(cell);
        }
        return present;
    }
}
