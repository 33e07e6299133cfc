package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What somebody brings into a distribution.
 *
 * @param id stable key, for example a school's number; decides the last ties
 * @param weight not negative; 0 gets the minimum only
 * @param minimum units that it gets in any case, not negative
 * @param cap most units that it may get; null for no limit
 */
public record Claim(String id, BigDecimal weight, int minimum, Integer cap) {

    public Claim {
        Objects.requireNonNull(id, "id");
        if (weight.signum() < 0) {
            throw AllocationProblems.negativeNeed(id, weight);
        }
        if (minimum < 0 || (cap != null && cap < minimum)) {
            throw AllocationProblems.capBelowMinimum(id, minimum, cap);
        }
    }

    public static Claim of(String id, long weight) {
        return new Claim(id, BigDecimal.valueOf(weight), 0, null);
    }

    public static Claim of(String id, BigDecimal weight) {
        return new Claim(id, weight, 0, null);
    }

    boolean isFull(int units) {
        return cap != null && units >= cap;
    }
}
