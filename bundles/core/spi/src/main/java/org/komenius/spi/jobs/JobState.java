package org.komenius.spi.jobs;

/** Where a job stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    /** The platform ended while the job ran; nothing of its work was kept. */
    INTERRUPTED;

    public boolean isEnded() {
        return this != QUEUED && this != RUNNING;
    }
}
