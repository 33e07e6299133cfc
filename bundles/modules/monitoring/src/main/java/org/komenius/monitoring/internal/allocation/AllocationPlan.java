package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is to be distributed and how. Immutable; together with the schools it determines the result.
 *
 * @param posts in all, a multiple of {@code unit}
 * @param unit smallest part of a post, for example 0.25
 * @param method makes whole units of needs
 * @param need weighs pupils by the index
 * @param strata no kind of school in two of them
 * @param costPerPost money a year; null if not asked
 */
public record AllocationPlan(
        BigDecimal posts, BigDecimal unit, Method method, NeedRule need, List<Stratum> strata, BigDecimal costPerPost) {

    private static final BigDecimal LARGEST_UNIT = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1_000_000);

    public AllocationPlan {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(need, "need");
        strata = List.copyOf(strata);
        if (unit.signum() <= 0 || unit.compareTo(LARGEST_UNIT) > 0) {
            throw AllocationProblems.badUnit(unit);
        }
        if (costPerPost != null && costPerPost.signum() < 0) {
            throw AllocationProblems.badRule("Die Kosten je Stelle sind negativ.", "The cost of a post is negative.");
        }
        Set<String> kinds = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Stratum stratum : strata) {
            if (!ids.add(stratum.id())) {
                throw AllocationProblems.twice(stratum.id());
            }
            for (String kind : stratum.kinds()) {
                if (!kinds.add(kind)) {
                    throw AllocationProblems.badRule(
                            "Die Schulart „" + kind + "“ gehört zu zwei Gruppen.",
                            "The kind of school \"" + kind + "\" belongs to two strata.");
                }
            }
        }
        units(posts, unit);
    }

    /** @throws org.komenius.model.problem.ProblemException {@code allocation.budget.not-in-units} unless it is a whole number of units */
    public int units(BigDecimal number) {
        return units(number, unit);
    }

    private static int units(BigDecimal posts, BigDecimal unit) {
        BigDecimal[] parts = posts.divideAndRemainder(unit);
        if (posts.signum() < 0 || parts[1].signum() != 0 || parts[0].compareTo(MOST_UNITS) > 0) {
            throw AllocationProblems.notInUnits(posts, unit);
        }
        return parts[0].intValueExact();
    }

    public BigDecimal posts(int units) {
        return unit.multiply(BigDecimal.valueOf(units));
    }
}
