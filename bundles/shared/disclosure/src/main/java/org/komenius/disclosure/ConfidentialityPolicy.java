package org.komenius.disclosure;

import java.util.Objects;

/**
 * What makes a cell of a source sensitive, and how its tables are protected. Immutable.
 *
 * @param minimumCount smallest number of units that may be told; at least 1, where 1 protects nothing (1 with zeros protected is
 *     refused)
 * @param zeros whether "nobody" may be told
 * @param dominance (n,k)-rule for magnitudes; null for none
 * @param pPercent p of the p%-rule for magnitudes; null for none
 * @param requestPercent a contributor who asked for protection is protected from this share of the cell on; null for none
 * @param method how tables are protected
 * @param roundingBase base of controlled rounding, at least 2; only used by {@link Method#ROUNDING}
 * @param weight what secondary suppression tries to lose least of
 */
public record ConfidentialityPolicy(
        int minimumCount,
        ZeroPolicy zeros,
        Dominance dominance,
        Integer pPercent,
        Integer requestPercent,
        Method method,
        int roundingBase,
        LossWeight weight) {

    /** 3 units, zeros published, suppression: what the law on federal statistics leads to in practice (§ 16 BStatG). */
    public static final ConfidentialityPolicy COUNTS = new ConfidentialityPolicy(
            3, ZeroPolicy.PUBLISH, null, null, null, Method.SUPPRESSION, 3, LossWeight.LOGARITHM);

    /** What is done with cells in which there is nobody. */
    public enum ZeroPolicy {
        /** They are shown; an attacker then knows that every protected cell holds somebody. */
        PUBLISH,
        /** They are protected like small counts. */
        PROTECT
    }

    /** How tables are protected. */
    public enum Method {
        SUPPRESSION,
        ROUNDING,
        CELL_KEY
    }

    /** What counts as loss of information when a cell is suppressed. */
    public enum LossWeight {
        CELLS,
        VALUES,
        LOGARITHM
    }

    /** Sensitive if the {@code n} largest contributors make up more than {@code k} percent. */
    public record Dominance(int n, int k) {
        public Dominance {
            if (n < 1 || k < 1 || k > 100) {
                throw new IllegalArgumentException("dominance (" + n + "," + k + ")");
            }
        }
    }

    public ConfidentialityPolicy {
        Objects.requireNonNull(zeros, "zeros");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(weight, "weight");
        if (minimumCount < 1 || minimumCount > 1000) {
            throw new IllegalArgumentException("minimum count " + minimumCount);
        }
        if (minimumCount == 1 && zeros == ZeroPolicy.PROTECT) {
            throw new IllegalArgumentException("zeros are protected only together with small counts");
        }
        if (roundingBase < 2 || roundingBase > 1000) {
            throw new IllegalArgumentException("rounding base " + roundingBase);
        }
        requirePercent(pPercent);
        requirePercent(requestPercent);
    }

    private static void requirePercent(Integer percent) {
        if (percent != null && (percent < 1 || percent > 100)) {
            throw new IllegalArgumentException("percent " + percent);
        }
    }

    public ConfidentialityPolicy withMinimum(int count) {
        return new ConfidentialityPolicy(
                count, zeros, dominance, pPercent, requestPercent, method, roundingBase, weight);
    }

    public ConfidentialityPolicy withZeros(ZeroPolicy policy) {
        return new ConfidentialityPolicy(
                minimumCount, policy, dominance, pPercent, requestPercent, method, roundingBase, weight);
    }

    public ConfidentialityPolicy withWeight(LossWeight lossWeight) {
        return new ConfidentialityPolicy(
                minimumCount, zeros, dominance, pPercent, requestPercent, method, roundingBase, lossWeight);
    }

    public ConfidentialityPolicy withMagnitudes(Dominance rule, Integer p) {
        return new ConfidentialityPolicy(minimumCount, zeros, rule, p, requestPercent, method, roundingBase, weight);
    }
}
