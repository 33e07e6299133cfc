package org.komenius.itests.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Collects every released cell and rate and computes, by linear programming, how much a protected cell can be at most.
 *
 * <p>Shares no code with the door. Unknown are the finest combinations, none below zero; each printed figure is a row, each rate two. The
 * upper bound is what matters, since the question is whether a count can be told to be below the minimum. One program looks at many cells
 * at once: a single possible town in which all of them reach the minimum answers for all.
 */
final class Attacker {

    private static final double TOLERANCE = 1e-5;
    /** A little more than half, since 6.25 may be printed as 6.3. */
    private static final double HALF_A_DECIMAL = 0.0501;

    private final List<List<String>> combinations;
    private final Map<List<String>, BitSet> sums = new LinkedHashMap<>();
    private final Map<BitSet, Long> printed = new LinkedHashMap<>();
    private final List<Ratio> ratios = new ArrayList<>();

    private record Ratio(BitSet numerator, BitSet denominator, double low, double high) {}

    Attacker(List<List<String>> combinations) {
        this.combinations = combinations;
    }

    void collect(List<Output> outputs) {
        for (Output output : outputs) {
            BitSet cell = sum(output);
            if (output.value() != null) {
                Long before = printed.putIfAbsent(cell, output.value());
                if (before != null && !before.equals(output.value())) {
                    throw new IllegalStateException("printed twice with different values: " + output);
                }
            } else if (output.rate() != null) {
                BitSet whole = sum(Output.cell(output.denominator(), null));
                ratios.add(new Ratio(
                        cell, whole, (output.rate() - HALF_A_DECIMAL) / 100, (output.rate() + HALF_A_DECIMAL) / 100));
            }
        }
    }

    private BitSet sum(Output output) {
        return sums.computeIfAbsent(output.key(), key -> Municipality.combinationsIn(combinations, output.members()));
    }

    /** Of these protected cells those that cannot be {@code wanted} or more, with the most that they can be. */
    Map<Output, Double> tighterThan(List<Output> cells, long wanted) {
        BitSet zero = new BitSet();
        printed.forEach((cell, value) -> {
            if (value == 0) {
                zero.or(cell);
            }
        });
        Map<Integer, List<Output>> groups = new LinkedHashMap<>();
        int[] group = groups(zero);
        Map<Output, Double> found = new LinkedHashMap<>();
        for (Output cell : cells) {
            BitSet open = without(sum(cell), zero);
            if (open.isEmpty()) {
                found.put(cell, 0.0);
            } else if (printed.containsKey(sum(cell))) {
                found.put(cell, printed.get(sum(cell)).doubleValue());
            } else {
                groups.computeIfAbsent(group[open.nextSetBit(0)], key -> new ArrayList<>())
                        .add(cell);
            }
        }
        groups.forEach((root, members) -> found.putAll(new Program(root, group, zero).tight(members, wanted)));
        return found;
    }

    /** Combinations that occur in a common row hang together. */
    private int[] groups(BitSet zero) {
        int[] parent = new int[combinations.size()];
        Arrays.setAll(parent, i -> i);
        List<BitSet> rows = new ArrayList<>(printed.keySet());
        ratios.forEach(ratio -> rows.add(ratio.denominator()));
        rows.addAll(sums.values());
        for (BitSet row : rows) {
            BitSet open = without(row, zero);
            int first = open.nextSetBit(0);
            open.stream().forEach(i -> parent[root(parent, i)] = root(parent, first));
        }
        int[] roots = new int[parent.length];
        Arrays.setAll(roots, i -> root(parent, i));
        return roots;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private static BitSet without(BitSet set, BitSet zero) {
        BitSet open = (BitSet) set.clone();
        open.andNot(zero);
        return open;
    }

    /** Linear programs over one group. */
    private final class Program {

        private final Map<Integer, Integer> columns = new HashMap<>();
        private final Map<BitSet, Long> rows = new LinkedHashMap<>();
        private final List<Ratio> rates;
        private final BitSet zero;

        Program(int root, int[] group, BitSet zero) {
            this.zero = zero;
            for (int i = 0; i < group.length; i++) {
                if (group[i] == root && !zero.get(i)) {
                    columns.put(i, columns.size());
                }
            }
            printed.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> entry.getKey().cardinality()))
                    .forEach(entry -> {
                        BitSet open = without(entry.getKey(), zero);
                        if (!open.isEmpty() && group[open.nextSetBit(0)] == root) {
                            rows.put(open, entry.getValue());
                        }
                    });
            keepIndependent();
            rates = ratios.stream()
                    // With both figures printed the rate adds nothing.
                    .filter(ratio ->
                            !printed.containsKey(ratio.numerator()) || !printed.containsKey(ratio.denominator()))
                    .filter(ratio -> {
                        BitSet open = without(ratio.denominator(), zero);
                        return !open.isEmpty() && group[open.nextSetBit(0)] == root;
                    })
                    .toList();
        }

