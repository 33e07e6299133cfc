package org.komenius.monitoring.internal.socialindex;

import org.komenius.monitoring.internal.socialindex.IndexDefinition.MissingRule;

/** Adds up weighted z-values unit by unit, by the rule for what is missing. */
final class Scores {

    private final IndexDefinition definition;
    private final double[][] z;

    /** @param z by input, then unit; NaN where missing */
    Scores(IndexDefinition definition, double[][] z) {
        this.definition = definition;
        this.z = z;
    }

    int units() {
        return z[0].length;
    }

    /** @param weights by input; @return by unit; NaN for a unit without index */
    double[] weighted(double[] weights) {
        double[] scores = new double[units()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = weighted(i, weights);
        }
        return scores;
    }

    /** Sum of weights that the unit's score is divided by; 0 for a unit without index. */
    double weight(int unit, double[] weights) {
        double present = 0;
        double all = 0;
        for (int j = 0; j < z.length; j++) {
            all += weights[j];
            present += Double.isFinite(z[j][unit]) ? weights[j] : 0;
        }
        if (present == all) {
            return all;
        }
        return switch (definition.missing()) {
            case AVERAGE -> present > 0 ? all : 0;
            case OTHER_INPUTS -> present >= definition.minimumShare().doubleValue() * all ? present : 0;
            case NO_INDEX, REFUSE -> 0;
        };
    }

    private double weighted(int unit, double[] weights) {
        double divisor = weight(unit, weights);
        if (divisor == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
            sum += Double.isFinite(z[j][unit]) ? weights[j] * z[j][unit] : 0;
        }
        return sum / divisor;
    }

    boolean isComplete(int unit) {
        for (double[] column : z) {
            if (!Double.isFinite(column[unit])) {
                return false;
            }
        }
        return true;
    }

    boolean refusesMissing() {
        return definition.missing() == MissingRule.REFUSE;
    }
}
