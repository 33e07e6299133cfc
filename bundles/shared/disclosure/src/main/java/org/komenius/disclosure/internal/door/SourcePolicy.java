package org.komenius.disclosure.internal.door;

import java.time.Instant;
import org.komenius.disclosure.ConfidentialityPolicy;

/**
 * How one source is protected.
 *
 * @param guarded false for public official tables, by an audited act
 * @param reason why it was changed last
 */
public record SourcePolicy(
        String source,
        boolean guarded,
        ConfidentialityPolicy policy,
        String reason,
        Instant changed,
        String changedBy,
        long rowVersion) {}
