package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * How the social index raises or lowers what a pupil counts: {@code need = size · f(index)}.
 *
 * <p>Defined for every index value. A city's key that ended at its fourth step failed when new figures put schools on the seventh, so
 * steps always have a factor for what lies beyond the last limit. Immutable.
 *
 * @param kind form of f
 * @param beta slope of {@link Kind#LINEAR}: f = 1 + beta · index; null otherwise
 * @param lower smallest factor of {@link Kind#LINEAR}, not negative; null otherwise
 * @param upper largest factor of {@link Kind#LINEAR}; null otherwise
 * @param steps of {@link Kind#STEPS}, limits ascending; empty otherwise
 * @param beyond factor from the last limit on, for {@link Kind#STEPS}; null otherwise
 * @param missing what holds for a school without index
 */
public record NeedRule(
        Kind kind,
        BigDecimal beta,
        BigDecimal lower,
        BigDecimal upper,
        List<Step> steps,
        BigDecimal beyond,
        MissingIndex missing) {

    /** Digits of factor and need behind the decimal mark. */
    public static final int DECIMALS = 6;

    /** Form of the factor. */
    public enum Kind {
        /** 1 for everybody: need is size. */
        NONE,
        LINEAR,
        STEPS
    }

    /** What holds for a school without index. */
    public enum MissingIndex {
        /** The distribution is refused until somebody decides. */
        REFUSE,
        /** Factor 1, and the result says so. */
        NEUTRAL
    }

    /** @param below exclusive upper limit of the index @param factor not negative */
    public record Step(BigDecimal below, BigDecimal factor) {
        public Step {
            Objects.requireNonNull(below, "below");
            requireFactor(factor);
        }
    }

    public NeedRule {
        Objects.requireNonNull(kind, "kind");
        missing = missing == null ? MissingIndex.REFUSE : missing;
        steps = steps == null ? List.of() : List.copyOf(steps);
        switch (kind) {
            case LINEAR -> {
                requireGiven(beta, lower, upper);
                if (lower.signum() < 0 || lower.compareTo(upper) > 0) {
                    throw AllocationProblems.badRule(
                            "Der kleinste Faktor muss mindestens 0 und höchstens der größte sein.",
                            "The smallest factor must be at least 0 and at most the largest.");
                }
            }
            case STEPS -> {
                requireGiven(beyond);
                requireFactor(beyond);
                for (int i = 1; i < steps.size(); i++) {
                    if (steps.get(i - 1).below().compareTo(steps.get(i).below()) >= 0) {
                        throw AllocationProblems.badRule(
                                "Die Grenzen der Stufen müssen ansteigen.", "The limits of the steps must ascend.");
                    }
                }
            }
            case NONE -> {}
        }
    }

    public static NeedRule none() {
        return new NeedRule(Kind.NONE, null, null, null, List.of(), null, MissingIndex.NEUTRAL);
    }

    public static NeedRule linear(String beta, String lower, String upper) {
        return new NeedRule(
                Kind.LINEAR,
                new BigDecimal(beta),
                new BigDecimal(lower),
                new BigDecimal(upper),
                List.of(),
                null,
                MissingIndex.REFUSE);
    }

    public static NeedRule steps(List<Step> steps, String beyond) {
        return new NeedRule(Kind.STEPS, null, null, null, steps, new BigDecimal(beyond), MissingIndex.REFUSE);
    }

    public NeedRule onMissing(MissingIndex rule) {
        return new NeedRule(kind, beta, lower, upper, steps, beyond, rule);
    }

    /** @param index null if there is none; @return {@link #DECIMALS} digits, or null if there is none and the rule refuses that */
    public BigDecimal factor(BigDecimal index) {
        if (kind == Kind.NONE) {
            return one();
        }
        if (index == null) {
            return missing == MissingIndex.NEUTRAL ? one() : null;
        }
        BigDecimal factor = kind == Kind.LINEAR
                ? BigDecimal.ONE.add(beta.multiply(index)).max(lower).min(upper)
                : steps.stream()
                        .filter(step -> index.compareTo(step.below()) < 0)
                        .map(Step::factor)
                        .findFirst()
                        .orElse(beyond);
        return factor.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal one() {
        return BigDecimal.ONE.setScale(DECIMALS);
    }

    private static void requireFactor(BigDecimal factor) {
        requireGiven(factor);
        if (factor.signum() < 0) {
            throw AllocationProblems.badRule("Ein Faktor darf nicht negativ sein.", "A factor must not be negative.");
        }
    }

    private static void requireGiven(BigDecimal... numbers) {
        for (BigDecimal number : numbers) {
            if (number == null) {
                throw AllocationProblems.badRule(
                        "Der Bedarfsregel fehlt eine Zahl.", "The rule for need lacks a number.");
            }
        }
    }
}
