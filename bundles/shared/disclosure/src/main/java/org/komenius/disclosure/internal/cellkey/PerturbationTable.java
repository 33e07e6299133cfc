package org.komenius.disclosure.internal.cellkey;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * By which chance a count is changed by how much, for the cell-key method.
 *
 * <p>Made as in Giessing (2016) and the R package ptable: no bias, a fixed variance, never more than {@code most} up or down, nothing
 * below zero, and no count from 1 to {@code smallest − 1} as a result; zero stays zero. Among all such tables the probabilities come from
 * a linear program that keeps as many counts unchanged as the variance allows. Counts above {@code most + smallest} share a row.
 * Immutable.
 */
public final class PerturbationTable {

    private final int most;
    private final double[][] cumulated;

    private PerturbationTable(int most, double[][] cumulated) {
        this.most = most;
        this.cumulated = cumulated;
    }

    /**
     * @param most largest change, at least 1
     * @param variance of the change, where a row can have it
     * @param smallest least count that may come out besides zero; 1 lets every count come out
     * @throws IllegalArgumentException if there is no such table
     */
    public static PerturbationTable of(int most, double variance, int smallest) {
        List<double[]> rows = new ArrayList<>();
        for (int count = 0; count <= most + smallest; count++) {
            rows.add(cumulated(row(count, most, variance, smallest)));
        }
        return new PerturbationTable(most, rows.toArray(double[][]::new));
    }

    private static double[] row(int count, int most, double variance, int smallest) {
        double[] chances = new double[2 * most + 1];
        if (count == 0) {
            chances[most] = 1;
            return chances;
        }
        // The nearest variance above the wanted one that the row can have: small counts may have to move further.
        for (double wanted = variance; wanted <= most * most + 1e-9; wanted += 0.05) {
            if (solve(count, most, wanted, smallest, chances)) {
                return chances;
            }
        }
        throw new IllegalArgumentException(
                "no perturbation of " + count + " by at most " + most + " that avoids counts below " + smallest);
    }

    private static boolean solve(int count, int most, double variance, int smallest, double[] chances) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Expression all = model.newExpression("all").level(1);
        Expression mean = model.newExpression("mean").level(0);
        Expression spread = model.newExpression("spread").level(variance);
        Variable[] chance = new Variable[2 * most + 1];
        for (int change = -most; change <= most; change++) {
            int result = count + change;
            boolean possible = result == 0 || result >= smallest;
            Variable p = model.newVariable("p" + change).lower(0).upper(possible ? 1 : 0);
            p.weight(change == 0 ? -1.0 : Math.abs(change) * 1e-3);
            all.set(p, 1);
            mean.set(p, change);
            spread.set(p, (double) change * change);
            chance[change + most] = p;
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            return false;
        }
        for (int i = 0; i < chance.length; i++) {
            chances[i] = Math.max(0, result.doubleValue(i));
        }
        return true;
    }

    private static double[] cumulated(double[] chances) {
        double[] sums = new double[chances.length];
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            sum += chances[i];
            sums[i] = sum;
        }
        sums[sums.length - 1] = 1;
        return sums;
    }

    /** How a count is changed. @param key from 0 inclusive to 1 exclusive */
    public int change(long count, double key) {
        double[] row = cumulated[(int) Math.min(count, cumulated.length - 1)];
        int i = 0;
        while (key >= row[i] && i < row.length - 1) {
            i++;
        }
        return i - most;
    }

    /** Largest change up or down. */
    public int most() {
        return most;
    }
}
