package org.komenius.spi.jobs;

import java.util.List;
import java.util.Optional;
import org.komenius.model.text.LocalizedText;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs long work in the background, keeps its state over restarts and tells browsers about its progress.
 *
 * <p>A job that was running when the platform ended is shown as {@link JobState#INTERRUPTED} after the next start; it is never
 * started again by itself. Does not promise an order between jobs.
 */
@ProviderType
public interface Jobs {

    /** Queues {@code work} on behalf of the current caller. The job is stored before this returns. */
    JobInfo submit(String module, String type, LocalizedText title, JobWork work);

    Optional<JobInfo> find(String id);

    /** The newest {@code limit} jobs of {@code module}, newest first. */
    List<JobInfo> recent(String module, int limit);

    /** Asks the job to stop; it does at its next look at {@link JobContext#checkCancelled()}. False if it has ended already. */
    boolean cancel(String id);
}
