package org.komenius.disclosure.internal.persistence;

import java.time.Instant;

/** A release without its cells, for lists. */
public record ReleaseSummary(
        String id,
        String source,
        String edition,
        int sequence,
        String title,
        int cells,
        int protectedCells,
        Instant released,
        String releasedBy) {}
