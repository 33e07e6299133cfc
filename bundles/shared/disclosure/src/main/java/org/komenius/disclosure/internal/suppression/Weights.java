package org.komenius.disclosure.internal.suppression;

import org.komenius.disclosure.ConfidentialityPolicy.LossWeight;
import org.komenius.disclosure.internal.table.Grid;

/** What suppressing a cell costs, in hundredths, at least 1. */
public final class Weights {

    private static final double HUNDREDTHS = 100;

    private Weights() {}

    public static long[] of(Grid grid, LossWeight weight) {
        long[] costs = new long[grid.size()];
        for (int cell = 0; cell < costs.length; cell++) {
            long value = grid.value(cell);
            costs[cell] = Math.max(
                    1,
                    switch (weight) {
                        case CELLS -> (long) HUNDREDTHS;
                        case VALUES -> Math.multiplyExact(value, (long) HUNDREDTHS);
                        case LOGARITHM -> Math.round(HUNDREDTHS * Math.log1p(value));
                    });
        }
        return costs;
    }
}
