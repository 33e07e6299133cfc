package org.komenius.pathways.internal.routing;

import java.time.LocalDate;

/**
 * One day on which a transition begins and when to apply for it.
 *
 * @param applyFrom null if no first day is set
 * @param applyUntil never after {@code start}; null if one need not apply
 */
public record StartDate(LocalDate start, LocalDate applyFrom, LocalDate applyUntil) {

    /** Whether one who decides on {@code day} is still in time. */
    public boolean openOn(LocalDate day) {
        return !day.isAfter(applyUntil == null ? start : applyUntil);
    }
}
