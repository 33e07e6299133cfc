package org.komenius.monitoring.internal.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komenius.disclosure.TableCell;
import org.komenius.disclosure.TableDimension;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;

/**
 * One measure at one time with every margin: what the data give, and the sums and rests that follow from it.
 *
 * <p>A combination that the data do not have counts as nobody. A sum in which a value is missing is not told, since it would tell bounds
 * of what is missing beside protected cells.
 */
final class SliceTable {

    static final byte ABSENT = 0;
    static final byte VALUE = 1;
    static final byte UNKNOWN = 2;

    final Map<List<String>, ObservedValue> facts;
    final List<MemberTree> trees;
    /** By cell; only read, but for whoever makes the table. */
    final long[] values;

    final byte[] states;
    final int[] strides;

    SliceTable(Map<List<String>, ObservedValue> facts, List<MemberTree> trees) {
        this.facts = facts;
        this.trees = List.copyOf(trees);
        this.strides = strides(trees);
        this.values = new long[Math.toIntExact(cells(trees))];
        this.states = new byte[values.length];
    }

    /** What could not become a table. */
    static final class NoCountsException extends Exception {
        private static final long serialVersionUID = 1L;

        NoCountsException(String message) {
            super(message);
        }
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

    /** The same cells of other trees. @param from by dimension: for each of its members, that of this table */
    SliceTable copied(List<MemberTree> less, List<int[]> from) {
        SliceTable copy = new SliceTable(facts, less);
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
                MemberTree kept = (shape.finestLevel() == null ? tree : tree.upTo(shape.finestLevel()))
                        .merged(shape.merged(tree.code));
                less.add(kept);
                from.add(kept.nodes.stream()
                        .mapToInt(node -> index.get(node.code()))
                        .toArray());
            }
        }
        return copied(less, from);
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

    /** Members of the dimensions that are not dropped. */
    List<String> told(int cell, Shape shape) {
        List<String> told = new ArrayList<>();
        for (int k = 0; k < trees.size(); k++) {
            if (!shape.dropped().contains(trees.get(k).code)) {
                told.add(trees.get(k).nodes.get(coordinate(cell, k)).code());
            }
        }
        return told;
    }

    List<String> members(int cell) {
        List<String> members = new ArrayList<>();
        for (int k = 0; k < trees.size(); k++) {
            members.add(trees.get(k).nodes.get(coordinate(cell, k)).code());
        }
        return members;
    }

    boolean isRest(int cell) {
        for (int k = 0; k < trees.size(); k++) {
            if (trees.get(k).nodes.get(coordinate(cell, k)).rest()) {
                return true;
            }
        }
        return false;
    }

    int coordinate(int cell, int k) {
        return cell / strides[k] % trees.get(k).nodes.size();
    }

    /** A region that did not exist then. */
    static boolean isNowhere(ObservedValue value) {
        return value.missingKind()
                .filter(MissingKind.REGION_NOT_EXISTING::equals)
                .isPresent();
    }
}
