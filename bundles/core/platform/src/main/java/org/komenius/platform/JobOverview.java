package org.komenius.platform;

import java.util.List;
import org.komenius.spi.jobs.JobInfo;
import org.osgi.annotation.versioning.ProviderType;

/** Jobs of all modules together. */
@ProviderType
public interface JobOverview {

    /** The newest {@code limit} jobs, newest first. */
    List<JobInfo> newest(int limit);
}
