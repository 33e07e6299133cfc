package org.komenius.platform.internal.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.persistence.JobStore;
import org.komenius.platform.internal.sse.EventStreams;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobWork;
import org.komenius.spi.jobs.Jobs;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The job service of this node ({@code komenius.node}); browsers hear of changes through the event streams. */
@Component(service = {Jobs.class, JobService.class})
public class JobService implements Jobs {

    private final JobRunner runner;

    @Activate
    public JobService(
            BundleContext context,
            @Reference JobStore store,
            @Reference CurrentCaller currentCaller,
            @Reference EventStreams streams) {
        String node = context.getProperty("komenius.node");
        JobRepository repository = new StoredJobs(store, node == null ? "single" : node);
        runner = new JobRunner(repository, currentCaller, streams::jobChanged, Clock.systemUTC());
    }

    @Deactivate
    void close() {
        runner.close();
    }

    @Override
    public JobInfo submit(String module, String type, LocalizedText title, JobWork work) {
        return runner.submit(module, type, title, work);
    }

    @Override
    public Optional<JobInfo> find(String id) {
        return runner.find(id);
    }

    @Override
    public List<JobInfo> recent(String module, int limit) {
        return runner.recent(module, limit);
    }

    /** A job read from the store, with the progress that only memory knows. */
    public JobInfo live(JobInfo stored) {
        return runner.live(stored);
    }

    @Override
    public boolean cancel(String id) {
        return runner.cancel(id);
    }

    private record StoredJobs(JobStore store, String node) implements JobRepository {

        @Override
        public void add(JobInfo job) {
            store.add(node, job);
        }

        @Override
        public void update(JobInfo job) {
            store.update(job);
        }

        @Override
        public Optional<JobInfo> find(String id) {
            return store.find(id);
        }

        @Override
        public List<JobInfo> recent(String module, int limit) {
            return store.list(module, Set.of(), null, null, limit);
        }

        @Override
        public int interruptUnfinished() {
            return store.interruptUnfinished(node, Instant.now());
        }
    }
}
