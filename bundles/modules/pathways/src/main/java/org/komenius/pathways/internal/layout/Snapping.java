package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shifts nodes by half line gaps so that lines between nodes of one row run straight. Joins nodes into rigid groups, the pairs with most
 * lines first. Where a pair would bend another, it tries to leave a gap between lines of one of them; else a jog remains.
 */
final class Snapping {

    private static final double MOST = 3 * Style.LINE_GAP;
    private static final int MOST_HOLES = 3;
    private static final int MOST_TRIES = 600;
    private static final double HOLE = 0.3;

    private final Frame frame;
    private final List<Pair> level = new ArrayList<>();
    private final int[][] holes;
    private int[] parent;
    /** Shift of a node relative to its parent's. */
    private double[] relative;
    /** Nodes of the group whose root this is. */
    private List<List<Integer>> members;

    private Snapping(Frame frame) {
        this.frame = frame;
        holes = new int[frame.nodes][];
        for (int node = 0; node < frame.nodes; node++) {
            holes[node] = new int[frame.lines[node].length];
        }
        for (int way = 0; way < frame.chain.length; way++) {
            int[] nodes = frame.chain[way];
            for (int i = 1; nodes != null && i < nodes.length; i++) {
                if (frame.row[nodes[i]] == frame.row[nodes[i - 1]]) {
                    level.add(new Pair(nodes[i - 1], nodes[i], frame.wayLines[way]));
                }
            }
        }
    }

    /** Neighbouring nodes of one row and the lines between them. */
    private record Pair(int left, int right, int[] lines) {}

    /** @param lines that run straight if the right node lies {@code difference} lower than the left one */
    private record Wish(Pair pair, double difference, int lines) {}

    static void snap(Frame frame) {
        Snapping snapping = new Snapping(frame);
        snapping.shift();
        snapping.leaveHoles();
    }

    private void leaveHoles() {
        double best = jogs();
        int tries = 0;
        boolean better = true;
        while (better && best > 0) {
            better = false;
            for (Pair pair : level) {
                for (int node : new int[] {pair.left(), pair.right()}) {
                    for (int before = 1; before < holes[node].length && jogged(pair); before++) {
                        for (int more = -1; more <= MOST_HOLES; more++) {
                            int old = holes[node][before];
                            if (more == 0 || old + more < 0 || old + more > MOST_HOLES || ++tries > MOST_TRIES) {
                                continue;
                            }
                            holes[node][before] += more;
                            frame.space(node, holes[node]);
                            shift();
                            double cost = jogs();
                            if (cost < best - 1e-6) {
                                best = cost;
                                better = true;
                            } else {
                                holes[node][before] = old;
                                frame.space(node, holes[node]);
                            }
                        }
                    }
                }
            }
        }
        shift();
    }

    private boolean jogged(Pair pair) {
        for (int line : pair.lines()) {
            if (Math.abs(frame.offset(pair.left(), line)
                            + frame.shift[pair.left()]
                            - frame.offset(pair.right(), line)
                            - frame.shift[pair.right()])
                    > 0.01) {
                return true;
            }
        }
        return false;
    }

    /** Lines that do not run straight, and a little for each hole. */
    private double jogs() {
        double cost = 0;
        for (Pair pair : level) {
            double shift = frame.shift[pair.right()] - frame.shift[pair.left()];
            for (int line : pair.lines()) {
                double jog = Math.abs(frame.offset(pair.right(), line) - frame.offset(pair.left(), line) + shift);
                cost += jog < 0.01 ? 0 : 1 + jog / 40;
            }
        }
        for (int[] perLine : holes) {
            for (int hole : perLine) {
                cost += HOLE * hole;
            }
        }
        return cost;
    }

    private void shift() {
        parent = new int[frame.nodes];
        relative = new double[frame.nodes];
        members = new ArrayList<>();
        for (int node = 0; node < frame.nodes; node++) {
            parent[node] = node;
            members.add(new ArrayList<>(List.of(node)));
        }
        List<Wish> wishes = new ArrayList<>();
        level.forEach(pair -> wishes.add(best(pair)));
        wishes.sort(Comparator.comparingInt(Wish::lines)
                .reversed()
                .thenComparingDouble(wish -> Math.abs(wish.difference())));
        wishes.forEach(this::join);
        for (int node = 0; node < frame.nodes; node++) {
            List<Integer> group = parent[node] == node ? members.get(node) : List.of();
            double middle = group.stream()
                    .mapToDouble(member -> relative[member])
                    .sorted()
                    .skip(group.size() / 2)
                    .findFirst()
                    .orElse(0);
            group.forEach(member -> frame.shift[member] = relative[member] - middle);
        }
    }

    private Wish best(Pair pair) {
        Wish best = null;
        for (int line : pair.lines()) {
            double difference = frame.offset(pair.left(), line) - frame.offset(pair.right(), line);
            int same = 0;
            for (int other : pair.lines()) {
                if (Math.abs(frame.offset(pair.left(), other) - frame.offset(pair.right(), other) - difference)
                        < 0.01) {
                    same++;
                }
            }
            if (best == null || same > best.lines()) {
                best = new Wish(pair, difference, same);
            }
        }
        return best;
    }

    /** Members know their root directly; the smaller group joins the larger one. */
    private void join(Wish wish) {
        int left = parent[wish.pair().left()];
        int right = parent[wish.pair().right()];
        if (left == right) {
            return;
        }
        double rightRoot = relative[wish.pair().left()]
                + wish.difference()
                - relative[wish.pair().right()];
        boolean swap = members.get(left).size() < members.get(right).size();
        int kept = swap ? right : left;
        int joined = swap ? left : right;
        double joinedRoot = swap ? -rightRoot : rightRoot;
        double low = 0;
        double high = 0;
        for (int node : members.get(kept)) {
            low = Math.min(low, relative[node]);
            high = Math.max(high, relative[node]);
        }
        for (int node : members.get(joined)) {
            low = Math.min(low, relative[node] + joinedRoot);
            high = Math.max(high, relative[node] + joinedRoot);
        }
        if (high - low > 2 * MOST) {
            return;
        }
        for (int node : members.get(joined)) {
            relative[node] += joinedRoot;
            parent[node] = kept;
        }
        members.get(kept).addAll(members.get(joined));
        members.get(joined).clear();
    }
}
