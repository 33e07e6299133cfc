package org.komenius.platform.internal.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.JobOverview;
import org.komenius.platform.internal.PlatformThreads;
import org.komenius.platform.internal.persistence.JobStore;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.spi.jobs.JobCancelledException;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobState;
import org.komenius.spi.jobs.JobWork;
import org.komenius.spi.jobs.Jobs;
import org.komenius.spi.security.Caller;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs on two threads of this node and keeps their state in the database. */
// Immediate: a delayed component is dropped, with its running jobs, when nobody holds it.
@Component(
        service = {Jobs.class, JobOverview.class, StoredJobs.class},
        immediate = true)
public class StoredJobs implements Jobs, JobOverview {

    private static final Logger LOG = LoggerFactory.getLogger(StoredJobs.class);
    private static final int THREADS = 2;
    private static final int MAX_QUEUED = 200;
    private static final int SECONDS_TO_END = 5;
    private static final ProblemCode FULL = ProblemCode.of("platform.jobs.full", ProblemKind.UNAVAILABLE);
    private static final ProblemCode UNEXPECTED = ProblemCode.of("platform.job.unexpected", ProblemKind.UNEXPECTED);

    private final String node;
    private final JobStore store;
    private final JobEvents events;
    private final CallerContext callers;
    /** To the millisecond, as the database keeps it. */
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

    private final Map<String, LiveJob> live = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_QUEUED), PlatformThreads.named("job"));
    private volatile boolean ending;

    @Activate
    public StoredJobs(
            BundleContext bundles,
            @Reference JobStore store,
            @Reference JobEvents events,
            @Reference CallerContext callers) {
        this(Optional.ofNullable(bundles.getProperty("komenius.node")).orElse("local"), store, events, callers);
    }

    StoredJobs(String node, JobStore store, JobEvents events, CallerContext callers) {
        this.node = node;
        this.store = store;
        this.events = events;
        this.callers = callers;
        int interrupted = store.interruptUnfinished(node, clock.instant());
        if (interrupted > 0) {
            LOG.warn("{} jobs were interrupted when the platform ended the last time", interrupted);
        }
    }

    /** Gives running jobs a moment to notice; what has not ended then is shown as interrupted. */
    @Deactivate
    void stop() {
        ending = true;
        live.values().forEach(LiveJob::cancel);
        executor.getQueue().clear();
        PlatformThreads.end(executor, SECONDS_TO_END);
        store.interruptUnfinished(node, clock.instant());
    }

    @Override
    public JobInfo submit(String module, String type, LocalizedText title, JobWork work) {
        Caller owner = callers.get();
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
        store.add(node, queued);
        LiveJob job = new LiveJob(queued, owner, work, new JobProgressSink(events::changed, store::update, clock));
        live.put(queued.id(), job);
        try {
            executor.execute(() -> run(job));
        } catch (RejectedExecutionException e) {
            Problem problem =
                    Problem.of(FULL, "Es warten schon zu viele Aufträge.", "Too many jobs are waiting already.");
            end(job, JobState.FAILED, null, problem);
            throw problem.asException(e);
        }
        events.changed(queued);
        return queued;
    }

    @Override
    public Optional<JobInfo> find(String id) {
        LiveJob job = live.get(id);
        return job != null ? Optional.of(job.info()) : store.find(id);
    }

    @Override
    public List<JobInfo> recent(String module, int limit) {
        return current(store.list(module, Set.of(), null, null, limit));
    }

    @Override
    public List<JobInfo> newest(int limit) {
        return current(store.list(null, Set.of(), null, null, limit));
    }

    /** Replaces jobs that live on this node by their newest state. */
    public List<JobInfo> current(List<JobInfo> stored) {
        return stored.stream()
                .map(job -> Optional.ofNullable(live.get(job.id()))
                        .map(LiveJob::info)
                        .orElse(job))
                .toList();
    }

    @Override
    public boolean cancel(String id) {
        LiveJob job = live.get(id);
        if (job == null) {
            return false;
        }
        job.cancel();
        return true;
    }

    private void run(LiveJob job) {
        try (CallerContext.Scope scope = callers.enter(job.owner())) {
            JobWork work = job.takeWork();
            job.checkCancelled();
            JobInfo started = job.started(clock.instant());
            store.update(started);
            events.changed(started);
            end(job, JobState.SUCCEEDED, work.run(job), null);
        } catch (JobCancelledException e) {
            LOG.debug("job {} was cancelled", job.jobId(), e);
            end(job, ending ? JobState.INTERRUPTED : JobState.CANCELLED, null, null);
        } catch (ProblemException e) {
            // Without the exception: log buffers would keep the classes of a module that was removed since.
            LOG.info("job {} failed: {}", job.jobId(), e.getMessage());
            end(job, JobState.FAILED, null, e.problem());
        } catch (Exception | LinkageError e) {
            // A LinkageError is what work gets whose module was uninstalled under it.
            LOG.error("job {} failed unexpectedly", job.jobId(), e);
            end(job, ending ? JobState.INTERRUPTED : JobState.FAILED, null, ending ? null : unexpected(job.jobId()));
        }
    }

    private void end(LiveJob job, JobState state, String result, Problem problem) {
        JobInfo ended = job.ended(state, result, problem, clock.instant());
        try {
            store.update(ended);
        } catch (RuntimeException e) {
            LOG.error("the end of job {} ({}) could not be stored", ended.id(), state, e);
        } finally {
            live.remove(ended.id());
        }
        events.changed(ended);
    }

    private static Problem unexpected(String jobId) {
        return Problem.of(
                        UNEXPECTED,
                        "Beim Ausführen ist ein unerwarteter Fehler aufgetreten.",
                        "An unexpected error occurred while running.")
                .advise(
                        "Nennen Sie der Administration die Nummer des Auftrags: " + jobId,
                        "Tell the administration the job's number: " + jobId);
    }
}
