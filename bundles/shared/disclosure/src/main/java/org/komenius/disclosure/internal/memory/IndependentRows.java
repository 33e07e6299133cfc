package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks sums of which none follows from the others, so that the solver does not stumble over redundant rows. Exact: computes modulo a
 * prime, which can only call rows dependent that are (with a probability of error below 10^−6, and then a row is merely... kept out).
 */
final class IndependentRows {

    private static final long PRIME = 2_147_483_629L;

    private IndependentRows() {}

    /** Short rows first, since sparse ones are quick. */
    static List<Fact> of(List<Fact> rows, Map<Integer, Integer> columnOf) {
        int columns = columnOf.size();
        List<Fact> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(fact -> fact.unknowns.length));
        Map<Integer, long[]> pivots = new HashMap<>();
        List<Fact> independent = new ArrayList<>();
        for (Fact fact : sorted) {
            long[] row = new long[columns];
            for (int unknown : fact.unknowns) {
                row[columnOf.get(unknown)] = 1;
            }
            if (addPivot(row, pivots)) {
                independent.add(fact);
            }
        }
        return independent;
    }

    private static boolean addPivot(long[] row, Map<Integer, long[]> pivots) {
        for (int c = 0; c < row.length; c++) {
            if (row[c] == 0) {
                continue;
            }
            long[] pivot = pivots.get(c);
            if (pivot == null) {
                long inverse = power(row[c], PRIME - 2);
                for (int d = c; d < row.length; d++) {
                    row[d] = row[d] * inverse % PRIME;
                }
                pivots.put(c, row);
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
