package org.komenius.monitoring.internal.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.TableCell;
import org.komenius.disclosure.TableDimension;
import org.komenius.model.region.RegionKey;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.NumberValue;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.protection.MemberTree.Node;

/**
 * One measure at one time with every margin: what the data give, and the sums and rests that follow from it.
 *
 * <p>A combination that the data do not have counts as nobody. A sum in which a value is missing is not told, since it would tell bounds
 * of what is missing beside protected cells.
 */
final class SliceTable {

    private static final byte ABSENT = 0;
    private static final byte VALUE = 1;
    private static final byte UNKNOWN = 2;

    private final Map<List<String>, ObservedValue> facts;
    private final List<MemberTree> trees;
    private final long[] values;
    private final byte[] states;
    private final int[] strides;

    private SliceTable(Map<List<String>, ObservedValue> facts, List<MemberTree> trees, int[] strides, int size) {
        this.facts = facts;
        this.trees = trees;
        this.strides = strides;
        this.values = new long[size];
        this.states = new byte[size];
    }

    /** What could not become a table. */
    static final class NoCountsException extends Exception {
        private static final long serialVersionUID = 1L;

        NoCountsException(String message) {
            super(message);
        }
    }

    /**
     * @param dimensions all but measure and time
     * @param facts by one member per dimension
     * @throws NoCountsException if a number is no count of units
     */
    static SliceTable of(List<Dimension> dimensions, Map<List<String>, ObservedValue> facts) throws NoCountsException {
        List<Set<String>> present = new ArrayList<>();
        dimensions.forEach(dimension -> present.add(new HashSet<>()));
        facts.forEach((key, value) -> {
            if (!isNowhere(value)) {
                for (int k = 0; k < key.size(); k++) {
                    present.get(k).add(key.get(k));
                }
            }
        });
        List<MemberTree> trees = new ArrayList<>();
        for (int k = 0; k < dimensions.size(); k++) {
            trees.add(MemberTree.of(dimensions.get(k), present.get(k)));
        }
        int[] strides = strides(trees);
        SliceTable table = new SliceTable(facts, trees, strides, Math.toIntExact(cells(trees)));
        table.enter(facts);
        for (int k = 0; k < trees.size(); k++) {
            table.complete(k);
        }
        return table.pruned(facts).settled();
    }

    /** How many cells the table has that this would become; asked before making it. */
    static long cells(List<MemberTree> trees) {
        return trees.stream().mapToLong(tree -> tree.nodes.size()).reduce(1, Math::multiplyExact);
    }

    private static int[] strides(List<MemberTree> trees) {
        int[] strides = new int[trees.size()];
        int stride = 1;
        for (int k = strides.length - 1; k >= 0; k--) {
            strides[k] = stride;
            stride = Math.multiplyExact(stride, trees.get(k).nodes.size());
        }
        return strides;
    }

    private void enter(Map<List<String>, ObservedValue> given) throws NoCountsException {
        List<Map<String, Integer>> index = trees.stream().map(MemberTree::index).toList();
        for (Map.Entry<List<String>, ObservedValue> fact : given.entrySet()) {
            Optional<Integer> at = place(index, fact.getKey());
            if (at.isPresent() && !isNowhere(fact.getValue())) {
                put(at.get(), fact.getValue());
            }
        }
    }

    private void put(int cell, ObservedValue value) throws NoCountsException {
        if (!(value instanceof NumberValue number)) {
            states[cell] = UNKNOWN;
            return;
        }
        try {
            values[cell] = number.value().longValueExact();
        } catch (ArithmeticException e) {
            throw new NoCountsException("not a whole number");
        }
        if (values[cell] < 0) {
            throw new NoCountsException("negative");
        }
        states[cell] = VALUE;
    }

