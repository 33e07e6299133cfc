package org.komenius.monitoring.internal.analysis;

import java.time.Instant;
import java.util.List;

/**
 * Regions to compare with, under a name.
 *
 * @param region whose peers they are; null if they are nobody's
 * @param codes keys of the regions, in their order
 * @param reason how they were chosen, in words; null if nobody said so
 * @param shared whether everybody who may read sees it; otherwise only its owner
 * @param rowVersion for optimistic locking
 */
public record PeerGroup(
        String id,
        String title,
        String region,
        List<String> codes,
        String reason,
        boolean shared,
        String ownerId,
        String ownerName,
        Instant updated,
        long rowVersion) {
    public PeerGroup {
        codes = List.copyOf(codes);
    }
}
