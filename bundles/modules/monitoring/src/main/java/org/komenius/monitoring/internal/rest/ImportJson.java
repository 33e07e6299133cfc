package org.komenius.monitoring.internal.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Optional;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.deliveries.Channel;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobState;

/**
 * An import and what became of it.
 *
 * @param jobId to follow and to cancel; null if it ran without a job
 * @param state {@code QUEUED}, {@code RUNNING}, {@code INTERRUPTED}, or how it ended: {@code STORED}, {@code SAME_FILE},
 *     {@code SAME_FACTS}, {@code REFUSED}, {@code CANCELLED}, {@code FAILED}
 * @param channel how it came
 * @param sourceId source that delivered it; null if nobody said
 * @param period that it was delivered for; null if nobody said
 * @param via name of the folder, account or system; null without
 * @param done bytes read so far; null unless a job is at it
 * @param total bytes of the file, -1 while unknown; null as {@code done}
 * @param report what was read; null unless read to the end
 * @param problem why it was refused; null unless it was
 */
record ImportJson(
        String id,
        String jobId,
        String fileName,
        String fileSha256,
        long fileBytes,
        String state,
        Instant submitted,
        String submittedBy,
        Instant ended,
        String datasetId,
        Integer version,
        Channel channel,
        String sourceId,
        String period,
        String via,
        Long done,
        Long total,
        @JsonRawValue String report,
        @JsonRawValue String problem) {

    static ImportJson of(ImportInfo info, Optional<JobInfo> known, boolean withReport) {
        Optional<JobInfo> job =
                known.filter(one -> info.outcome() == null || !one.state().isEnded());
        return new ImportJson(
                info.id(),
                info.jobId(),
                info.fileName(),
                info.fileSha256(),
                info.fileBytes(),
                state(info, job),
                info.submitted(),
                info.submittedBy(),
                job.isPresent() ? null : info.ended(),
                info.datasetId(),
                info.versionNumber(),
                info.origin().channel(),
                info.origin().sourceId(),
                info.origin().period(),
                info.origin().via(),
                job.map(JobInfo::done).orElse(null),
                job.map(JobInfo::total).orElse(null),
                withReport ? info.report() : null,
                info.problem());
    }

    /**
     * An import is over when its job is: the version stands before its checks are written down. While there is no outcome the job
     * knows: after a crash it says that it was interrupted.
     *
     * @param known the import's job; empty if nobody remembers it
     */
    static String state(ImportInfo info, Optional<JobInfo> known) {
        String otherwise = info.outcome() == null
                ? JobState.RUNNING.name()
                : info.outcome().name();
        return atWork(info, known)
                .map(JobInfo::state)
                .filter(state -> state != JobState.SUCCEEDED)
                .map(Enum::name)
                .orElse(otherwise);
    }

    private static Optional<JobInfo> atWork(ImportInfo info, Optional<JobInfo> known) {
        return known.filter(job -> info.outcome() == null || !job.state().isEnded());
    }
}
