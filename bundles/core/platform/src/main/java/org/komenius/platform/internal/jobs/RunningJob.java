package org.komenius.platform.internal.jobs;

import java.time.Clock;
import java.time.Instant;
import org.komenius.model.problem.Problem;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.jobs.JobContext;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobState;

/** A job in this process: its changing state, and the view of it that its work has. Thread-safe. */
final class RunningJob implements JobContext {

    private static final long MILLIS_BETWEEN_NEWS = 250;

    private final Clock clock;
    private final JobListener listener;
    private JobInfo info;
    private boolean cancelled;
    private long lastNewsMillis;

    RunningJob(JobInfo queued, Clock clock, JobListener listener) {
        this.info = queued;
        this.clock = clock;
        this.listener = listener;
    }

    synchronized JobInfo info() {
        return info;
    }

    synchronized JobInfo started() {
        info = changed(JobState.RUNNING, info.message(), null, null, clock.instant(), null);
        listener.changed(info);
        return info;
    }

    synchronized JobInfo ended(JobState state, String result, Problem problem) {
        info = changed(state, info.message(), result, problem, info.started(), clock.instant());
        listener.changed(info);
        return info;
    }

    synchronized void cancel() {
        cancelled = true;
    }

    @Override
    public String jobId() {
        return info().id();
    }

    @Override
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    @Override
    public synchronized void progress(long done, long total) {
        info = new JobInfo(
                info.id(),
                info.module(),
                info.type(),
                info.title(),
                info.state(),
                done,
                total,
                info.message(),
                info.result(),
                info.problem(),
                info.ownerId(),
                info.ownerName(),
                info.submitted(),
                info.started(),
                info.ended());
        tellNow();
    }

    @Override
    public synchronized void message(LocalizedText message) {
        info = changed(info.state(), message, info.result(), info.problem(), info.started(), info.ended());
        tellNow();
    }

    private void tellNow() {
        long now = clock.millis();
        if (now - lastNewsMillis >= MILLIS_BETWEEN_NEWS) {
            lastNewsMillis = now;
            listener.changed(info);
        }
    }

    private JobInfo changed(
            JobState state, LocalizedText message, String result, Problem problem, Instant started, Instant ended) {
        return new JobInfo(
                info.id(),
                info.module(),
                info.type(),
                info.title(),
                state,
                info.done(),
                info.total(),
                message,
                result,
                problem,
                info.ownerId(),
                info.ownerName(),
                info.submitted(),
                started,
                ended);
    }
}
