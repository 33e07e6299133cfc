package org.komenius.disclosure.internal.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.komenius.disclosure.internal.linear.LinearModel;
import org.komenius.disclosure.internal.rules.Sensitive;
import org.komenius.disclosure.internal.table.Grid;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The cheapest suppression of a very small table, after Fischetti and Salazar-González, <i>Models and Algorithms for Optimizing Cell
 * Suppression in Tabular Data with Linear Constraints</i>, JASA 95 (2000): one 0-1 variable per cell, and one condition for each attack
 * that a pattern proposed so far does not withstand. An attack's dual says which cells would have to be suppressed against it: their
 * reaches, weighted by the dual solution, must add up to the protection that is wanted.
 */
public final class OptimalSuppression {

    private static final int MOST_ROUNDS = 40;
    /** Coefficients are rounded up to its inverse, so that rounding makes no pattern impossible. */
    private static final double ROUNDED = 1e6;

    private static final int MOST_NODES = 3_000;

    private final Grid grid;
    private final long[] weights;
    private final boolean[] fixed;
    private final boolean[] allowed;
    /** How far a suppressed cell can be from its value, upwards and downwards. */
    private final double up;

    private final double[] down;
    private final List<Attack> attacks = new ArrayList<>();
    private final List<double[]> conditions = new ArrayList<>();

    /** Against one sensitive cell in one direction. @param model its dual, whose solutions do not depend on the pattern */
    private record Attack(LinearModel model, double protection) {}

    /**
     * @param floor least value of a suppressed cell that an attacker takes for granted; cells below it are not suppressed
     * @param sensitive null for cells that are not
     */
    public OptimalSuppression(Grid grid, Sensitive[] sensitive, long floor, long[] weights) {
        this.grid = grid;
        this.weights = weights;
        this.fixed = new boolean[grid.size()];
        this.allowed = new boolean[grid.size()];
        this.down = new double[grid.size()];
        long largest = 1;
        for (int cell = 0; cell < grid.size(); cell++) {
            largest =
                    Math.max(largest, Math.max(grid.value(cell), sensitive[cell] == null ? 0 : sensitive[cell].high()));
        }
        this.up = 2.0 * largest;
        for (int cell = 0; cell < grid.size(); cell++) {
            fixed[cell] = sensitive[cell] != null;
            down[cell] = Math.max(0, grid.value(cell) - floor);
            allowed[cell] = fixed[cell] || grid.value(cell) >= floor;
            if (fixed[cell]) {
                attack(cell, 1, sensitive[cell].high() - grid.value(cell));
                attack(cell, -1, grid.value(cell) - Math.max(floor, sensitive[cell].low()));
            }
        }
    }

    private void attack(int cell, int direction, double protection) {
        if (protection <= 0) {
            return;
        }
        LinearModel dual = new LinearModel();
        for (int i = 0; i < 2 * grid.size(); i++) {
            dual.variable();
        }
        BitSet target = grid.leavesOf(cell);
        int leaves = grid.axes().stream().mapToInt(axis -> axis.atoms().size()).reduce(1, (a, b) -> a * b);
        List<List<Integer>> above = new ArrayList<>();
        for (int leaf = 0; leaf < leaves; leaf++) {
            above.add(new ArrayList<>());
        }
        for (int each = 0; each < grid.size(); each++) {
            int number = each;
            grid.leavesOf(each).stream().forEach(leaf -> above.get(leaf).add(number));
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            int[] ups = above.get(leaf).stream().mapToInt(i -> i).toArray();
            int[] downs = Arrays.stream(ups).map(i -> i + grid.size()).toArray();
            double right = target.get(leaf) ? direction : 0;
            dual.difference(ups, 1, downs, right, right);
        }
        attacks.add(new Attack(dual, protection));
    }

    /** @return which cells to suppress; empty if it was not found within the bounds on its work */
    public Optional<boolean[]> find() {
        boolean[] pattern = fixed.clone();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!condition(pattern)) {
                return Optional.of(pattern);
            }
            pattern = cheapest();
            if (pattern == null) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Adds a condition for each attack that succeeds; false if none does. */
    private boolean condition(boolean[] pattern) {
        boolean found = false;
        int[] members = new int[2 * grid.size()];
        Arrays.setAll(members, i -> i);
        double[] goal = new double[members.length];
        for (int cell = 0; cell < grid.size(); cell++) {
            goal[cell] = pattern[cell] ? up : 0;
            goal[cell + grid.size()] = pattern[cell] ? down[cell] : 0;
        }
        for (Attack attack : attacks) {
            LinearModel.Outcome outcome = attack.model.minimise(members, goal);
            if (!outcome.solved() || outcome.goal() >= attack.protection - LinearModel.TOLERANCE) {
                continue;
            }
            double[] reaches = new double[grid.size()];
            for (int cell = 0; cell < reaches.length; cell++) {
                double reach = outcome.values()[cell] * up + outcome.values()[cell + grid.size()] * down[cell];
                // More than is wanted is of no use to a whole-numbered choice, and less makes the relaxed one better.
                reaches[cell] =
                        Math.min(1, Math.ceil(reach / attack.protection * ROUNDED - LinearModel.TOLERANCE) / ROUNDED);
            }
            conditions.add(reaches);
            found = true;
        }
        return found;
    }

    private boolean[] cheapest() {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.iterations_abort = MOST_NODES;
        Variable[] cells = new Variable[grid.size()];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = model.newVariable("x" + cell)
                    .integer(true)
                    .lower(fixed[cell] ? 1 : 0)
                    .upper(allowed[cell] ? 1 : 0)
                    .weight((double) weights[cell]);
        }
        for (int i = 0; i < conditions.size(); i++) {
            Expression row = model.newExpression("c" + i).lower(1);
            for (int cell = 0; cell < cells.length; cell++) {
                if (conditions.get(i)[cell] > 0) {
                    row.set(cells[cell], conditions.get(i)[cell]);
                }
            }
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            return null;
        }
        boolean[] pattern = new boolean[cells.length];
        for (int cell = 0; cell < pattern.length; cell++) {
            pattern[cell] = result.doubleValue(cell) > 0.5;
        }
        return pattern;
    }
}
