package org.komenius.monitoring.internal.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of a conversion key: from {@code effective} on, that share of what was counted for {@code from} counts for {@code to}. All
 * lines of one region and day together give 1; what stays with a region that goes on has a line of its own.
 *
 * @param effective day on which the reform took effect
 * @param share greater than 0, at most 1
 * @param direction whether it leads to the state after the reform or to the one before
 * @param source where the share comes from; shown with every figure that it made
 */
public record Conversion(
        String from,
        String to,
        LocalDate effective,
        BigDecimal share,
        Basis basis,
        Direction direction,
        String source) {

    /** What a share is measured by. */
    public enum Basis {
        /** Everything; nothing is estimated. */
        WHOLE,
        POPULATION,
        AREA,
        OTHER
    }

    /** Which way in time a line leads. */
    public enum Direction {
        FORWARD,
        BACKWARD
    }

    public Conversion {
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(direction, "direction");
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share is greater than 0 and at most 1: " + share);
        }
    }

    boolean isWhole() {
        return share.compareTo(BigDecimal.ONE) == 0;
    }
}
