package org.komenius.disclosure;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one unit adds to a magnitude.
 *
 * @param unit pseudonym of the unit; units of one holding count as one
 * @param holding the group that the unit belongs to; null if none
 * @param value not negative
 * @param protectionRequested whether the unit has asked for protection
 */
public record Contribution(String unit, String holding, BigDecimal value, boolean protectionRequested) {
    public Contribution {
        Objects.requireNonNull(unit, "unit");
        if (value.signum() < 0) {
            throw new IllegalArgumentException("negative contribution of " + unit);
        }
    }

    public static Contribution of(String unit, long value) {
        return new Contribution(unit, null, BigDecimal.valueOf(value), false);
    }

    /** Who has to be taken as one contributor. */
    public String contributor() {
        return holding == null ? "u:" + unit : "h:" + holding;
    }
}
