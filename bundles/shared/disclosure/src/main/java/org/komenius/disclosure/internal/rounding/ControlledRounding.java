package org.komenius.disclosure.internal.rounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.komenius.disclosure.internal.table.Grid;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Rounds every cell of a table to a multiple of a base so that the table stays additive.
 *
 * <p>Zero-restricted where possible: multiples stay, every other cell goes to one of its two neighbours (Cox 1987; Causey, Cox and Ernst
 * 1985 show that tables of three dimensions may have no such rounding). Where it is not possible, cells may go one further step away,
 * the fewest such steps being taken. Among the roundings the one with the least total distance is chosen. Stateless.
 */
public final class ControlledRounding {

    private static final int MOST_CELLS = 3_000;
    private static final int PENALTY = 1_000;

    private ControlledRounding() {}

    /**
     * @param values one multiple of the base per cell
     * @param zeroRestricted whether every cell went to a neighbouring multiple
     */
    public record Rounded(long[] values, boolean zeroRestricted) {}

    /** @throws IllegalArgumentException for tables of more than 3,000 cells, or if no additive rounding within two steps was found */
    public static Rounded round(Grid grid, long base) {
        if (grid.size() > MOST_CELLS) {
            throw new IllegalArgumentException("too large for controlled rounding: " + grid.size() + " cells");
        }
        long[] result = solve(grid, base, 1);
        boolean restricted = result != null;
        if (!restricted) {
            result = solve(grid, base, 2);
        }
        if (result == null) {
            throw new IllegalArgumentException("no additive rounding to base " + base);
        }
        return new Rounded(result, restricted);
    }

    /**
     * Elementary cells are unknown multiples; composed cells are their sums, so the result is additive by construction. A cell that is k
     * bases and a remainder may become between k − steps + 1 and k + steps; a multiple stays within steps − 1.
     */
    private static long[] solve(Grid grid, long base, int steps) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        int leaves = 1;
        for (var axis : grid.axes()) {
            leaves *= axis.atoms().size();
        }
        List<Variable> units = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            units.add(model.newVariable("u" + i).lower(0).integer(true));
        }
        for (int cell = 0; cell < grid.size(); cell++) {
            long whole = grid.value(cell) / base;
            long rest = grid.value(cell) % base;
            long low = Math.max(0, whole - steps + 1);
            long high = rest == 0 ? whole + steps - 1 : whole + steps;
            Expression sum = model.newExpression("c" + cell).lower(low).upper(high);
            leaves(grid, cell).stream().forEach(leaf -> sum.set(units.get(leaf), 1));
            // Distance to the true value, convex over the allowed multiples: one unit above the lowest neighbour costs
            // or gains.
            Variable away = model.newVariable("d" + cell).lower(0).weight(1.0);
            Variable beyond = model.newVariable("b" + cell).lower(0).weight((double) PENALTY);
            double exact = (double) grid.value(cell) / base;
            distance(model, grid, units, cell, away, exact, 0);
            distance(model, grid, units, cell, beyond, exact, 1 - 1.0 / (2 * base));
        }
        Optimisation.Result found = model.minimise();
        if (!found.getState().isFeasible()) {
            return null;
        }
        long[] rounded = new long[grid.size()];
        for (int cell = 0; cell < rounded.length; cell++) {
            rounded[cell] = leaves(grid, cell).stream()
                            .mapToLong(leaf -> Math.round(found.doubleValue(leaf)))
                            .sum()
                    * base;
        }
        return isWithin(grid, rounded, base, steps) ? rounded : null;
    }

    private static void distance(
            ExpressionsBasedModel model,
            Grid grid,
            List<Variable> units,
            int cell,
            Variable distance,
            double exact,
            double free) {
        String name = distance.getName();
        Expression above = model.newExpression(name + "+").upper(exact + free);
        Expression below = model.newExpression(name + "-").lower(exact - free);
        BitSet leaves = leaves(grid, cell);
        leaves.stream().forEach(leaf -> {
            above.set(units.get(leaf), 1);
            below.set(units.get(leaf), 1);
        });
        above.set(distance, -1);
        below.set(distance, 1);
    }

    private static boolean isWithin(Grid grid, long[] rounded, long base, int steps) {
        return Arrays.stream(java.util.stream.IntStream.range(0, rounded.length).toArray())
                .allMatch(cell -> Math.abs(rounded[cell] - grid.value(cell)) < base * steps);
    }

    private static BitSet leaves(Grid grid, int cell) {
        int[] list = {0};
        for (int k = 0; k < grid.dimensions(); k++) {
            int size = grid.axis(k).atoms().size();
            int[] atoms =
                    grid.axis(k).atomsOf(grid.coordinate(cell, k)).stream().toArray();
            int[] longer = new int[list.length * atoms.length];
            int at = 0;
            for (int prefix : list) {
                for (int atom : atoms) {
                    longer[at++] = prefix * size + atom;
                }
            }
            list = longer;
        }
        BitSet set = new BitSet();
        for (int leaf : list) {
            set.set(leaf);
        }
        return set;
    }
}
