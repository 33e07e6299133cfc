package org.komenius.monitoring.internal.deliveries;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.komenius.model.time.Period;

/** Finds the expected delivery that a file which has come fulfils. */
public final class Matching {

    private Matching() {}

    /** An expected delivery that is still open. */
    public record Open(String id, DeliveryPeriod period) {}

    /**
     * The one whose period was named; else the earliest one whose period holds the newest figures of the file. No guess beyond that:
     * one source may deliver several tables, and a wrong tick hides a missing delivery.
     *
     * @param named period that whoever brought the file named; null without
     * @param newest last period of the file's figures; null if unknown
     */
    public static Optional<Open> find(List<Open> open, String named, Period newest) {
        return open.stream()
                .filter(one -> named != null
                        ? one.period().code().equals(named)
                        : newest != null && one.period().contains(newest.end()))
                .min(Comparator.comparing(one -> one.period().first()));
    }
}
