package org.komenius.monitoring.internal.protection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.value.NumberValue;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.protection.MemberTree.Node;
import org.komenius.monitoring.internal.protection.SliceTable.NoCountsException;

/** Makes a {@link SliceTable} of what the data give. */
final class SliceBuilder {

    private final List<MemberTree> trees;
    private final SliceTable table;

    private SliceBuilder(List<MemberTree> trees, SliceTable table) {
        this.trees = trees;
        this.table = table;
    }

    /**
     * @param dimensions all but measure and time; of several times at once, time is one of them
     * @param facts by one member per dimension
     * @param shape whose merged members get sums of their own; the rest of it is for {@link SliceTable#shaped}
     * @throws NoCountsException if a number is no count of units
     */
    static SliceTable of(List<Dimension> dimensions, Map<List<String>, ObservedValue> facts, Shape shape)
            throws NoCountsException {
        List<Set<String>> present = new ArrayList<>();
        dimensions.forEach(dimension -> present.add(new HashSet<>()));
        facts.forEach((key, value) -> {
            if (!SliceTable.isNowhere(value)) {
                for (int k = 0; k < key.size(); k++) {
                    present.get(k).add(key.get(k));
                }
            }
        });
        List<MemberTree> trees = new ArrayList<>();
        for (int k = 0; k < dimensions.size(); k++) {
            Dimension dimension = dimensions.get(k);
            trees.add(MemberTree.of(dimension, present.get(k), shape.merged(dimension.code())));
        }
        SliceBuilder builder = new SliceBuilder(trees, new SliceTable(facts, trees));
        builder.enter(facts);
        for (int k = 0; k < trees.size(); k++) {
            builder.complete(k);
        }
        return settled(builder.pruned());
    }

    private void enter(Map<List<String>, ObservedValue> given) throws NoCountsException {
        List<Map<String, Integer>> index = trees.stream().map(MemberTree::index).toList();
        for (Map.Entry<List<String>, ObservedValue> fact : given.entrySet()) {
            Optional<Integer> at = place(index, fact.getKey());
            if (at.isPresent() && !SliceTable.isNowhere(fact.getValue())) {
                put(at.get(), fact.getValue());
            }
        }
    }

    private void put(int cell, ObservedValue value) throws NoCountsException {
        if (!(value instanceof NumberValue number)) {
            table.states[cell] = SliceTable.UNKNOWN;
            return;
        }
        try {
            table.values[cell] = number.value().longValueExact();
        } catch (ArithmeticException e) {
            throw new NoCountsException("not a whole number");
        }
        if (table.values[cell] < 0) {
            throw new NoCountsException("negative");
        }
        table.states[cell] = SliceTable.VALUE;
    }

    private Optional<Integer> place(List<Map<String, Integer>> index, List<String> key) {
        int cell = 0;
        for (int k = 0; k < key.size(); k++) {
            Integer member = index.get(k).get(key.get(k));
            if (member == null) {
                return Optional.empty();
            }
            cell += member * table.strides[k];
        }
        return Optional.of(cell);
    }

    /** Along one dimension: sums that the data leave out, and what a given sum has beyond its given parts. */
    private void complete(int k) throws NoCountsException {
        Map<String, Integer> index = trees.get(k).index();
        for (Node node : trees.get(k).nodes) {
            if (node.parts().isEmpty()) {
                continue;
            }
            int whole = index.get(node.code());
            int[] parts = node.parts().stream().mapToInt(index::get).toArray();
            boolean hasRest = !node.added();
            for (int cell = 0; cell < table.values.length; cell++) {
                if (cell / table.strides[k] % trees.get(k).nodes.size() == whole) {
                    complete(k, cell, whole, parts, hasRest);
                }
            }
        }
    }

    private void complete(int k, int cell, int whole, int[] parts, boolean hasRest) throws NoCountsException {
        int told = hasRest ? parts.length - 1 : parts.length;
        long sum = 0;
        boolean unknown = false;
        boolean any = false;
        for (int p = 0; p < told; p++) {
            int part = cell + (parts[p] - whole) * table.strides[k];
            sum += table.values[part];
            unknown |= table.states[part] == SliceTable.UNKNOWN;
            any |= table.states[part] != SliceTable.ABSENT;
        }
        if (table.states[cell] == SliceTable.ABSENT) {
            table.states[cell] = unknown ? SliceTable.UNKNOWN : any ? SliceTable.VALUE : SliceTable.ABSENT;
            table.values[cell] = unknown ? 0 : sum;
            return;
        }
        if (!hasRest || table.states[cell] == SliceTable.UNKNOWN) {
            return;
        }
        int rest = cell + (parts[told] - whole) * table.strides[k];
        table.states[rest] = unknown ? SliceTable.UNKNOWN : SliceTable.VALUE;
        table.values[rest] = unknown ? 0 : table.values[cell] - sum;
        if (table.values[rest] < 0) {
            throw new NoCountsException("parts are more than their sum");
        }
    }

    /** Without rests in which there is nobody. */
    private SliceTable pruned() {
        List<MemberTree> less = new ArrayList<>();
        List<int[]> from = new ArrayList<>();
        for (int k = 0; k < trees.size(); k++) {
            Set<String> empty = new HashSet<>();
            for (int n = 0; n < trees.get(k).nodes.size(); n++) {
                Node node = trees.get(k).nodes.get(n);
                if (node.rest() && isEmpty(k, n)) {
                    empty.add(node.code());
                }
            }
            MemberTree tree = trees.get(k).without(empty);
            Map<String, Integer> index = trees.get(k).index();
            less.add(tree);
            from.add(
                    tree.nodes.stream().mapToInt(node -> index.get(node.code())).toArray());
        }
        return table.copied(less, from);
    }

    private boolean isEmpty(int k, int member) {
        for (int cell = 0; cell < table.values.length; cell++) {
            if (table.coordinate(cell, k) == member
                    && table.states[cell] == SliceTable.VALUE
                    && table.values[cell] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Sums with a missing part become missing, until nothing changes. */
    private static SliceTable settled(SliceTable table) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int k = 0; k < table.trees.size(); k++) {
                Map<String, Integer> index = table.trees.get(k).index();
                for (int cell = 0; cell < table.values.length; cell++) {
                    if (table.states[cell] != SliceTable.UNKNOWN && hasUnknownPart(table, cell, k, index)) {
                        table.states[cell] = SliceTable.UNKNOWN;
                        table.values[cell] = 0;
                        changed = true;
                    }
                }
            }
        }
        return table;
    }

    private static boolean hasUnknownPart(SliceTable table, int cell, int k, Map<String, Integer> index) {
        int at = table.coordinate(cell, k);
        for (String part : table.trees.get(k).nodes.get(at).parts()) {
            if (table.states[cell + (index.get(part) - at) * table.strides[k]] == SliceTable.UNKNOWN) {
                return true;
            }
        }
        return false;
    }
}
