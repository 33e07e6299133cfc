package org.komenius.platform.internal.jobs;

import java.time.Instant;
import org.komenius.model.problem.Problem;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.jobs.JobContext;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobState;
import org.komenius.spi.jobs.JobWork;
import org.komenius.spi.security.Caller;

/** A job from submission to end, in memory; the source of truth while it lives. Thread-safe. */
final class LiveJob implements JobContext {

    private final Caller owner;
    private final JobProgressSink sink;
    private JobWork work;
    private JobInfo info;
    private volatile boolean cancelled;

    LiveJob(JobInfo queued, Caller owner, JobWork work, JobProgressSink sink) {
        this.info = queued;
        this.owner = owner;
        this.work = work;
        this.sink = sink;
    }

    Caller owner() {
        return owner;
    }

    synchronized JobInfo info() {
        return info;
    }

    /** The work, once; afterwards this job no longer keeps the module's classes alive. */
    synchronized JobWork takeWork() {
        JobWork taken = work;
        work = null;
        return taken;
    }

    void cancel() {
        cancelled = true;
    }

    synchronized JobInfo started(Instant now) {
        info = with(info, JobState.RUNNING, info.done(), info.total(), info.message(), null, null, now, null);
        return info;
    }

    /** @param result null unless succeeded; @param problem null unless failed */
    synchronized JobInfo ended(JobState state, String result, Problem problem, Instant now) {
        info = with(info, state, info.done(), info.total(), info.message(), result, problem, info.started(), now);
        return info;
    }

    @Override
    public String jobId() {
        return info().id();
    }

    @Override
    public void progress(long done, long total) {
        JobInfo changed;
        synchronized (this) {
            info = with(info, info.state(), done, total, info.message(), null, null, info.started(), null);
            changed = info;
        }
        sink.progressed(changed);
    }

    @Override
    public void message(LocalizedText message) {
        JobInfo changed;
        synchronized (this) {
            info = with(info, info.state(), info.done(), info.total(), message, null, null, info.started(), null);
            changed = info;
        }
        sink.progressed(changed);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    private static JobInfo with(
            JobInfo job,
            JobState state,
            long done,
            long total,
            LocalizedText message,
            String result,
            Problem problem,
            Instant started,
            Instant ended) {
        return new JobInfo(
                job.id(),
                job.module(),
                job.type(),
                job.title(),
                state,
                done,
                total,
                message,
                result,
                problem,
                job.ownerId(),
                job.ownerName(),
                job.submitted(),
                started,
                ended);
    }
}
