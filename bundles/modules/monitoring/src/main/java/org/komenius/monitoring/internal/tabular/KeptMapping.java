package org.komenius.monitoring.internal.tabular;

import java.time.Instant;

/**
 * A mapping with a name, kept for next year's file.
 *
 * @param fingerprint of the headings that it needs
 * @param updatedBy name of whoever changed it last
 */
public record KeptMapping(
        String id,
        String name,
        String fingerprint,
        Mapping mapping,
        Instant created,
        Instant updated,
        String updatedBy,
        long rowVersion) {}
