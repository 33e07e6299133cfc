package org.komenius.monitoring.internal.analysis;

import java.time.Instant;

/**
 * An analysis with a name.
 *
 * @param description null if there is none
 * @param analysis what it asks
 * @param presentation how it was shown last, in the interface's own words (JSON); null for the default
 * @param shared whether everybody who may read sees it; otherwise only its owner
 * @param rowVersion for optimistic locking
 */
public record SavedAnalysis(
        String id,
        String title,
        String description,
        Analysis analysis,
        String presentation,
        boolean shared,
        String ownerId,
        String ownerName,
        Instant created,
        Instant updated,
        long rowVersion) {}
