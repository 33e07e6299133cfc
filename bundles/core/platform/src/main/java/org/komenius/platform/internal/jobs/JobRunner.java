package org.komenius.platform.internal.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.jobs.JobCancelledException;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobState;
import org.komenius.spi.jobs.JobWork;
import org.komenius.spi.jobs.Jobs;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on two threads. States are stored; progress within a job is kept in memory only, since it is worth nothing after a
 * restart. Closing it cancels what runs; the rest is marked interrupted at the next start.
 */
public final class JobRunner implements Jobs, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final ProblemCode FAILED = ProblemCode.of("jobs.unexpected", ProblemKind.UNEXPECTED);
    private static final int THREADS = 2;

    private final JobRepository store;
    private final CurrentCaller currentCaller;
    private final JobListener listener;
    private final Clock clock;
    private final Map<String, RunningJob> running = new ConcurrentHashMap<>();
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService executor = Executors.newFixedThreadPool(
            THREADS, task -> new Thread(task, "komenius-job-" + threads.incrementAndGet()));

    public JobRunner(JobRepository store, CurrentCaller currentCaller, JobListener listener, Clock clock) {
        this.store = store;
        this.currentCaller = currentCaller;
        this.listener = listener;
        this.clock = clock;
        int interrupted = store.interruptUnfinished();
        if (interrupted > 0) {
            LOG.warn("{} jobs were interrupted by the end of the last run", interrupted);
        }
    }

    @Override
    public JobInfo submit(String module, String type, LocalizedText title, JobWork work) {
        Caller owner = currentCaller.get();
        JobInfo queued = new JobInfo(
                UUID.randomUUID().toString(),
                module,
                type,
                title,
                JobState.QUEUED,
                0,
                -1,
                null,
                null,
                null,
                owner.id(),
                owner.name(),
                clock.instant(),
                null,
                null);
        store.add(queued);
        RunningJob job = new RunningJob(queued, clock, listener);
        running.put(queued.id(), job);
        listener.changed(queued);
        executor.execute(() -> currentCaller.runAs(owner, () -> run(job, work)));
        return queued;
    }

    @Override
    public Optional<JobInfo> find(String id) {
        RunningJob job = running.get(id);
        return job != null ? Optional.of(job.info()) : store.find(id);
    }

    @Override
    public List<JobInfo> recent(String module, int limit) {
        return store.recent(module, limit).stream().map(this::live).toList();
    }

    /** {@code stored} with the progress that only memory knows. */
    public JobInfo live(JobInfo stored) {
        RunningJob job = running.get(stored.id());
        return job != null ? job.info() : stored;
    }

    @Override
    public boolean cancel(String id) {
        RunningJob job = running.get(id);
        if (job == null) {
            return false;
        }
        job.cancel();
        return true;
    }

    @Override
    public void close() {
        running.values().forEach(RunningJob::cancel);
        executor.shutdownNow();
    }

    private void run(RunningJob job, JobWork work) {
        JobInfo ended;
        try {
            job.checkCancelled();
            store.update(job.started());
            String result = work.run(job);
            ended = job.ended(JobState.SUCCEEDED, result, null);
        } catch (JobCancelledException e) {
            ended = job.ended(JobState.CANCELLED, null, null);
        } catch (ProblemException e) {
            LOG.info("job {} failed: {}", job.jobId(), e.getMessage());
            ended = job.ended(JobState.FAILED, null, e.problem());
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            LOG.error("job {} failed unexpectedly", job.jobId(), e);
            ended = job.ended(JobState.FAILED, null, unexpected(job.jobId()));
        }
        try {
            store.update(ended);
        } catch (RuntimeException e) {
            LOG.error("the end of job {} cannot be stored; it will show as interrupted", job.jobId(), e);
        } finally {
            running.remove(job.jobId());
        }
    }

    private static Problem unexpected(String jobId) {
        return Problem.of(
                        FAILED,
                        "Bei der Arbeit ist ein unerwarteter Fehler aufgetreten (Kennung " + jobId + ").",
                        "An unexpected error occurred during the work (id " + jobId + ").")
                .advise(
                        "Versuchen Sie es erneut. Bleibt der Fehler, nennen Sie der Administration die Kennung.",
                        "Try again. If it persists, tell the administration the id.");
    }
}
