package org.komenius.disclosure.internal.rounding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Rounds every cell of a table to a multiple of a base so that the table stays additive.
 *
 * <p>Zero-restricted where possible: multiples stay, every other cell goes to one of its two neighbours (Cox 1987; Causey, Cox and Ernst
 * 1985 show that tables of three dimensions may have no such rounding). Where it is not possible, cells may go further away, the
 * fewest steps being taken. Among the roundings the one with the least total distance is chosen. Stateless.
 */
public final class ControlledRounding {

    private static final int MOST_CELLS = 3_000;
    private static final int PENALTY = 1_000;
    private static final int MOST_STEPS = 4;

    private ControlledRounding() {}

    /**
     * @param values one multiple of the base per cell
     * @param zeroRestricted whether every cell went to a neighbouring multiple
     */
    public record Rounded(long[] values, boolean zeroRestricted) {}

    /** @throws IllegalArgumentException for tables of more than 3,000 cells, or if no additive rounding within four steps was found */
    public static Rounded round(Grid grid, long base) {
        if (grid.size() > MOST_CELLS) {
            throw new IllegalArgumentException("too large for controlled rounding: " + grid.size() + " cells");
        }
        for (int steps = 1; steps <= MOST_STEPS; steps++) {
            long[] result = solve(grid, base, steps);
            if (result != null) {
                return new Rounded(result, steps == 1);
            }
        }
        throw new IllegalArgumentException("no additive rounding to base " + base);
    }

    /**
     * Elementary cells are unknown multiples; composed cells are their sums, so the result is additive by construction. A cell of k bases
     * and a remainder becomes k or k + 1, or goes further away for a penalty. Between k and k + 1 the distance is linear, so no further
     * unknowns are needed, and in two dimensions the linear program has whole solutions by itself.
     */
    private static long[] solve(Grid grid, long base, int steps) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        int leaves = 1;
        for (Axis axis : grid.axes()) {
            leaves *= axis.atoms().size();
        }
        List<Variable> units = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            units.add(model.newVariable("u" + i).lower(0).integer(true));
        }
        double[] weights = new double[leaves];
        for (int cell = 0; cell < grid.size(); cell++) {
            long whole = grid.value(cell) / base;
            long rest = grid.value(cell) % base;
            long next = rest == 0 ? whole : whole + 1;
            BitSet parts = grid.leavesOf(cell);
            Expression above = model.newExpression("a" + cell).upper(next);
            Expression below = model.newExpression("b" + cell).lower(whole);
            parts.stream().forEach(leaf -> {
                above.set(units.get(leaf), 1);
                below.set(units.get(leaf), 1);
                weights[leaf] += rest == 0 ? 0 : 1 - 2.0 * rest / base;
            });
            if (steps > 1) {
                Variable beyond =
                        model.newVariable("f" + cell).lower(0).upper(steps - 1L).weight((double) PENALTY);
                above.set(beyond, -1);
                below.set(beyond, 1);
            }
        }
        for (int i = 0; i < leaves; i++) {
            units.get(i).weight(weights[i]);
        }
        Optimisation.Result found = model.minimise();
        if (!found.getState().isFeasible()) {
            return null;
        }
        long[] rounded = new long[grid.size()];
        for (int cell = 0; cell < rounded.length; cell++) {
            rounded[cell] = grid.leavesOf(cell).stream()
                            .mapToLong(leaf -> Math.round(found.doubleValue(leaf)))
                            .sum()
                    * base;
            if (Math.abs(rounded[cell] - grid.value(cell)) >= base * steps) {
                return null;
            }
        }
        return rounded;
    }
}
