package org.komenius.pathways.internal.layout;

/**
 * How ugly the rows of a grid are: crossings first, then bends, zig-zags, stops without room for their label, lines far from where they
 * would like to be, stops far from where readers know them. Counts only what a move can change, so that a move costs the same in a large
 * map as in a small one. Not thread-safe.
 */
final class RowCost {

    private static final double CROSSING = 45;
    private static final double CROSSING_IN_STOP = 40;
    private static final int MOST_LINE_PAIRS = 6;
    private static final double BEND = 3;
    private static final double ROW_CHANGED = 0.8;
    private static final double LONG_DIAGONAL = 4;
    private static final double UPRIGHT = 14;
    private static final double UPRIGHT_ROW = 4;
    private static final double ZIGZAG = 8;
    private static final double ONE_DIAGONAL_INSTEAD_OF_TWO = -2.2;
    private static final double PEAK_AT_STOP = 5;
    private static final double BEND_AT_STOP = 0.7;
    private static final double NO_LABEL_ROOM = 7;
    private static final double LITTLE_LABEL_ROOM = 0.6;
    private static final double PULL = 0.5;
    private static final double FROM_MIDDLE = 0.06;
    private static final double ROW_USED = 4;
    private static final double MOVED_FROM_KNOWN = 6;
    private static final double LOOP_LENGTH = 6;

    private final Grid grid;
    private final int[] hopSeen;
    private final int[] nodeSeen;
    private final int[] loopSeen;
    private final int[] columnSeen;
    private final int[] hopList;
    private int stamp;
    private long work;

    RowCost(Grid grid) {
        this.grid = grid;
        hopSeen = new int[grid.hops];
        nodeSeen = new int[grid.nodes];
        loopSeen = new int[grid.chain.length];
        columnSeen = new int[grid.columns];
        hopList = new int[grid.hops];
    }

    /** Comparisons made so far: the clock of the search. */
    long work() {
        return work;
    }

    double all() {
        int[] everyNode = new int[grid.nodes];
        for (int node = 0; node < grid.nodes; node++) {
            everyNode[node] = node;
        }
        return around(everyNode, grid.nodes);
    }

    /** Everything that depends on the rows of the given nodes. */
    double around(int[] moved, int count) {
        stamp++;
        work += 30;
        double cost = ROW_USED * grid.usedRows();
        int found = 0;
        for (int i = 0; i < count; i++) {
            int node = moved[i];
            found = collect(grid.before[node], found);
            found = collect(grid.after[node], found);
            if (columnSeen[grid.column[node]] != stamp) {
                columnSeen[grid.column[node]] = stamp;
                cost += labelRoom(grid.slot[grid.column[node]]);
            }
            cost += place(node);
            for (int way : grid.loops[node]) {
                if (loopSeen[way] != stamp) {
                    loopSeen[way] = stamp;
                    Topology.Way loop = grid.topology.ways().get(way);
                    cost += LOOP_LENGTH * (Math.abs(grid.row[loop.left()] - grid.row[loop.right()]) - 1);
                }
            }
        }
        for (int i = 0; i < found; i++) {
            int hop = hopList[i];
            cost += slope(hop) + crossings(hop);
            cost += throughOnce(grid.hopLeft[hop]) + throughOnce(grid.hopRight[hop]);
        }
        return cost;
    }

    private int collect(int[] hops, int found) {
        int end = found;
        for (int hop : hops) {
            if (hopSeen[hop] != stamp) {
                hopSeen[hop] = stamp;
                hopList[end++] = hop;
            }
        }
        return end;
    }

    private double slope(int hop) {
        int steps = Math.abs(grid.row[grid.hopRight[hop]] - grid.row[grid.hopLeft[hop]]);
        if (steps == 0) {
            return 0;
        }
        int weight = Math.min(3, grid.hopWeight[hop]);
        double cost = weight * (BEND + ROW_CHANGED * (steps - 1));
        return steps < 3 ? cost : steps == 3 ? cost + LONG_DIAGONAL : cost + UPRIGHT + UPRIGHT_ROW * (steps - 4);
    }

    /** With every other hop of the gap, each pair of collected hops once. */
    private double crossings(int hop) {
        int left = grid.row[grid.hopLeft[hop]];
        int right = grid.row[grid.hopRight[hop]];
        int weight = grid.hopWeight[hop];
        double cost = 0;
        int[] others = grid.gapHops[grid.column[grid.hopLeft[hop]]];
        work += others.length;
        for (int other : others) {
            if (hopSeen[other] == stamp && other <= hop) {
                continue;
            }
            int a = left - grid.row[grid.hopLeft[other]];
            int b = right - grid.row[grid.hopRight[other]];
            if (a * b < 0) {
                cost += CROSSING * Math.min(MOST_LINE_PAIRS, weight * grid.hopWeight[other]);
            }
        }
        return cost;
    }

    private double throughOnce(int node) {
        if (nodeSeen[node] == stamp) {
            return 0;
        }
        nodeSeen[node] = stamp;
        int[] through = grid.through[node];
        double cost = 0;
        boolean stop = grid.isStop(node);
        for (int i = 0; i < through.length; i += 3) {
            int from = grid.row[grid.hopLeft[through[i]]];
            int to = grid.row[grid.hopRight[through[i + 1]]];
            int in = grid.row[node] - from;
            int out = to - grid.row[node];
            int weight = Math.min(3, through[i + 2]);
            if (stop) {
                cost += in * out < 0 ? PEAK_AT_STOP * weight : in != 0 || out != 0 ? BEND_AT_STOP * weight : 0;
                for (int j = 0; j < i; j += 3) {
                    work++;
                    int fromOther = grid.row[grid.hopLeft[through[j]]];
                    int toOther = grid.row[grid.hopRight[through[j + 1]]];
                    if ((from - fromOther) * (to - toOther) < 0) {
                        cost += CROSSING_IN_STOP * Math.min(MOST_LINE_PAIRS, through[i + 2] * through[j + 2]);
                    }
                }
            } else if (in * out < 0) {
                cost += ZIGZAG * weight;
            } else if (in * out > 0) {
                cost += ONE_DIAGONAL_INSTEAD_OF_TWO * weight;
            }
        }
        return cost;
    }

    private double labelRoom(int[] slots) {
        double cost = 0;
        work += slots.length / 4;
        for (int row = 0; row < slots.length; row++) {
            if (slots[row] >= 0 && grid.isStop(slots[row])) {
                boolean above = row > 0 && slots[row - 1] >= 0;
                boolean below = row + 1 < slots.length && slots[row + 1] >= 0;
                cost += above && below ? NO_LABEL_ROOM : above || below ? LITTLE_LABEL_ROOM : 0;
            }
        }
        return cost;
    }

    private double place(int node) {
        double fromMiddle = grid.row[node] - (grid.rows - 1) / 2.0;
        double cost = FROM_MIDDLE * Math.abs(fromMiddle) - PULL * grid.pull[node] * fromMiddle;
        if (grid.known[node] >= 0) {
            cost += MOVED_FROM_KNOWN * Math.min(6, Math.abs(grid.row[node] - grid.known[node]));
        }
        return cost;
    }
}
