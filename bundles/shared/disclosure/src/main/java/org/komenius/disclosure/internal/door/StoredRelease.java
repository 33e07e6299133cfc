package org.komenius.disclosure.internal.door;

import java.time.Instant;
import java.util.List;
import org.komenius.disclosure.internal.memory.Released;

/**
 * A release as it is remembered.
 *
 * @param sequence number within source and edition, from 1
 * @param fingerprint SHA-256 of the table before protection
 * @param shown what each cell shows, in smallest units
 * @param scale decimals of a smallest unit
 * @param pooled see {@link org.komenius.disclosure.ReleaseRequest}
 */
public record StoredRelease(
        String source,
        String edition,
        int sequence,
        String fingerprint,
        Released table,
        long[] shown,
        int scale,
        Instant released,
        String releasedBy,
        List<String> pooled) {}
