package org.komenius.registry.internal.persistence;

import java.time.LocalDate;
import org.komenius.model.time.Validity;

/**
 * Open ends of a validity as they are stored: as far-away days instead of nulls, so that one comparison finds what holds on a day and a
 * unique constraint means the same on every database. The first day is after the calendar reform, which JDBC drivers disagree about.
 */
final class OpenEnds {

    static final LocalDate BEGINNING = LocalDate.of(1800, 1, 1);
    static final LocalDate END = LocalDate.of(9999, 12, 31);

    private OpenEnds() {}

    static LocalDate from(Validity validity) {
        return validity.from() == null ? BEGINNING : validity.from();
    }

    static LocalDate until(Validity validity) {
        return validity.until() == null ? END : validity.until();
    }

    static Validity validity(LocalDate from, LocalDate until) {
        return new Validity(from.equals(BEGINNING) ? null : from, until.equals(END) ? null : until);
    }
}
