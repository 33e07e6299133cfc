package org.komenius.platform.internal.jobs;

import java.util.List;
import java.util.Optional;
import org.komenius.spi.jobs.JobInfo;

/** Where jobs are kept over restarts. */
public interface JobRepository {

    /** Stores a job that this node will run. */
    void add(JobInfo job);

    /** Stores what has become of a job. */
    void update(JobInfo job);

    Optional<JobInfo> find(String id);

    /** The newest jobs of {@code module} first; all modules if null. */
    List<JobInfo> recent(String module, int limit);

    /** Marks every job of this node that has not ended as interrupted; returns how many. To be called once at start. */
    int interruptUnfinished();
}
