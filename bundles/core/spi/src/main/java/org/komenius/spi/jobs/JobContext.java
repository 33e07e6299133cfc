package org.komenius.spi.jobs;

import org.komenius.model.text.LocalizedText;
import org.osgi.annotation.versioning.ProviderType;

/** How running work tells its progress. Cheap to call often: at most a few updates a second leave the process. */
@ProviderType
public interface JobContext {

    String jobId();

    /** {@code done} of {@code total} units; total -1 while unknown. */
    void progress(long done, long total);

    void message(LocalizedText message);

    boolean isCancelled();

    /** Throws {@link JobCancelledException} once somebody asked to cancel; call it between units of work. */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new JobCancelledException();
        }
    }
}
