package org.komenius.disclosure.internal.linear;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A linear program whose goal may be changed between runs. Variables are numbered from 0. Not thread-safe.
 *
 * <p>Works with floating-point numbers: callers compare with {@link #TOLERANCE} and keep right-hand sides below about 10^6.
 */
public final class LinearModel {

    /** Differences below it mean nothing. */
    public static final double TOLERANCE = 1e-5;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> variables = new ArrayList<>();
    private final List<Variable> weighted = new ArrayList<>();
    private int rows;

    /** What came out; {@code values} by number of variable. Not to be used unless {@code solved}. */
    public record Outcome(boolean solved, boolean unbounded, double goal, double[] values) {}

    /** A variable of at least 0. */
    public int variable() {
        return variable(Double.POSITIVE_INFINITY);
    }

    public int variable(double upper) {
        Variable variable = model.newVariable("x" + variables.size()).lower(0);
        if (upper < Double.POSITIVE_INFINITY) {
            variable.upper(upper);
        }
        variables.add(variable);
        return variables.size() - 1;
    }

    public int size() {
        return variables.size();
    }

    /** A row of sums; a bound that is infinite does not hold. */
    public void sum(int[] members, double low, double high) {
        Expression row = bounded(low, high);
        for (int member : members) {
            row.set(variables.get(member), 1);
        }
    }

    /** A row of sums with further weighted terms. */
    public void sum(int[] members, int[] more, double[] coefficients, double low, double high) {
        Expression row = bounded(low, high);
        for (int member : members) {
            row.set(variables.get(member), 1);
        }
        for (int i = 0; i < more.length; i++) {
            row.add(variables.get(more[i]), coefficients[i]);
        }
    }

    /** The row {@code sum(members) − factor · sum(others)}; a variable may be in both. */
    public void difference(int[] members, double factor, int[] others, double low, double high) {
        Expression row = bounded(low, high);
        for (int member : members) {
            row.add(variables.get(member), 1);
        }
        for (int other : others) {
            row.add(variables.get(other), -factor);
        }
    }

    private Expression bounded(double low, double high) {
        Expression row = model.newExpression("r" + rows++);
        if (low == high) {
            return row.level(low);
        }
        if (low > Double.NEGATIVE_INFINITY) {
            row.lower(low);
        }
        if (high < Double.POSITIVE_INFINITY) {
            row.upper(high);
        }
        return row;
    }

    public Outcome maximise(int[] members, double[] weights) {
        return run(members, weights, true);
    }

    public Outcome minimise(int[] members, double[] weights) {
        return run(members, weights, false);
    }

    private Outcome run(int[] members, double[] weights, boolean maximise) {
        weighted.forEach(variable -> variable.weight((Comparable<?>) null));
        weighted.clear();
        for (int i = 0; i < members.length; i++) {
            Variable variable = variables.get(members[i]);
            variable.weight(weights == null ? 1.0 : weights[i]);
            weighted.add(variable);
        }
        Optimisation.Result result = maximise ? model.maximise() : model.minimise();
        boolean solved = result.getState().isOptimal();
        double[] values = new double[solved ? variables.size() : 0];
        double goal = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = result.doubleValue(i);
        }
        for (int i = 0; i < members.length && solved; i++) {
            goal += values[members[i]] * (weights == null ? 1.0 : weights[i]);
        }
        return new Outcome(solved, result.getState() == Optimisation.State.UNBOUNDED, goal, values);
    }
}
