package org.komenius.platform.internal.jobs;

import org.komenius.spi.jobs.JobInfo;

/** Hears of every change of a job that people should see, at most a few times a second for one job. */
@FunctionalInterface
public interface JobListener {
    void changed(JobInfo job);
}
