package org.komenius.model.time;

import java.time.LocalDate;

/**
 * A stretch of time in which something holds.
 *
 * @param from first day; null if it has always been so
 * @param until first day on which it no longer holds; null if it still does
 */
public record Validity(LocalDate from, LocalDate until) implements Comparable<Validity> {

    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " until " + until);
        }
    }

    public static Validity from(LocalDate first) {
        return new Validity(first, null);
    }

    public static Validity until(LocalDate end) {
        return new Validity(null, end);
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    public boolean overlaps(Validity other) {
        return (from == null || other.until == null || from.isBefore(other.until))
                && (other.from == null || until == null || other.from.isBefore(until));
    }

    /** By first day, the open beginning first. */
    @Override
    public int compareTo(Validity other) {
        LocalDate mine = from == null ? LocalDate.MIN : from;
        LocalDate theirs = other.from == null ? LocalDate.MIN : other.from;
        int byFrom = mine.compareTo(theirs);
        if (byFrom != 0) {
            return byFrom;
        }
        LocalDate myEnd = until == null ? LocalDate.MAX : until;
        return myEnd.compareTo(other.until == null ? LocalDate.MAX : other.until);
    }
}
