package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Picks sums of which none follows from the others, so that the solver does not stumble over redundant rows.
 *
 * <p>Computes modulo a prime: what is called independent is; a row that is wrongly called dependent, which has a chance of one in a
 * thousand million, would only be kept from the solver, whose solutions are checked against all rows anyway. Not thread-safe.
 */
final class IndependentRows {

    private static final long PRIME = 2_147_483_629L;

    private final Map<Integer, Integer> columnOf;
    private final long[][] pivots;
    private final List<Fact> chosen;

    IndependentRows(Map<Integer, Integer> columnOf) {
        this(columnOf, new long[columnOf.size()][], new ArrayList<>());
    }

    private IndependentRows(Map<Integer, Integer> columnOf, long[][] pivots, List<Fact> chosen) {
        this.columnOf = columnOf;
        this.pivots = pivots;
        this.chosen = chosen;
    }

    /** One that may take more rows without changing this one. */
    IndependentRows copy() {
        return new IndependentRows(columnOf, pivots.clone(), new ArrayList<>(chosen));
    }

    /** Takes those that do not follow from what was taken before. Short rows first, since sparse ones are quick. */
    IndependentRows add(List<Fact> rows) {
        List<Fact> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(fact -> fact.unknowns.length));
        for (Fact fact : sorted) {
            if (chosen.size() == pivots.length) {
                break;
            }
            long[] row = new long[pivots.length];
            for (int unknown : fact.unknowns) {
                row[columnOf.get(unknown)] = 1;
            }
            if (addPivot(row)) {
                chosen.add(fact);
            }
        }
        return this;
    }

    List<Fact> rows() {
        return chosen;
    }

    private boolean addPivot(long[] row) {
        for (int c = 0; c < row.length; c++) {
            if (row[c] == 0) {
                continue;
            }
            long[] pivot = pivots[c];
            if (pivot == null) {
                long inverse = power(row[c], PRIME - 2);
                for (int d = c; d < row.length; d++) {
                    row[d] = row[d] * inverse % PRIME;
                }
                pivots[c] = row;
                return true;
            }
            long factor = PRIME - row[c];
            for (int d = c; d < row.length; d++) {
                if (pivot[d] != 0) {
                    row[d] = (row[d] + factor * pivot[d]) % PRIME;
                }
            }
        }
        return false;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
