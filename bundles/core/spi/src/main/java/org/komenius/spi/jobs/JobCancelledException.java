package org.komenius.spi.jobs;

/** Ends work whose job was cancelled. */
public class JobCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobCancelledException() {
        super("the job was cancelled");
    }
}
