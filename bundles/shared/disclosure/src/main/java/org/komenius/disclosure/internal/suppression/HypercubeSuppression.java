package org.komenius.disclosure.internal.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/**
 * Quick secondary suppression for tables of any size, after the hypercube method (Giessing and Repsilber 2002), with a proof for each
 * cell: another table, equal in every published cell and possible in every suppressed one, in which the protected cell has the bound of
 * its interval. Since such tables form a convex set, two of them prove the whole interval, whatever an attacker computes.
 *
 * <p>The other table moves units along each axis from one elementary member to another, or in from outside. What changes are the corners
 * of a hypercube and the totals above them that do not cancel out. Moving in from outside along every axis is always possible, so only
 * cells that must be published can leave a cell without proof. Overlapping members need no special care as long as the atoms of every axis are members ({@link Axis#isResolved}). Not thread-safe.
 */
public final class HypercubeSuppression {

    private static final long IMPOSSIBLE = 1L << 50;
    private static final int FEW = 10;

    private final Grid grid;
    private final Sensitive[] sensitive;
    private final boolean zerosPublished;
    private final boolean[] mustPublish;
    private final long[] weights;
    private final Moves moves;
    private final long[] floors;
    /** What the moves of the proof under way have changed so far. */
    private final long[] changed;

    private boolean[] suppressed;
    /** While freeing cells: those that some proof needs. Null before. */
    private boolean[] needed;

    // State of one search.
    private long bestCost;
    private int[] bestCells;
    private byte[] bestSigns;
    private long amount;
    private boolean up;

    /**
     * @param sensitive one per cell, null for cells that are not
     * @param zerosPublished whether zeros are always shown
     * @param floor what an attacker knows a suppressed cell to be at least, if its value is not less: 1 for counts where zeros are shown
     * @param mustPublish cells that are known already; null for none
     * @param weights cost of suppressing, see {@link Weights}
     */
    public HypercubeSuppression(
            Grid grid,
            Sensitive[] sensitive,
            boolean zerosPublished,
            long floor,
            boolean[] mustPublish,
            long[] weights) {
        this(grid, sensitive, zerosPublished, everywhere(floor, grid.size()), mustPublish, weights);
    }

    /** @param floors as {@code floor}, one per cell */
    public HypercubeSuppression(
            Grid grid,
            Sensitive[] sensitive,
            boolean zerosPublished,
            long[] floors,
            boolean[] mustPublish,
            long[] weights) {
        this.grid = grid;
        this.sensitive = sensitive;
        this.zerosPublished = zerosPublished;
        this.mustPublish = mustPublish == null ? new boolean[grid.size()] : mustPublish;
        this.weights = weights;
        this.moves = new Moves(grid);
        this.floors = floors;
        this.changed = new long[grid.size()];
    }

    private static long[] everywhere(long floor, int size) {
        long[] floors = new long[size];
        Arrays.fill(floors, floor);
        return floors;
    }

    /**
     * @param suppressed which cells are protected
     * @param unproven sensitive cells that the method could not prove to be protected; empty unless cells must be published
     */
    public record Pattern(boolean[] suppressed, List<Integer> unproven) {}

    /** @param alreadySuppressed cells that are protected anyway; null for none */
    public Pattern protect(boolean[] alreadySuppressed) {
        suppressed = alreadySuppressed == null ? new boolean[grid.size()] : alreadySuppressed.clone();
        List<Integer> targets = new ArrayList<>();
        for (int cell = 0; cell < grid.size(); cell++) {
            if (sensitive[cell] != null && !mustPublish[cell]) {
                suppressed[cell] = true;
                targets.add(cell);
            }
        }
        boolean[] base = suppressed.clone();
        // Composed cells first: their proofs need the most cells, which then serve others.
        targets.sort((left, right) -> Integer.compare(composition(right), composition(left)));
        List<Integer> unproven = new ArrayList<>();
        List<int[]> proofs = new ArrayList<>();
        List<Integer> proven = new ArrayList<>();
        for (int cell : targets) {
            if (!prove(cell, proofs, proven)) {
                unproven.add(cell);
            }
        }
        free(base, proofs, proven);
        return new Pattern(suppressed, unproven);
    }

    private int composition(int cell) {
        int parts = 0;
        for (int k = 0; k < grid.dimensions(); k++) {
            parts += grid.axis(k).atomsOf(grid.coordinate(cell, k)).cardinality() > 1 ? 1 : 0;
        }
        return parts;
    }

    private boolean prove(int cell, List<int[]> proofs, List<Integer> proven) {
        for (boolean upwards : new boolean[] {true, false}) {
            long distance = distance(cell, upwards);
            if (distance == 0) {
                continue;
            }
            int[] cells = proof(cell, distance, upwards);
            if (cells == null) {
                return false;
            }
            for (int touched : cells) {
                suppressed[touched] = true;
            }
            proofs.add(cells);
            proven.add(upwards ? cell : ~cell);
        }
        return true;
    }

