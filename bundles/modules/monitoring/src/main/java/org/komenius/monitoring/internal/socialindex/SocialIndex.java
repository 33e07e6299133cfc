package org.komenius.monitoring.internal.socialindex;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.monitoring.internal.socialindex.IndexDefinition.MissingRule;
import org.komenius.monitoring.internal.socialindex.IndexDefinition.Weighting;
import org.komenius.monitoring.internal.socialindex.IndexResult.UnitResult;

/**
 * Calculates social indices. Pure.
 *
 * <p>{@link #calibrate} once, for the reference year; {@link #calculate} for that year and every later one. Formula and source stand at
 * {@link IndexDefinition}.
 */
public final class SocialIndex {

    /** Digits behind the decimal mark of everything that leaves the calculation. */
    public static final int DECIMALS = 6;

    static final int FEWEST_UNITS = 3;

    private SocialIndex() {}

    /**
     * Freezes means, deviations, weights and classes.
     *
     * @throws org.komenius.model.problem.ProblemException {@code index.*} if the data allow no index: fewer than 3 units, a constant or empty input,
     *     values missing against the rule
     */
    public static IndexReference calibrate(IndexDefinition definition, IndexData data) {
        if (data.units().size() < FEWEST_UNITS) {
            throw IndexProblems.tooFewUnits(data.units().size());
        }
        Standardised values = Standardised.transform(definition, data);
        List<IndexInput> inputs = definition.inputs();
        Map<String, IndexReference.Input> frozen = new LinkedHashMap<>();
        for (int j = 0; j < inputs.size(); j++) {
            double[] column = values.columns()[j];
            if (Moments.count(column) < FEWEST_UNITS) {
                throw IndexProblems.allMissing(inputs.get(j).title());
            }
            double deviation = Moments.deviation(column);
            if (deviation == 0) {
                throw IndexProblems.constant(inputs.get(j).title());
            }
            frozen.put(inputs.get(j).id(), new IndexReference.Input(Moments.mean(column), deviation, 0));
        }
        IndexReference unweighted = new IndexReference(frozen, 0, 1, 0, 0, List.of());
        Scores scores = new Scores(definition, values.scores(definition, unweighted));
        requireComplete(scores, data);
        double[] weights = weights(definition, values.scores(definition, unweighted));
        for (int j = 0; j < weights.length; j++) {
            IndexReference.Input input = frozen.get(inputs.get(j).id());
            frozen.put(inputs.get(j).id(), new IndexReference.Input(input.mean(), input.deviation(), weights[j]));
        }
        return scaled(definition, frozen, scores.weighted(weights));
    }

    private static IndexReference scaled(
            IndexDefinition definition, Map<String, IndexReference.Input> frozen, double[] scores) {
        if (Moments.count(scores) < FEWEST_UNITS) {
            throw IndexProblems.tooFewUnits(Moments.count(scores));
        }
        double mean = Moments.mean(scores);
        double deviation = Moments.deviation(scores);
        // Scores are of the order of 1, so this is nothing but rounding.
        if (deviation < 1e-9) {
            throw IndexProblems.scoreConstant();
        }
        double[] index =
                Arrays.stream(scores).map(score -> (score - mean) / deviation).toArray();
        return new IndexReference(
                frozen,
                mean,
                deviation,
                Moments.quantile(index, 0),
                Moments.quantile(index, 1),
                limits(definition.classes(), index));
    }

    private static List<Double> limits(IndexDefinition.Classes classes, double[] index) {
        if (classes == null) {
            return List.of();
        }
        if (classes.quantiles() == null) {
            return classes.limits().stream().map(BigDecimal::doubleValue).toList();
        }
        List<Double> limits = new ArrayList<>();
        for (int k = 1; k < classes.quantiles(); k++) {
            limits.add(rounded(Moments.quantile(index, (double) k / classes.quantiles()))
                    .doubleValue());
        }
        return limits;
    }

    static double[] weights(IndexDefinition definition, double[][] z) {
        int size = z.length;
        double[] weights = new double[size];
        if (definition.weighting() == Weighting.PRINCIPAL_COMPONENT) {
            return Plausibility.component(z).weights();
        }
        for (int j = 0; j < size; j++) {
            weights[j] = definition.weighting() == Weighting.EQUAL
                    ? 1
                    : definition.inputs().get(j).weight().doubleValue();
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** @throws org.komenius.model.problem.ProblemException {@code index.*} */
    public static IndexResult calculate(IndexDefinition definition, IndexReference reference, IndexData data) {
        Standardised values = Standardised.transform(definition, data);
        double[][] z = values.scores(definition, reference);
        Scores scores = new Scores(definition, z);
        requireComplete(scores, data);
        double[] weights = weights(definition, reference);
        double[] index = index(scores.weighted(weights), reference);
        int[] ranks = Ranks.of(index);
        List<UnitResult> units = new ArrayList<>();
        for (int i = 0; i < index.length; i++) {
            units.add(unit(
                    definition,
                    reference,
                    data.units().get(i),
                    index[i],
                    ranks[i],
                    contributions(definition, reference, z, scores.weight(i, weights), weights, i)));
        }
        return Plausibility.explain(definition, reference, z, weights, units, values.roundedZeros());
    }

    static double[] weights(IndexDefinition definition, IndexReference reference) {
        return definition.inputs().stream()
                .mapToDouble(input -> reference.inputs().get(input.id()).weight())
                .toArray();
    }

    static double[] index(double[] scores, IndexReference reference) {
        return Arrays.stream(scores)
                .map(score -> (score - reference.mean()) / reference.deviation())
                .toArray();
    }

    private static UnitResult unit(
            IndexDefinition definition,
            IndexReference reference,
            IndexData.Unit unit,
            double index,
            int rank,
            Map<String, BigDecimal> contributions) {
        if (!Double.isFinite(index)) {
            return new UnitResult(unit, null, null, null, null, Map.of());
        }
        double share = (index - reference.low()) / (reference.high() - reference.low());
        BigDecimal shown = rounded(index);
        return new UnitResult(
                unit,
                shown,
                rounded(100 * Math.min(1, Math.max(0, share))),
                reference.classOf(shown.doubleValue()),
                rank,
                contributions);
    }

    /** The average's distance from 0 is no input's doing; with frozen figures it is spread by weight so that all add up to the index. */
    private static Map<String, BigDecimal> contributions(
            IndexDefinition definition,
            IndexReference reference,
            double[][] z,
            double divisor,
            double[] weights,
            int unit) {
        Map<String, BigDecimal> contributions = new LinkedHashMap<>();
        for (int j = 0; j < z.length; j++) {
            boolean present = Double.isFinite(z[j][unit]);
            if (divisor > 0 && (present || definition.missing() == MissingRule.AVERAGE)) {
                double value = present ? z[j][unit] : 0;
                double part = weights[j] / divisor * (value - reference.mean()) / reference.deviation();
                contributions.put(definition.inputs().get(j).id(), rounded(part));
            }
        }
        return contributions;
    }

    private static void requireComplete(Scores scores, IndexData data) {
        if (!scores.refusesMissing()) {
            return;
        }
        List<String> incomplete = new ArrayList<>();
        for (int i = 0; i < scores.units(); i++) {
            if (!scores.isComplete(i)) {
                incomplete.add(data.units().get(i).title());
            }
        }
        if (!incomplete.isEmpty()) {
            throw IndexProblems.missing(incomplete);
        }
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
