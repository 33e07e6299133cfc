package org.komenius.monitoring.internal.deliveries;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One delivery of a source, expected or come.
 *
 * @param period code of the period; null if it speaks of none
 * @param due last day in time; null if nobody expected it
 * @param arrived null until it has
 * @param importId the import that read it; null until one has
 * @param datasetId data set that it became part of; null unless it did
 * @param versionNumber as {@code datasetId}
 * @param channel how it came; null until it has
 * @param via name of the folder, account or system; null without
 * @param fileName null until a file has come
 * @param problem sentence why it was refused, German; null unless it was
 * @param note what people wrote; null without
 */
public record Delivery(
        String id,
        String sourceId,
        String sourceTitle,
        String period,
        LocalDate due,
        State state,
        Instant arrived,
        String importId,
        String datasetId,
        Integer versionNumber,
        Channel channel,
        String via,
        String fileName,
        String problem,
        String note,
        long rowVersion) {

    /** How far a delivery is. */
    public enum State {
        EXPECTED,
        /** Expected, and its day has passed. Never stored: it follows from the day. */
        LATE,
        ARRIVED,
        /** A file came that was not in order. */
        REFUSED,
        /** It arrived, and a later one for the same period has replaced it. */
        CORRECTED
    }

    /** What {@code stored} is on {@code today}. */
    public static State on(LocalDate today, State stored, LocalDate due) {
        return stored == State.EXPECTED && due != null && due.isBefore(today) ? State.LATE : stored;
    }

    /** Whether it arrived after its day. */
    public boolean cameLate(java.time.ZoneId zone) {
        return arrived != null
                && due != null
                && arrived.atZone(zone).toLocalDate().isAfter(due);
    }
}
