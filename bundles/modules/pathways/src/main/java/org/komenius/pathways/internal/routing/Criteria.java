package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What makes one route better than another; less is better everywhere.
 *
 * @param arrival day on which the goal is reached
 * @param durationMonths usual time under way without waiting
 * @param transfers changes from one line to another
 * @param openRequirements conditions that are neither met yet nor met by the route itself
 */
public record Criteria(LocalDate arrival, int durationMonths, int transfers, int openRequirements)
        implements Comparable<Criteria> {

    private static final Comparator<Criteria> ORDER = Comparator.comparing(Criteria::arrival)
            .thenComparing(Criteria::durationMonths)
            .thenComparing(Criteria::transfers)
            .thenComparing(Criteria::openRequirements);

    /** No worse in anything and better in something. */
    public boolean beats(Criteria other) {
        return !equals(other)
                && !arrival.isAfter(other.arrival)
                && durationMonths <= other.durationMonths
                && transfers <= other.transfers
                && openRequirements <= other.openRequirements;
    }

    /** The order in which routes are listed. */
    @Override
    public int compareTo(Criteria other) {
        return ORDER.compare(this, other);
    }
}