        /** Elimination in floating point; rows of zeros and ones stay small enough for it. */
        private void keepIndependent() {
            int width = columns.size();
            double[][] pivots = new double[width][];
            rows.entrySet().removeIf(entry -> {
                double[] row = new double[width];
                entry.getKey().stream().forEach(i -> row[columns.get(i)] = 1);
                for (int c = 0; c < width; c++) {
                    if (Math.abs(row[c]) < 1e-8) {
                        continue;
                    }
                    if (pivots[c] == null) {
                        double by = row[c];
                        for (int d = c; d < width; d++) {
                            row[d] /= by;
                        }
                        pivots[c] = row;
                        return false;
                    }
                    double factor = row[c];
                    for (int d = c; d < width; d++) {
                        row[d] -= factor * pivots[c][d];
                    }
                }
                return true;
            });
        }

        Map<Output, Double> tight(List<Output> cells, long wanted) {
            List<Output> open = new ArrayList<>(cells);
            int before = Integer.MAX_VALUE;
            while (open.size() < before && !open.isEmpty()) {
                before = open.size();
                double[] reached = most(open, wanted);
                List<Output> left = new ArrayList<>();
                for (int i = 0; i < reached.length; i++) {
                    if (reached[i] < wanted - TOLERANCE) {
                        left.add(open.get(i));
                    }
                }
                open = left;
            }
            Map<Output, Double> tight = new LinkedHashMap<>();
            for (Output cell : open) {
                double most = most(List.of(cell), wanted)[0];
                if (most < wanted - TOLERANCE) {
                    tight.put(cell, most);
                }
            }
            return tight;
        }

        /** A possible town in which the cells, none counting for more than wanted, are as large as they can be together. */
        private double[] most(List<Output> cells, long wanted) {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            Variable[] unknowns = new Variable[columns.size()];
            for (int c = 0; c < unknowns.length; c++) {
                unknowns[c] = model.newVariable("x" + c).lower(0);
            }
            int number = 0;
            for (Map.Entry<BitSet, Long> row : rows.entrySet()) {
                Expression expression = model.newExpression("r" + number++).level(row.getValue());
                row.getKey().stream().forEach(i -> expression.set(unknowns[columns.get(i)], 1));
            }
            for (Ratio ratio : rates) {
                Expression atLeast = model.newExpression("l" + number).lower(0);
                Expression atMost = model.newExpression("h" + number++).upper(0);
                without(ratio.denominator(), zero).stream().forEach(i -> {
                    atLeast.add(unknowns[columns.get(i)], -ratio.low());
                    atMost.add(unknowns[columns.get(i)], -ratio.high());
                });
                without(ratio.numerator(), zero).stream().forEach(i -> {
                    atLeast.add(unknowns[columns.get(i)], 1);
                    atMost.add(unknowns[columns.get(i)], 1);
                });
            }
            Variable[] goals = new Variable[cells.size()];
            for (int g = 0; g < goals.length; g++) {
                goals[g] = model.newVariable("g" + g).lower(0).upper(wanted).weight(1.0);
                Expression at = model.newExpression("a" + g).lower(0).set(goals[g], -1);
                without(sum(cells.get(g)), zero).stream().forEach(i -> at.set(unknowns[columns.get(i)], 1));
            }
            Optimisation.Result result = model.maximise();
            if (!result.getState().isOptimal()) {
                throw new IllegalStateException("no possible town fits what was printed: " + result.getState());
            }
            double[] reached = new double[goals.length];
            for (int g = 0; g < reached.length; g++) {
                reached[g] = result.doubleValue(unknowns.length + g);
            }
            return reached;
        }
    }
}
