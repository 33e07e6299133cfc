package org.komenius.monitoring.internal.catalogue;

import java.time.Instant;
import org.komenius.monitoring.internal.deliveries.Origin;

/**
 * One try to import a file.
 *
 * @param jobId null for an import that ran without a job
 * @param outcome null while it runs, and for ever if the platform ended meanwhile
 * @param datasetId null unless it led to a version, new or known
 * @param versionNumber null as {@code datasetId}
 * @param report JSON; null unless read to the end
 * @param problem JSON; null unless refused
 * @param origin how it came, and from whom
 */
public record ImportInfo(
        String id,
        String jobId,
        String fileName,
        String fileSha256,
        long fileBytes,
        Outcome outcome,
        Instant submitted,
        String submittedBy,
        Instant ended,
        String datasetId,
        Integer versionNumber,
        String report,
        String problem,
        Origin origin) {

    /** How an import ended. */
    public enum Outcome {
        /** A new version. */
        STORED,
        /** This very file had been imported before. */
        SAME_FILE,
        /** Another file with the same facts, for example the other language's edition, whose labels were added. */
        SAME_FACTS,
        REFUSED,
        CANCELLED,
        FAILED
    }
}
