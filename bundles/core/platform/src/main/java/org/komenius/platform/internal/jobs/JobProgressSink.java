package org.komenius.platform.internal.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.komenius.spi.jobs.JobInfo;

/**
 * Lets through a few updates a second of one job, however often its work reports.
 *
 * <p>What is held back is not lost: the next update, at the latest the job's end, carries the newest state.
 */
final class JobProgressSink {

    static final Duration SHOWN_EVERY = Duration.ofMillis(250);
    static final Duration STORED_EVERY = Duration.ofSeconds(2);

    private final Consumer<JobInfo> show;
    private final Consumer<JobInfo> store;
    private final Clock clock;
    private Instant nextShown = Instant.MIN;
    private Instant nextStored = Instant.MIN;

    JobProgressSink(Consumer<JobInfo> show, Consumer<JobInfo> store, Clock clock) {
        this.show = show;
        this.store = store;
        this.clock = clock;
    }

    synchronized void progressed(JobInfo job) {
        Instant now = clock.instant();
        if (!now.isBefore(nextStored)) {
            nextStored = now.plus(STORED_EVERY);
            store.accept(job);
        }
        if (!now.isBefore(nextShown)) {
            nextShown = now.plus(SHOWN_EVERY);
            show.accept(job);
        }
    }
}
