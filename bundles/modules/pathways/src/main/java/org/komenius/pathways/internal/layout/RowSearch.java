package org.komenius.pathways.internal.layout;

import java.util.Arrays;

/**
 * Simulated annealing of rows. A move takes a stop, a stretch of a long way or a straight run of a line to another row; whoever stood
 * there takes the place left. Not thread-safe.
 */
final class RowSearch {

    private final Grid grid;
    private final RowCost cost;
    private final Dice dice;
    private final int[] set;
    private int setSize;
    /** Nodes that change rows and the rows they come from. */
    private final int[] moved;

    private final int[] origin;
    private int movedCount;
    private int target;
    private final int[] longWays;

    RowSearch(Grid grid, RowCost cost, Dice dice) {
        this.grid = grid;
        this.cost = cost;
        this.dice = dice;
        set = new int[grid.columns];
        moved = new int[2 * grid.columns];
        origin = new int[2 * grid.columns];
        longWays = java.util.stream.IntStream.range(0, grid.chain.length)
                .filter(way -> grid.chain[way] != null && grid.chain[way].length > 2)
                .toArray();
    }

    /** Rows of all nodes. */
    int[] save() {
        return Arrays.copyOf(grid.row, grid.nodes);
    }

    void restore(int[] rows) {
        for (int node = 0; node < grid.nodes; node++) {
            if (grid.row[node] >= 0) {
                grid.lift(node);
            }
        }
        for (int node = 0; node < grid.nodes; node++) {
            grid.place(node, rows[node]);
        }
    }

    /**
     * Cools from one temperature to another while the given work lasts.
     *
     * @return cost at the end
     */
    double anneal(long work, double hot, double cold) {
        if (grid.nodes == 0) {
            return 0;
        }
        long start = cost.work();
        double current = cost.all();
        double best = current;
        int[] bestRows = save();
        double temperature = hot;
        for (int i = 0; cost.work() - start < work; i++) {
            if (i % 64 == 0) {
                double progress = (cost.work() - start) / (double) work;
                temperature = hot * StrictMath.pow(cold / hot, progress);
            }
            if (!choose()) {
                cost.around(set, 0);
                continue;
            }
            double old = cost.around(moved, movedCount);
            swap();
            double change = cost.around(moved, movedCount) - old;
            if (change <= 0 || dice.share() < StrictMath.exp(-change / temperature)) {
                current += change;
                if (current < best - 1e-9 && temperature < 4 * cold) {
                    best = current;
                    bestRows = save();
                }
            } else {
                undo();
            }
        }
        if (current > best + 1e-9) {
            restore(bestRows);
        }
        return cost.all();
    }

    /** Prepares a move; false if a pin forbids it or nothing would change. */
    private boolean choose() {
        double kind = dice.share();
        int toRow;
        if (kind < 0.2 && longWays.length > 0) {
            toRow = chooseStretch();
        } else if (kind < 0.5) {
            toRow = chooseRun();
        } else {
            int node = dice.below(grid.nodes);
            set[0] = node;
            setSize = 1;
            toRow = near(node);
        }
        return toRow >= 0 && toRow < grid.rows && list(toRow);
    }

    private int near(int node) {
        int[] hopsBefore = grid.before[node];
        int[] hopsAfter = grid.after[node];
        int neighbours = hopsBefore.length + hopsAfter.length;
        double kind = dice.share();
        if (kind < 0.4 && neighbours > 0) {
            int pick = dice.below(neighbours);
            return grid.row[
                    pick < hopsBefore.length
                            ? grid.hopLeft[hopsBefore[pick]]
                            : grid.hopRight[hopsAfter[pick - hopsBefore.length]]];
        }
        if (kind < 0.9) {
            return grid.row[node] + (dice.below(2) == 0 ? 1 : -1);
        }
        return dice.below(grid.rows);
    }

    private int chooseStretch() {
        int[] chain = grid.chain[longWays[dice.below(longWays.length)]];
        int inner = chain.length - 2;
        int first = 1 + dice.below(inner);
        int last = 1 + dice.below(inner);
        if (dice.below(3) == 0) {
            first = 1;
            last = inner;
        }
        setSize = 0;
        for (int i = Math.min(first, last); i <= Math.max(first, last); i++) {
            set[setSize++] = chain[i];
        }
        double kind = dice.share();
        if (kind < 0.3) {
            return grid.row[chain[Math.min(first, last) - 1]];
        }
        if (kind < 0.6) {
            return grid.row[chain[Math.max(first, last) + 1]];
        }
        return kind < 0.85 ? grid.row[set[0]] + (dice.below(2) == 0 ? 1 : -1) : dice.below(grid.rows);
    }

    /** A level run through a node, as far as it goes or a part of it. */
    private int chooseRun() {
        int node = dice.below(grid.nodes);
        set[0] = node;
        setSize = 1;
        double goOn = dice.below(2) == 0 ? 1 : 0.8;
        int left = node;
        while (dice.share() < goOn) {
            int next = level(grid.before[left], grid.hopLeft, left);
            if (next < 0) {
                break;
            }
            set[setSize++] = next;
            left = next;
        }
        int right = node;
        while (dice.share() < goOn) {
            int next = level(grid.after[right], grid.hopRight, right);
            if (next < 0) {
                break;
            }
            set[setSize++] = next;
            right = next;
        }
        int end = dice.below(2) == 0 ? left : right;
        return dice.share() < 0.6 ? grid.row[node] + (dice.below(2) == 0 ? 1 : -1) : near(end);
    }

    private int level(int[] hops, int[] ends, int node) {
        for (int hop : hops) {
            if (grid.row[ends[hop]] == grid.row[node]) {
                return ends[hop];
            }
        }
        return -1;
    }

    private boolean list(int toRow) {
        movedCount = 0;
        for (int i = 0; i < setSize; i++) {
            int node = set[i];
            if (grid.row[node] == toRow) {
                continue;
            }
            int other = grid.slot[grid.column[node]][toRow];
            if (grid.pin[node] >= 0 || other >= 0 && grid.pin[other] >= 0) {
                return false;
            }
            moved[movedCount] = node;
            origin[movedCount++] = grid.row[node];
            if (other >= 0) {
                moved[movedCount] = other;
                origin[movedCount++] = toRow;
            }
        }
        target = toRow;
        return movedCount > 0;
    }

    private void swap() {
        for (int i = 0; i < movedCount; i++) {
            grid.lift(moved[i]);
        }
        for (int i = 0; i < movedCount; i++) {
            // Whoever came from the target row goes where the node before it in the list came from.
            grid.place(moved[i], origin[i] == target ? origin[i - 1] : target);
        }
    }

    private void undo() {
        for (int i = 0; i < movedCount; i++) {
            grid.lift(moved[i]);
        }
        for (int i = 0; i < movedCount; i++) {
            grid.place(moved[i], origin[i]);
        }
    }
}
