package org.komenius.monitoring.internal.socialindex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How much the order depends on what somebody chose: weights a little different, and each input left out once.
 *
 * <p>Source: M. Saisana, A. Saltelli, S. Tarantola, Uncertainty and sensitivity analysis techniques as tools for the quality assessment of
 * composite indicators, JRSS A 168 (2005). Seeded, so that the same question has the same answer.
 */
public final class Stability {

    /** Beyond that, more draws change nothing that anybody sees. */
    public static final int MOST_DRAWS = 5_000;

    private Stability() {}

    /**
     * @param units in the order of the data
     * @param leftOut by input
     */
    public record Report(List<UnitStability> units, List<LeftOut> leftOut) {}

    /**
     * @param rank of the index itself; null without index, and then nothing else is there either
     * @param best rank over all draws
     * @param low rank that 5 per cent of the draws stay below
     * @param high rank that 5 per cent of the draws exceed
     * @param worst rank over all draws
     * @param sameLevel share of draws in the same class, from 0 to 1; null without classes
     * @param withoutInput rank by the input that is left out
     */
    public record UnitStability(
            IndexData.Unit unit,
            Integer rank,
            Integer best,
            Integer low,
            Integer high,
            Integer worst,
            BigDecimal sameLevel,
            Map<String, Integer> withoutInput) {}

    /**
     * @param rankCorrelation Spearman's ρ between the orders with and without the input
     * @param largestShift most places that a unit moves
     */
    public record LeftOut(String input, BigDecimal rankCorrelation, int largestShift) {}

    /**
     * @param spread by how much each weight may be larger or smaller, for example 0.2 for ±20 per cent; above 0, below 1
     * @param draws at most {@link #MOST_DRAWS}
     */
    public static Report of(
            IndexDefinition definition, IndexReference reference, IndexData data, double spread, int draws, long seed) {
        if (!(spread > 0) || spread >= 1 || draws < 1 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException("spread " + spread + ", draws " + draws);
        }
        double[][] z = Standardised.transform(definition, data).scores(definition, reference);
        Scores scores = new Scores(definition, z);
        double[] weights = SocialIndex.weights(definition, reference);
        double[] index = SocialIndex.index(scores.weighted(weights), reference);
        int[] ranks = Ranks.of(index);
        int[][] drawn = new int[index.length][draws];
        int[] sameLevel = new int[index.length];
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < draws; draw++) {
            double[] varied = Arrays.stream(weights)
                    .map(weight -> weight * (1 + spread * (2 * random.nextDouble() - 1)))
                    .toArray();
            double[] other = SocialIndex.index(scores.weighted(varied), reference);
            int[] otherRanks = Ranks.of(other);
            for (int i = 0; i < index.length; i++) {
                drawn[i][draw] = otherRanks[i];
                boolean same = ranks[i] > 0
                        && !reference.limits().isEmpty()
                        && reference.classOf(other[i]).equals(reference.classOf(index[i]));
                sameLevel[i] += same ? 1 : 0;
            }
        }
        Map<String, int[]> without = withoutEach(definition, reference, scores, weights, ranks);
        List<UnitStability> units = new ArrayList<>();
        for (int i = 0; i < index.length; i++) {
            units.add(unit(
                    data.units().get(i),
                    ranks[i],
                    drawn[i],
                    reference.limits().isEmpty() ? null : SocialIndex.rounded((double) sameLevel[i] / draws),
                    without,
                    i));
        }
        return new Report(units, leftOut(ranks, without));
    }

    private static Map<String, int[]> withoutEach(
            IndexDefinition definition, IndexReference reference, Scores scores, double[] weights, int[] ranks) {
        Map<String, int[]> without = new LinkedHashMap<>();
        if (weights.length < 2) {
            return without;
        }
        for (int j = 0; j < weights.length; j++) {
            // Means, deviations and the other weights stay as they were frozen, so that only the input is missing.
            double[] rest = weights.clone();
            rest[j] = 0;
            int[] left = Ranks.of(SocialIndex.index(scores.weighted(rest), reference));
            for (int i = 0; i < left.length; i++) {
                // Whoever has no index has none without an input either.
                left[i] = ranks[i] == 0 ? 0 : left[i];
            }
            without.put(definition.inputs().get(j).id(), left);
        }
        return without;
    }

    private static UnitStability unit(
            IndexData.Unit unit, int rank, int[] drawn, BigDecimal sameLevel, Map<String, int[]> without, int i) {
        if (rank == 0) {
            return new UnitStability(unit, null, null, null, null, null, null, Map.of());
        }
        int[] sorted = Arrays.stream(drawn).sorted().toArray();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        without.forEach((input, all) -> {
            if (all[i] > 0) {
                ranks.put(input, all[i]);
            }
        });
        return new UnitStability(
                unit,
                rank,
                sorted[0],
                sorted[(int) (0.05 * (sorted.length - 1))],
                sorted[(int) Math.ceil(0.95 * (sorted.length - 1))],
                sorted[sorted.length - 1],
                sameLevel,
                ranks);
    }

    private static List<LeftOut> leftOut(int[] ranks, Map<String, int[]> without) {
        List<LeftOut> result = new ArrayList<>();
        without.forEach((input, left) -> {
            double[] before = new double[ranks.length];
            double[] after = new double[ranks.length];
            int shift = 0;
            for (int i = 0; i < ranks.length; i++) {
                boolean both = ranks[i] > 0 && left[i] > 0;
                before[i] = both ? ranks[i] : Double.NaN;
                after[i] = both ? left[i] : Double.NaN;
                shift = both ? Math.max(shift, Math.abs(ranks[i] - left[i])) : shift;
            }
            double correlation = Moments.correlation(before, after);
            result.add(
                    new LeftOut(input, Double.isFinite(correlation) ? SocialIndex.rounded(correlation) : null, shift));
        });
        return result;
    }
}
