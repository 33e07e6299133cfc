package org.komenius.monitoring.internal.socialindex;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How an index is made. Immutable.
 *
 * <p>{@code z_ij = p_j · (t_j(x_ij) − μ_j) / σ_j} with polarity p, transformation t and the mean and standard deviation of the reference
 * year; {@code score_i = Σ_j w_j z_ij / Σ_j w_j}; the index is the score standardised by the reference year again. Source: OECD/JRC,
 * Handbook on Constructing Composite Indicators, 2008, chapters 5 and 6.
 *
 * @param inputs at least one
 * @param missing what holds for a unit that lacks an input
 * @param minimumShare of {@link MissingRule#OTHER_INPUTS}: least share of weight that must be there, above 0 and up to 1
 * @param classes how units are put into classes; null for none
 */
public record IndexDefinition(
        List<IndexInput> inputs, Weighting weighting, MissingRule missing, BigDecimal minimumShare, Classes classes) {

    public static final int MOST_INPUTS = 40;

    /** Where weights come from. */
    public enum Weighting {
        EQUAL,
        CHOSEN,
        /** Loadings on the first principal component of the reference year's correlations, without their signs. */
        PRINCIPAL_COMPONENT
    }

    /** What holds for a unit that lacks an input. */
    public enum MissingRule {
        /** There is no index for anybody until it is decided. */
        REFUSE,
        /** The unit has no index. */
        NO_INDEX,
        /** The unit's other inputs stand for it, if they carry enough weight. */
        OTHER_INPUTS,
        /** The unit counts as average in it. */
        AVERAGE
    }

    /**
     * Classes are numbered from 1, the lightest burden, upwards.
     *
     * @param quantiles number of classes of equal size in the reference year; null for fixed limits
     * @param limits ascending, of the standardised index; a value at a limit belongs to the higher class; empty for quantiles
     */
    public record Classes(Integer quantiles, List<BigDecimal> limits) {
        public Classes {
            limits = limits == null ? List.of() : List.copyOf(limits);
            if ((quantiles == null) == limits.isEmpty() || (quantiles != null && (quantiles < 2 || quantiles > 20))) {
                throw IndexProblems.badClasses();
            }
            for (int i = 1; i < limits.size(); i++) {
                if (limits.get(i - 1).compareTo(limits.get(i)) >= 0) {
                    throw IndexProblems.badClasses();
                }
            }
        }

        public static Classes quantiles(int number) {
            return new Classes(number, List.of());
        }
    }

    public IndexDefinition {
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(weighting, "weighting");
        missing = missing == null ? MissingRule.REFUSE : missing;
        minimumShare = minimumShare == null ? new BigDecimal("0.5") : minimumShare;
        if (inputs.isEmpty() || inputs.size() > MOST_INPUTS) {
            throw IndexProblems.numberOfInputs(inputs.size());
        }
        if (minimumShare.signum() <= 0 || minimumShare.compareTo(BigDecimal.ONE) > 0) {
            throw IndexProblems.badShare();
        }
        Set<String> ids = new HashSet<>();
        for (IndexInput input : inputs) {
            if (!ids.add(input.id())) {
                throw IndexProblems.twice(input.id());
            }
            if (weighting == Weighting.CHOSEN && input.weight() == null) {
                throw IndexProblems.noWeight(input.title());
            }
        }
        if (weighting == Weighting.PRINCIPAL_COMPONENT && inputs.size() < 2) {
            throw IndexProblems.componentOfOne();
        }
    }

    public static IndexDefinition equal(IndexInput... inputs) {
        return new IndexDefinition(List.of(inputs), Weighting.EQUAL, MissingRule.REFUSE, null, null);
    }
}
