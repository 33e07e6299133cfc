package org.komenius.disclosure.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * An attacker who shares no line with what is tested: unknown elementary cells, one row per published cell, and a simplex method of its
 * own that computes exactly.
 *
 * <p>Whole-number pivoting after Edmonds: every entry is an integer over one common denominator; Bland's rule against cycles; an overflow
 * ends the test with an exception instead of a wrong bound.
 */
public final class SecondAttacker {

    private final int unknowns;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Boolean> atLeast = new ArrayList<>();
    private long[][] feasible;
    private int[] feasibleBasis;
    private long feasibleDenominator;
    private int columns;

    private long[][] tableau;
    private int[] basis;
    private long denominator;

    public SecondAttacker(int unknowns) {
        this.unknowns = unknowns;
    }

    public void knows(BitSet cells, long value) {
        rows.add(row(cells, value));
        atLeast.add(false);
    }

    public void knowsAtLeast(BitSet cells, long value) {
        if (value > 0) {
            rows.add(row(cells, value));
            atLeast.add(true);
        }
    }

    /** Lowest and highest value that a sum of cells can have; positive infinity if it has no bound. */
    public double[] bounds(BitSet cells) {
        if (feasible == null) {
            findFirst();
        }
        return new double[] {-best(cells, -1), best(cells, 1)};
    }

    private long[] row(BitSet cells, long value) {
        long[] row = new long[unknowns + 1];
        cells.stream().forEach(cell -> row[cell] = 1);
        row[unknowns] = value;
        return row;
    }

    /** Columns: unknowns, one surplus per row of "at least", one artificial per row, right-hand side. The goal is the last row. */
    private void findFirst() {
        int m = rows.size();
        int surplus = (int) atLeast.stream().filter(a -> a).count();
        columns = unknowns + surplus;
        int width = columns + m + 1;
        tableau = new long[m + 1][width];
        basis = new int[m];
        denominator = 1;
        int s = unknowns;
        for (int i = 0; i < m; i++) {
            System.arraycopy(rows.get(i), 0, tableau[i], 0, unknowns);
            tableau[i][width - 1] = rows.get(i)[unknowns];
            if (atLeast.get(i)) {
                tableau[i][s++] = -1;
            }
            tableau[i][columns + i] = 1;
            basis[i] = columns + i;
            for (int j = 0; j < width; j++) {
                tableau[m][j] -= j >= columns && j < width - 1 ? 0 : tableau[i][j];
            }
        }
        run(columns);
        if (tableau[m][width - 1] != 0) {
            throw new IllegalStateException("no table fits what was published");
        }
        List<long[]> kept = new ArrayList<>();
        List<Integer> keptBasis = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            int at = -1;
            for (int j = 0; j < columns && basis[i] >= columns && at < 0; j++) {
                at = tableau[i][j] != 0 ? j : -1;
            }
            if (at >= 0) {
                pivot(i, at);
            }
        }
        for (int i = 0; i < m; i++) {
            if (basis[i] < columns) {
                long[] row = Arrays.copyOf(tableau[i], columns + 1);
                row[columns] = tableau[i][width - 1];
                kept.add(row);
                keptBasis.add(basis[i]);
            }
        }
        feasible = kept.toArray(long[][]::new);
        feasibleBasis = keptBasis.stream().mapToInt(Integer::intValue).toArray();
        feasibleDenominator = denominator;
    }

    /** The most of {@code sign} times the cells. */
    private double best(BitSet cells, int sign) {
        int m = feasible.length;
        tableau = new long[m + 1][];
        for (int i = 0; i < m; i++) {
            tableau[i] = feasible[i].clone();
        }
        tableau[m] = new long[columns + 1];
        basis = feasibleBasis.clone();
        denominator = feasibleDenominator;
        for (int j = 0; j < columns; j++) {
            tableau[m][j] = cells.get(j) ? -sign * denominator : 0;
        }
        for (int i = 0; i < m; i++) {
            if (basis[i] < unknowns && cells.get(basis[i])) {
                for (int j = 0; j <= columns; j++) {
                    tableau[m][j] = Math.addExact(tableau[m][j], sign * tableau[i][j]);
                }
            }
        }
        return run(columns) ? (double) tableau[m][columns] / denominator : Double.POSITIVE_INFINITY;
    }

    /** Pivots until no column below {@code limit} improves the goal; false if it has no bound. */
    private boolean run(int limit) {
        int m = basis.length;
        while (true) {
            int enter = 0;
            while (enter < limit && tableau[m][enter] >= 0) {
                enter++;
            }
            if (enter == limit) {
                return true;
            }
            int leave = -1;
            int right = tableau[m].length - 1;
            for (int i = 0; i < m; i++) {
                if (tableau[i][enter] <= 0) {
                    continue;
                }
                if (leave < 0) {
                    leave = i;
                    continue;
                }
                long mine = Math.multiplyExact(tableau[i][right], tableau[leave][enter]);
                long other = Math.multiplyExact(tableau[leave][right], tableau[i][enter]);
                if (mine < other || (mine == other && basis[i] < basis[leave])) {
                    leave = i;
                }
            }
            if (leave < 0) {
                return false;
            }
            pivot(leave, enter);
        }
    }

    private void pivot(int row, int column) {
        if (tableau[row][column] < 0) {
            for (int j = 0; j < tableau[row].length; j++) {
                tableau[row][j] = -tableau[row][j];
            }
        }
        long p = tableau[row][column];
        for (int i = 0; i < tableau.length; i++) {
            long factor = tableau[i][column];
            for (int j = 0; i != row && j < tableau[i].length; j++) {
                long value = Math.subtractExact(
                        Math.multiplyExact(tableau[i][j], p), Math.multiplyExact(factor, tableau[row][j]));
                tableau[i][j] = value / denominator;
            }
        }
        denominator = p;
        basis[row] = column;
    }
}
