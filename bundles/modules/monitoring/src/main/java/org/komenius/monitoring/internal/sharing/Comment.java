package org.komenius.monitoring.internal.sharing;

import java.time.Instant;

/**
 * What somebody said about an analysis or a dashboard. Names are personal data: see {@code SharingPersonalData}.
 *
 * @param resolved when it was settled; null while it is open
 * @param resolvedBy name of who settled it; null while it is open
 * @param rowVersion for optimistic locking
 */
public record Comment(
        String id,
        Subject subject,
        String authorId,
        String authorName,
        String words,
        Instant created,
        Instant resolved,
        String resolvedBy,
        long rowVersion) {

    /** Longest comment in characters. */
    public static final int LONGEST = 4000;

    /** What may be commented on. */
    public enum Kind {
        ANALYSIS,
        DASHBOARD
    }

    /** @param id of the analysis or dashboard */
    public record Subject(Kind kind, String id) {}
}