    /** Cells of a single move, or of several after each other if none reaches the bound; null if even they do not. */
    private int[] proof(int cell, long distance, boolean upwards) {
        int[] single = search(cell, distance, upwards);
        if (single != null) {
            return single;
        }
        BitSet touched = new BitSet();
        long remaining = distance;
        while (remaining > 0) {
            int[] cells = null;
            long step = remaining;
            for (; step > 0 && cells == null; step /= 2) {
                cells = search(cell, step, upwards);
                if (cells != null) {
                    break;
                }
            }
            if (cells == null) {
                break;
            }
            for (int i = 0; i < cells.length; i++) {
                changed[cells[i]] += (upwards ? step : -step) * bestSigns[i];
                touched.set(cells[i]);
            }
            remaining -= step;
        }
        touched.stream().forEach(index -> changed[index] = 0);
        return remaining > 0 ? null : touched.stream().toArray();
    }

    private long distance(int cell, boolean upwards) {
        Sensitive interval = sensitive[cell];
        return upwards
                ? interval.high() - grid.value(cell)
                : grid.value(cell) - Math.max(Math.min(floors[cell], grid.value(cell)), interval.low());
    }

    /** Publishes again what no proof needs: proofs are sought anew, in reverse order, among suppressed cells only. */
    private void free(boolean[] base, List<int[]> proofs, List<Integer> proven) {
        needed = base;
        for (int i = proofs.size() - 1; i >= 0; i--) {
            int target = proven.get(i);
            boolean upwards = target >= 0;
            int cell = upwards ? target : ~target;
            int[] old = proofs.get(i);
            long oldCost = 0;
            for (int touched : old) {
                oldCost += needed[touched] ? 0 : weights[touched];
            }
            int[] cells = old;
            if (oldCost > 0) {
                int[] other = search(cell, distance(cell, upwards), upwards);
                cells = other != null && bestCost < oldCost ? other : old;
            }
            for (int touched : cells) {
                needed[touched] = true;
            }
        }
        suppressed = needed;
        needed = null;
    }

    /** The cheapest cells found whose change proves the bound; null if there are none. Costs are left in {@link #bestCost}. */
    private int[] search(int cell, long distance, boolean upwards) {
        amount = distance;
        up = upwards;
        bestCost = IMPOSSIBLE;
        bestCells = null;
        int dimensions = grid.dimensions();
        Move[][] few = new Move[dimensions][];
        for (int k = 0; k < dimensions; k++) {
            Move[] possible = cheapest(cell, k);
            few[k] = possible.length <= FEW ? possible : Arrays.copyOf(possible, FEW);
        }
        int[] cells = {cell};
        byte[] signs = {1};
        long own = cost(cell, 1);
        if (own >= IMPOSSIBLE) {
            return null;
        }
        combine(cell, few, 0, cells, signs, own);
        if (bestCells == null) {
            moves.tryAllParts(true);
            for (int k = 0; k < dimensions; k++) {
                few[k] = cheapest(cell, k);
            }
            moves.tryAllParts(false);
            combine(cell, few, 0, cells, signs, own);
        }
        return bestCells;
    }

    /** Moves along one axis that are possible for the cells in line with {@code cell}, cheapest first. */
    private Move[] cheapest(int cell, int k) {
        Move[] all = moves.of(cell, k);
        int own = grid.coordinate(cell, k);
        long[] order = new long[all.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            long cost = 0;
            Move move = all[i];
            for (int j = 1; j < move.members().length && cost < IMPOSSIBLE; j++) {
                cost += cost(cell + (move.members()[j] - own) * grid.stride(k), move.signs()[j]);
            }
            if (cost < IMPOSSIBLE) {
                // Cost and index in one number, so that sorting is quick and ties are decided by the order of members.
                order[count++] = Math.min(cost, Long.MAX_VALUE >>> 21) << 20 | i;
            }
        }
        Arrays.sort(order, 0, count);
        Move[] sorted = new Move[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = all[(int) (order[i] & 0xFFFFF)];
        }
        return sorted;
    }

    private void combine(int cell, Move[][] choice, int k, int[] cells, byte[] signs, long cost) {
        if (k == choice.length) {
            bestCost = cost;
            bestCells = cells;
            bestSigns = signs;
            return;
        }
        int own = grid.coordinate(cell, k);
        for (Move move : choice[k]) {
            int width = move.members().length;
            int[] wider = Arrays.copyOf(cells, cells.length * width);
            byte[] widerSigns = Arrays.copyOf(signs, signs.length * width);
            long total = cost;
            int at = cells.length;
            for (int j = 1; j < width && total < bestCost; j++) {
                int shift = (move.members()[j] - own) * grid.stride(k);
                for (int i = 0; i < cells.length && total < bestCost; i++) {
                    wider[at] = cells[i] + shift;
                    widerSigns[at] = (byte) (signs[i] * move.signs()[j]);
                    total += cost(wider[at], widerSigns[at]);
                    at++;
                }
            }
            if (total < bestCost) {
                combine(cell, choice, k + 1, wider, widerSigns, total);
                if (bestCost == 0) {
                    return;
                }
            }
        }
    }

    /** What it costs to let a cell change by the amount, in its sign's direction. */
    private long cost(int cell, int sign) {
        long value = grid.value(cell) + changed[cell];
        boolean shrinks = (sign < 0) == up;
        // A cell without value is left alone: what an attacker makes of it is not known.
        if (mustPublish[cell]
                || !grid.has(cell)
                || (zerosPublished && grid.value(cell) == 0)
                || (shrinks && value - amount < floors[cell])) {
            return IMPOSSIBLE;
        }
        if (needed != null) {
            return needed[cell] ? 0 : suppressed[cell] ? weights[cell] : IMPOSSIBLE;
        }
        return suppressed[cell] ? 0 : weights[cell];
    }
}
