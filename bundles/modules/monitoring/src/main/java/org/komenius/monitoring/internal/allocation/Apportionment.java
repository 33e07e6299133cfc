package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole units for every claim.
 *
 * @param units by claim, in the order of the claims; their sum is what was to be distributed
 * @param divisor with which anybody can check the result by division and rounding; null for Hare-Niemeyer, and where minima and caps
 *     alone decided
 * @param ties places where the rule for ties decided; empty for none
 */
public record Apportionment(Map<String, Integer> units, Divisor divisor, List<Tie> ties) {

    public Apportionment {
        units = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(units));
        ties = List.copyOf(ties);
    }

    public int sum() {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Every divisor above {@code low} and up to {@code high} gives this result, apart from ties.
     *
     * @param low exclusive; 0 if there is no lower bound
     * @param high inclusive; null if there is no upper bound
     * @param chosen a number with few digits between them
     */
    public record Divisor(BigDecimal low, BigDecimal high, BigDecimal chosen) {}

    /**
     * Claims that were equally entitled to the last units. The larger weight came first, then the smaller id.
     *
     * @param served who got one
     * @param unserved who did not
     */
    public record Tie(List<String> served, List<String> unserved) {
        public Tie {
            served = List.copyOf(served);
            unserved = List.copyOf(unserved);
        }
    }
}
