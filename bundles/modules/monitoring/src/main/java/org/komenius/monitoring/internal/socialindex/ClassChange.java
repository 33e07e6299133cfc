package org.komenius.monitoring.internal.socialindex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What would put a unit into the next class: how much one input alone had to change. */
public final class ClassChange {

    private ClassChange() {}

    /**
     * @param level class that would be reached
     * @param input that changes, all others staying as they are
     * @param from observed value
     * @param to value at the class limit, in the unit of the observed values
     */
    public record Step(int level, String input, BigDecimal from, BigDecimal to) {}

    /** Steps to the class above and the class below; empty without classes, without index, or for an unknown unit. */
    public static List<Step> of(IndexDefinition definition, IndexReference reference, IndexData data, String unit) {
        int place = -1;
        for (int i = 0; i < data.units().size(); i++) {
            place = data.units().get(i).id().equals(unit) ? i : place;
        }
        if (place < 0 || reference.limits().isEmpty()) {
            return List.of();
        }
        Standardised values = Standardised.transform(definition, data);
        double[] weights = SocialIndex.weights(definition, reference);
        Scores scores = new Scores(definition, values.scores(definition, reference));
        double divisor = scores.weight(place, weights);
        if (divisor == 0) {
            return List.of();
        }
        double index = SocialIndex.index(scores.weighted(weights), reference)[place];
        int level = reference.classOf(index);
        List<Step> steps = new ArrayList<>();
        for (int next : new int[] {level + 1, level - 1}) {
            int limit = Math.max(next, level) - 2;
            if (limit < 0 || limit >= reference.limits().size()) {
                continue;
            }
            double change = (reference.limits().get(limit) - index) * reference.deviation() * divisor;
            for (int j = 0; j < weights.length; j++) {
                add(
                        steps,
                        definition.inputs().get(j),
                        reference,
                        values.columns()[j][place],
                        change / weights[j],
                        next);
            }
        }
        return steps;
    }

    /** @param change of the poled z-value */
    private static void add(
            List<Step> steps,
            IndexInput input,
            IndexReference reference,
            double transformed,
            double change,
            int level) {
        if (!Double.isFinite(transformed) || !Double.isFinite(change)) {
            return;
        }
        double deviation = reference.inputs().get(input.id()).deviation();
        double from = input.transformation().invert(transformed);
        double target = transformed + input.polarity().sign() * change * deviation;
        if (input.transformation() == Transformation.SQUARE_ROOT && target < 0) {
            // Not even 0 would do.
            return;
        }
        double to = input.transformation().invert(target);
        if (Double.isFinite(to)) {
            steps.add(new Step(level, input.id(), SocialIndex.rounded(from), SocialIndex.rounded(to)));
        }
    }
}
