package org.komenius.monitoring.internal.catalogue;

import java.time.Instant;
import java.util.List;
import org.komenius.model.region.RegionLevel;

/**
 * One version of a data set. Its facts never change; only its state, and labels in a further language, do.
 *
 * @param fileSha256 of the uploaded file
 * @param cubeSha256 of the Parquet file, the cube's id
 * @param released null unless released
 * @param protectedCube SHA-256 of the cube that came through the door, the only one that goes out while the data set is guarded; null
 *     until one came through
 * @param protectedFacts facts in it; null as {@code protectedCube}
 */
public record VersionInfo(
        String id,
        String datasetId,
        int number,
        State state,
        String fileName,
        String fileSha256,
        long fileBytes,
        String cubeSha256,
        long facts,
        String firstPeriod,
        String lastPeriod,
        List<RegionLevel> regionLevels,
        Instant imported,
        String importedBy,
        Instant released,
        String releasedBy,
        String protectedCube,
        Long protectedFacts,
        long rowVersion) {

    /** Where a version stands. There is no state for "being imported": a version exists only once it is complete. */
    public enum State {
        /** Imported, seen by those who may release. */
        DRAFT,
        RELEASED,
        /** Was released, but should not be used any more. */
        WITHDRAWN
    }
}
