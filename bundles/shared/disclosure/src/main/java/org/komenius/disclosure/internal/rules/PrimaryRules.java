package org.komenius.disclosure.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.Dominance;
import org.komenius.disclosure.ConfidentialityPolicy.ZeroPolicy;
import org.komenius.disclosure.Contribution;
import org.komenius.disclosure.ProtectionReason;

/**
 * Tells which cells are sensitive by their own content, and their protection intervals.
 *
 * <p>Small counts: with a minimum of m, an attacker must not be able to tell that fewer than m units are in the cell, so the interval
 * reaches from the count up to m; where zeros are protected, it begins at 0. Magnitudes: intervals as in Hundepool et al.,
 * <i>Statistical Disclosure Control</i> (Wiley 2012), section 4.2: by the p%-rule X + p/100·x1 − (X − x1 − x2), by the (n,k)-rule
 * 100/k·(x1 + … + xn); below the value by the same amount.
 */
public final class PrimaryRules {

    private final ConfidentialityPolicy policy;

    public PrimaryRules(ConfidentialityPolicy policy) {
        this.policy = policy;
    }

    /** A cell that counts units. */
    public Optional<Sensitive> count(long units) {
        boolean small = units > 0 && units < policy.minimumCount();
        boolean zero = units == 0 && policy.zeros() == ZeroPolicy.PROTECT;
        if (!small && !zero) {
            return Optional.empty();
        }
        long low = policy.zeros() == ZeroPolicy.PROTECT ? 0 : units;
        return Optional.of(new Sensitive(ProtectionReason.PRIMARY_SMALL_COUNT, low, policy.minimumCount()));
    }

    /**
     * A cell that adds up what units contribute.
     *
     * @param value the cell, in units of {@code unit}
     * @param unit smallest unit of the table, for example 0.01
     */
    public Optional<Sensitive> magnitude(long value, BigDecimal unit, List<Contribution> contributions) {
        if (value == 0) {
            return Optional.empty();
        }
        double x = value;
        double[] largest = largest(contributions, unit);
        int units = largest.length;
        if (units < policy.minimumCount()) {
            // Too few to hide among each other: treated like the strictest dominance, so that nobody estimates within
            // 100 %.
            return Optional.of(interval(ProtectionReason.PRIMARY_SMALL_COUNT, value, x));
        }
        Dominance rule = policy.dominance();
        if (rule != null) {
            double dominant = sum(largest, 0, rule.n());
            if (dominant * 100 > rule.k() * x) {
                return Optional.of(interval(ProtectionReason.DOMINANCE, value, 100.0 / rule.k() * dominant - x));
            }
        }
        if (policy.pPercent() != null) {
            double rest = sum(largest, 2, units);
            double wanted = policy.pPercent() / 100.0 * at(largest, 0);
            if (rest < wanted) {
                return Optional.of(interval(ProtectionReason.P_PERCENT, value, wanted - rest));
            }
        }
        return onRequest(value, unit, contributions);
    }

    /**
     * The p of the p%-rule that a (2,k)-rule comes closest to without protecting less: every cell that is sensitive by that p%-rule is
     * so by (2,k) as well. From X − x1 − x2 &lt; (100−k)/k·x1 ≤ (100−k)/k·(x1+x2).
     */
    public static double equivalentPPercent(int k) {
        return 100.0 * (100 - k) / k;
    }

    private Optional<Sensitive> onRequest(long value, BigDecimal unit, List<Contribution> contributions) {
        if (policy.requestPercent() == null) {
            return Optional.empty();
        }
        Set<String> asked = new HashSet<>();
        contributions.stream().filter(Contribution::protectionRequested).forEach(c -> asked.add(c.contributor()));
        double most = 0;
        for (Map.Entry<String, BigDecimal> entry : byContributor(contributions).entrySet()) {
            if (asked.contains(entry.getKey())) {
                most = Math.max(most, entry.getValue().doubleValue() / unit.doubleValue());
            }
        }
        boolean sensitive = most > 0 && most * 100 >= policy.requestPercent() * (double) value;
        return sensitive
                ? Optional.of(interval(ProtectionReason.ON_REQUEST, value, most * policy.requestPercent() / 100.0))
                : Optional.empty();
    }

    private static Sensitive interval(ProtectionReason reason, long value, double protection) {
        long by = Math.max(1, (long) Math.ceil(protection - 1e-9));
        return new Sensitive(reason, Math.max(0, value - by), Math.addExact(value, by));
    }

    private static Map<String, BigDecimal> byContributor(List<Contribution> contributions) {
        Map<String, BigDecimal> sums = new HashMap<>();
        contributions.forEach(c -> sums.merge(c.contributor(), c.value(), BigDecimal::add));
        return sums;
    }

    /** Contributions of each holding or single unit in smallest units, the largest first; units that add nothing do not count. */
    private static double[] largest(List<Contribution> contributions, BigDecimal unit) {
        List<BigDecimal> sums = new ArrayList<>(byContributor(contributions).values());
        sums.removeIf(value -> value.signum() == 0);
        sums.sort(Collections.reverseOrder());
        return sums.stream()
                .mapToDouble(value -> value.doubleValue() / unit.doubleValue())
                .toArray();
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < Math.min(to, values.length); i++) {
            sum += values[i];
        }
        return sum;
    }

    private static double at(double[] values, int index) {
        return index < values.length ? values[index] : 0;
    }
}
