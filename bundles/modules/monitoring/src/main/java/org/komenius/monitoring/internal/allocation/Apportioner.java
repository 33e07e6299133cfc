package org.komenius.monitoring.internal.allocation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Distributes units over claims. Pure: the same claims in any order give the same units.
 *
 * <p>Ties: the larger weight first, then the smaller id. Minima of the divisor methods follow {@code max(m, round(w/d))} with one
 * common divisor d, so that whoever does not need its minimum is not touched by it (F. Pukelsheim, Proportional Representation, 2nd
 * ed. 2017, chapter 12).
 */
public final class Apportioner {

    private Apportioner() {}

    /**
     * @param units to distribute, not negative
     * @throws org.komenius.model.problem.ProblemException {@code allocation.*}: nobody to give to, no weight at all, minima above the units, caps
     *     below them, fewer units than claims for a method that serves everybody first
     */
    public static Apportionment distribute(Method method, int units, List<Claim> claims) {
        check(method, units, claims);
        return method.isDivisorMethod()
                ? new DivisorMethod(method, claims).distribute(units)
                : new LargestRemainders(claims).distribute(units);
    }

    private static void check(Method method, int units, List<Claim> claims) {
        if (units < 0) {
            throw AllocationProblems.negativeBudget(units);
        }
        if (claims.isEmpty()) {
            throw AllocationProblems.nobody();
        }
        Set<String> ids = new HashSet<>();
        long minima = 0;
        long caps = 0;
        int weighted = 0;
        boolean open = false;
        for (Claim claim : claims) {
            if (!ids.add(claim.id())) {
                throw AllocationProblems.twice(claim.id());
            }
            minima += claim.minimum();
            weighted += claim.weight().signum();
            // Without weight nothing comes on top of the minimum, so the cap does not count either.
            long most = claim.weight().signum() == 0 ? claim.minimum() : claim.cap() == null ? -1 : claim.cap();
            open |= most < 0;
            caps += Math.max(most, 0);
        }
        if (minima > units) {
            throw AllocationProblems.minimaAboveBudget(minima, units);
        }
        if (weighted == 0 && minima < units) {
            throw AllocationProblems.noNeed();
        }
        if (!open && caps < units) {
            throw AllocationProblems.capsBelowBudget(caps, units);
        }
        if (method.servesAllFirst()) {
            long served = claims.stream()
                    .mapToLong(claim -> claim.weight().signum() == 0 ? claim.minimum() : Math.max(1, claim.minimum()))
                    .sum();
            if (served > units) {
                throw AllocationProblems.fewerUnitsThanClaims(method, served, units);
            }
        }
    }
}