    private Optional<Integer> place(List<Map<String, Integer>> index, List<String> key) {
        int cell = 0;
        for (int k = 0; k < key.size(); k++) {
            Integer member = index.get(k).get(key.get(k));
            if (member == null) {
                return Optional.empty();
            }
            cell += member * strides[k];
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
            for (int cell = 0; cell < values.length; cell++) {
                if (cell / strides[k] % trees.get(k).nodes.size() == whole) {
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
            int part = cell + (parts[p] - whole) * strides[k];
            sum += values[part];
            unknown |= states[part] == UNKNOWN;
            any |= states[part] != ABSENT;
        }
        if (states[cell] == ABSENT) {
            states[cell] = unknown ? UNKNOWN : any ? VALUE : ABSENT;
            values[cell] = unknown ? 0 : sum;
            return;
        }
        if (!hasRest || states[cell] == UNKNOWN) {
            return;
        }
        int rest = cell + (parts[told] - whole) * strides[k];
        states[rest] = unknown ? UNKNOWN : VALUE;
        values[rest] = unknown ? 0 : values[cell] - sum;
        if (values[rest] < 0) {
            throw new NoCountsException("parts are more than their sum");
        }
    }

    /** Without rests in which there is nobody. */
    private SliceTable pruned(Map<List<String>, ObservedValue> given) {
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
        return copied(given, less, from);
    }

    private SliceTable copied(Map<List<String>, ObservedValue> given, List<MemberTree> less, List<int[]> from) {
        SliceTable copy = new SliceTable(given, less, strides(less), Math.toIntExact(cells(less)));
        for (int cell = 0; cell < copy.values.length; cell++) {
            int source = 0;
            for (int k = 0; k < less.size(); k++) {
                source += from.get(k)[copy.coordinate(cell, k)] * strides[k];
            }
            copy.values[cell] = values[source];
            copy.states[cell] = states[source];
        }
        return copy;
    }

    private boolean isEmpty(int k, int member) {
        for (int cell = 0; cell < values.length; cell++) {
            if (coordinate(cell, k) == member && states[cell] == VALUE && values[cell] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Sums with a missing part become missing, until nothing changes. */
    private SliceTable settled() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int k = 0; k < trees.size(); k++) {
                Map<String, Integer> index = trees.get(k).index();
                for (int cell = 0; cell < values.length; cell++) {
                    if (states[cell] != UNKNOWN && hasUnknownPart(cell, k, index)) {
                        states[cell] = UNKNOWN;
                        values[cell] = 0;
                        changed = true;
                    }
                }
            }
        }
        return this;
    }

    private boolean hasUnknownPart(int cell, int k, Map<String, Integer> index) {
        int at = coordinate(cell, k);
        for (String part : trees.get(k).nodes.get(at).parts()) {
            if (states[cell + (index.get(part) - at) * strides[k]] == UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /** The part of the table that goes out; the sums were made before, so nothing is lost but detail. */
    SliceTable shaped(Shape shape) {
        List<MemberTree> less = new ArrayList<>();
        List<int[]> from = new ArrayList<>();
        for (MemberTree tree : trees) {
            Map<String, Integer> index = tree.index();
            if (shape.dropped().contains(tree.code)) {
                less.add(tree.upToRoot());
                from.add(new int[] {index.get(tree.root())});
            } else {
                MemberTree kept = shape.finestLevel() == null ? tree : tree.upTo(shape.finestLevel());
                less.add(kept);
                from.add(kept.nodes.stream()
                        .mapToInt(node -> index.get(node.code()))
                        .toArray());
            }
        }
        return copied(facts, less, from);
    }

    List<TableDimension> dimensions(Shape shape) {
        return trees.stream()
                .filter(tree -> !shape.dropped().contains(tree.code))
                .map(tree -> new TableDimension(
                        tree.code,
                        tree.nodes.stream()
                                .map(node -> new TableDimension.Member(node.code(), node.parts()))
                                .toList()))
                .toList();
    }

    List<TableCell> cells(Shape shape) {
        List<TableCell> cells = new ArrayList<>();
        for (int cell = 0; cell < values.length; cell++) {
            if (states[cell] != ABSENT) {
                BigDecimal value = states[cell] == VALUE ? BigDecimal.valueOf(values[cell]) : null;
                cells.add(new TableCell(told(cell, shape), value, List.of()));
            }
        }
        return cells;
    }

    int size() {
        return values.length;
    }

    /** Members of the dimensions that are not dropped. */
    private List<String> told(int cell, Shape shape) {
        List<String> told = new ArrayList<>();
        for (int k = 0; k < trees.size(); k++) {
            if (!shape.dropped().contains(trees.get(k).code)) {
                told.add(trees.get(k).nodes.get(coordinate(cell, k)).code());
            }
        }
        return told;
    }

    /**
     * What goes out, by the members of the dimensions that are not dropped.
     *
     * @param released the door's answer; null for a measure that stays inside, all of whose cells are kept secret then
     */
    Map<List<String>, ObservedValue> written(Shape shape, ReleasedTable released) {
        Map<List<String>, ReleasedTable.Cell> answers = new HashMap<>();
        if (released != null) {
            released.cells().forEach(cell -> answers.put(cell.members(), cell));
        }
        Map<List<String>, ObservedValue> out = new LinkedHashMap<>();
        for (int cell = 0; cell < values.length; cell++) {
            List<String> told = told(cell, shape);
            if (!isRest(cell)) {
                value(cell, released == null ? null : answers.get(told), released == null)
                        .ifPresent(value -> out.put(told, value));
            }
        }
        facts.forEach((key, value) -> {
            List<String> told = new ArrayList<>();
            boolean shown = isNowhere(value);
            for (int k = 0; k < key.size() && shown; k++) {
                boolean dropped = shape.dropped().contains(trees.get(k).code);
                shown = dropped ? key.get(k).equals(trees.get(k).root()) : isWithin(shape, key.get(k));
                if (!dropped) {
                    told.add(key.get(k));
                }
            }
            if (shown) {
                out.putIfAbsent(told, value);
            }
        });
        return out;
    }

    private Optional<ObservedValue> value(int cell, ReleasedTable.Cell answer, boolean heldBack) {
        ObservedValue fact = facts.get(members(cell));
        if (heldBack || answer == null) {
            return states[cell] == ABSENT ? Optional.empty() : Optional.of(secret());
        }
        if (!ProtectionReason.FREE_STATUS.equals(answer.confStatus())) {
            return Optional.of(secret());
        }
        if (answer.value() == null) {
            // The source does not tell it, or it is a sum that the house does not tell for what is missing in it.
            boolean givenSo = fact != null && !(fact instanceof NumberValue);
            return states[cell] == ABSENT ? Optional.empty() : Optional.of(givenSo ? fact : secret());
        }
        if (states[cell] == ABSENT && answer.value().signum() == 0) {
            return Optional.empty();
        }
        ObservedValue number = ObservedValue.of(answer.value());
        return Optional.of(
                fact == null ? number : number.with(fact.flags().toArray(org.komenius.model.value.QualityFlag[]::new)));
    }

    private static ObservedValue secret() {
        return ObservedValue.missing(MissingKind.CONFIDENTIAL);
    }

    private List<String> members(int cell) {
        List<String> members = new ArrayList<>();
        for (int k = 0; k < trees.size(); k++) {
            members.add(trees.get(k).nodes.get(coordinate(cell, k)).code());
        }
        return members;
    }

    private boolean isRest(int cell) {
        for (int k = 0; k < trees.size(); k++) {
            if (trees.get(k).nodes.get(coordinate(cell, k)).rest()) {
                return true;
            }
        }
        return false;
    }

    private int coordinate(int cell, int k) {
        return cell / strides[k] % trees.get(k).nodes.size();
    }

    private static boolean isWithin(Shape shape, String member) {
        return shape.finestLevel() == null
                || RegionKey.tryParse(member)
                        .map(key -> key.level().compareTo(shape.finestLevel()) <= 0)
                        .orElse(true);
    }

    private static boolean isNowhere(ObservedValue value) {
        return value.missingKind()
                .filter(MissingKind.REGION_NOT_EXISTING::equals)
                .isPresent();
    }
}
