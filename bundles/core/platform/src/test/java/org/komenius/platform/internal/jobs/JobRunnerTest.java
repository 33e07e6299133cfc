package org.komenius.platform.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobState;
import org.komenius.spi.jobs.JobWork;
import org.komenius.spi.security.Caller;

class JobRunnerTest {

    private static final LocalizedText TITLE = LocalizedText.of("Arbeit", "Work");

    private final MemoryStore store = new MemoryStore();
    private final CallerContext callers = new CallerContext();
    private final BlockingQueue<JobInfo> news = new LinkedBlockingQueue<>();
    private final JobRunner runner = new JobRunner(store, callers, news::add, Clock.systemUTC());

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void aResultIsStored() throws Exception {
        JobInfo ended = runToEnd(context -> "{\"rows\":3}");
        assertThat(ended.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(ended.result()).isEqualTo("{\"rows\":3}");
        assertThat(ended.started()).isNotNull();
        assertThat(ended.ended()).isAfterOrEqualTo(ended.started());
    }

    @Test
    void workRunsAsItsOwner() throws Exception {
        Caller analyst = new Caller(Caller.Kind.USER, "7", "Analyse", Set.of());
        List<Caller> seen = new ArrayList<>();
        callers.runAs(
                analyst,
                () -> runner.submit("test", "t", TITLE, context -> {
                    seen.add(callers.get());
                    return null;
                }));
        JobInfo ended = nextEnded();
        assertThat(ended.ownerId()).isEqualTo("7");
        assertThat(seen).containsExactly(analyst);
    }

    @Test
    void aProblemIsKept() throws Exception {
        Problem problem = Problem.of(ProblemCode.of("test.no", ProblemKind.UNPROCESSABLE), "Nein.", "No.");
        JobInfo ended = runToEnd(context -> {
            throw problem.asException();
        });
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.problem()).isEqualTo(problem);
    }

    @Test
    void anUnexpectedFailureTellsNothingInternal() throws Exception {
        JobInfo ended = runToEnd(context -> {
            throw new IllegalStateException("secret");
        });
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.problem().message().german()).contains(ended.id()).doesNotContain("secret");
    }

    @Test
    void cancelReachesRunningWork() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        JobInfo job = runner.submit("test", "t", TITLE, context -> {
            running.countDown();
            assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
            context.checkCancelled();
            return "never";
        });
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runner.cancel(job.id())).isTrue();
        cancelled.countDown();
        assertThat(nextEnded().state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void progressShowsWhileItRuns() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        JobInfo job = runner.submit("test", "t", TITLE, context -> {
            context.progress(3, 10);
            told.countDown();
            assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
            return null;
        });
        assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runner.find(job.id()).orElseThrow().done()).isEqualTo(3);
        seen.countDown();
        assertThat(nextEnded().total()).isEqualTo(10);
    }

    @Test
    void whatTheLastRunLeftIsInterruptedAtTheStart() {
        assertThat(store.interruptCalls).isEqualTo(1);
    }

    private JobInfo runToEnd(JobWork work) throws InterruptedException {
        runner.submit("test", "t", TITLE, work);
        return nextEnded();
    }

    private JobInfo nextEnded() throws InterruptedException {
        JobInfo job;
        do {
            job = news.poll(20, TimeUnit.SECONDS);
            assertThat(job).as("no job ended in time").isNotNull();
        } while (!job.state().isEnded());
        return job;
    }

    private static final class MemoryStore implements JobRepository {

        private final Map<String, JobInfo> jobs = new ConcurrentHashMap<>();
        private int interruptCalls;

        @Override
        public void add(JobInfo job) {
            jobs.put(job.id(), job);
        }

        @Override
        public void update(JobInfo job) {
            jobs.put(job.id(), job);
        }

        @Override
        public Optional<JobInfo> find(String id) {
            return Optional.ofNullable(jobs.get(id));
        }

        @Override
        public List<JobInfo> recent(String module, int limit) {
            return List.copyOf(jobs.values());
        }

        @Override
        public int interruptUnfinished() {
            interruptCalls++;
            return 0;
        }
    }
}
