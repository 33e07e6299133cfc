package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shifts nodes by half line gaps so that lines between nodes of one row run straight. Joins nodes into rigid groups, the pairs with most
 * lines first; a pair that would bend another is left with a jog.
 */
final class Snapping {

    private static final double MOST = 2.5 * Style.LINE_GAP;

    private final Frame frame;
    private final int[] parent;
    /** Shift of a node relative to its parent's. */
    private final double[] relative;

    private Snapping(Frame frame) {
        this.frame = frame;
        parent = new int[frame.nodes];
        relative = new double[frame.nodes];
        for (int node = 0; node < frame.nodes; node++) {
            parent[node] = node;
        }
    }

    /** @param lines that run straight if the right node lies {@code difference} lower than the left one */
    private record Pair(int left, int right, double difference, int lines) {}

    static void snap(Frame frame) {
        new Snapping(frame).snap();
    }

    private void snap() {
        List<Pair> pairs = new ArrayList<>();
        for (int way = 0; way < frame.chain.length; way++) {
            int[] nodes = frame.chain[way];
            for (int i = 1; nodes != null && i < nodes.length; i++) {
                if (frame.row[nodes[i]] == frame.row[nodes[i - 1]]) {
                    pairs.add(best(nodes[i - 1], nodes[i], frame.wayLines[way]));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::lines)
                .reversed()
                .thenComparingDouble(pair -> Math.abs(pair.difference())));
        for (Pair pair : pairs) {
            join(pair);
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (int node = 0; node < frame.nodes; node++) {
            groups.add(new ArrayList<>());
        }
        for (int node = 0; node < frame.nodes; node++) {
            groups.get(root(node)).add(node);
        }
        for (List<Integer> group : groups) {
            double middle = group.stream()
                    .mapToDouble(this::fromRoot)
                    .sorted()
                    .skip(group.size() / 2)
                    .findFirst()
                    .orElse(0);
            group.forEach(node -> frame.shift[node] = fromRoot(node) - middle);
        }
    }

    private Pair best(int left, int right, int[] lines) {
        Pair best = null;
        for (int line : lines) {
            double difference = frame.offset(left, line) - frame.offset(right, line);
            int same = 0;
            for (int other : lines) {
                if (Math.abs(frame.offset(left, other) - frame.offset(right, other) - difference) < 0.01) {
                    same++;
                }
            }
            if (best == null || same > best.lines()) {
                best = new Pair(left, right, difference, same);
            }
        }
        return best;
    }

    private void join(Pair pair) {
        int left = root(pair.left());
        int right = root(pair.right());
        if (left == right) {
            return;
        }
        double rightRoot = fromRoot(pair.left()) + pair.difference() - fromRoot(pair.right());
        double low = 0;
        double high = 0;
        for (int node = 0; node < frame.nodes; node++) {
            int root = root(node);
            if (root == left || root == right) {
                double shift = fromRoot(node) + (root == right ? rightRoot : 0);
                low = Math.min(low, shift);
                high = Math.max(high, shift);
            }
        }
        if (high - low <= 2 * MOST) {
            parent[right] = left;
            relative[right] = rightRoot;
        }
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private double fromRoot(int node) {
        double sum = 0;
        for (int at = node; parent[at] != at; at = parent[at]) {
            sum += relative[at];
        }
        return sum;
    }
}
