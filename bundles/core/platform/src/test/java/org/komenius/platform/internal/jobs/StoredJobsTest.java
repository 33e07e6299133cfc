package org.komenius.platform.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.Stores;
import org.komenius.platform.internal.sse.EventHub;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobState;
import org.komenius.spi.jobs.JobWork;
import org.komenius.spi.security.Caller;
import org.komenius.testkit.TestDatabase;

class StoredJobsTest {

    private static final LocalizedText TITLE = LocalizedText.of("Einlesen", "Import");
    private static final Caller ADA = new Caller(Caller.Kind.USER, "ada", "Ada", Set.of("x.import"));

    private Stores stores;
    private StoredJobs jobs;

    @BeforeEach
    void start() {
        stores = new Stores(TestDatabase.Kind.DERBY);
        jobs = start("local");
    }

    @AfterEach
    void stop() {
        jobs.stop();
        stores.close();
    }

    private StoredJobs start(String node) {
        return new StoredJobs(node, stores.jobs, new JobEvents(new EventHub()), stores.context);
    }

    private JobInfo submit(JobWork work) {
        try (var scope = stores.context.enter(ADA)) {
            return jobs.submit("x", "import", TITLE, work);
        }
    }

    /** Waits until the stored job has ended. */
    private JobInfo ended(JobInfo job) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < deadline) {
            JobInfo now = stores.jobs.find(job.id()).orElseThrow();
            if (now.state().isEnded()) {
                return now;
            }
            Thread.onSpinWait();
        }
        throw new TimeoutException(job.id());
    }

    @Test
    void succeedsAsTheCallerWhoSubmittedIt() throws Exception {
        CompletableFuture<Caller> seen = new CompletableFuture<>();
        JobInfo job = submit(context -> {
            seen.complete(stores.context.get());
            context.progress(3, 7);
            context.message(LocalizedText.of("Zeile 3", "Row 3"));
            return "{\"rows\":7}";
        });
        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        JobInfo ended = ended(job);
        assertThat(seen.get()).isEqualTo(ADA);
        assertThat(ended.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(ended.result()).isEqualTo("{\"rows\":7}");
        assertThat(ended.done()).isEqualTo(3);
        assertThat(ended.total()).isEqualTo(7);
        assertThat(ended.message().german()).isEqualTo("Zeile 3");
        assertThat(ended.ownerName()).isEqualTo("Ada");
        assertThat(ended.started()).isBetween(ended.submitted(), ended.ended());
    }

    @Test
    void aProblemIsKeptWithItsPlace() throws Exception {
        Problem problem = Problem.of(ProblemCode.of("x.row", ProblemKind.UNPROCESSABLE), "Zeile kaputt.", "Row broken.")
                .advise("Reparieren.", "Repair.")
                .at(Location.cell(3, 2, "value"))
                .causedBy(List.of(Problem.of(ProblemCode.of("x.cell", ProblemKind.INVALID), "Zelle.", "Cell.")));
        JobInfo ended = ended(submit(context -> {
            throw problem.asException();
        }));
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.problem()).isEqualTo(problem);
    }

    @Test
    void anUnexpectedFailureTellsNothingInternal() throws Exception {
        JobInfo ended = ended(submit(context -> {
            throw new IllegalStateException("secret detail");
        }));
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.problem().toString()).doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(ended.problem().advice().german()).contains(ended.id());
    }

    @Test
    void cancelStopsItAtTheNextLook() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        JobInfo job = submit(context -> {
            running.countDown();
            while (true) {
                context.checkCancelled();
                Thread.onSpinWait();
            }
        });
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        assertThat(jobs.cancel(job.id())).isTrue();
        assertThat(ended(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(jobs.cancel(job.id())).isFalse();
    }

    @Test
    void oneCancelledInTheQueueNeverRuns() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        JobWork waits = context -> {
            go.await();
            return null;
        };
        submit(waits);
        submit(waits);
        JobInfo third = submit(context -> "{}");
        jobs.cancel(third.id());
        go.countDown();
        JobInfo ended = ended(third);
        assertThat(ended.state()).isEqualTo(JobState.CANCELLED);
        assertThat(ended.started()).isNull();
    }

    @Test
    void whatRanWhenThePlatformEndedIsInterrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        JobInfo running = submit(context -> {
            begun.countDown();
            never.await();
            return null;
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        StoredJobs other = start("other-node");
        assertThat(stores.jobs.find(running.id()).orElseThrow().state().isEnded())
                .isFalse();
        other.stop();
        // As after kill -9: the same node starts again and finds what it left.
        StoredJobs again = start("local");
        assertThat(again.find(running.id()).orElseThrow().state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(again.recent("x", 5)).extracting(JobInfo::id).containsExactly(running.id());
        again.stop();
        never.countDown();
    }

    @Test
    void onlyItsOwnerAndTheAdministrationSeeAJob() throws Exception {
        JobInfo job = ended(submit(context -> null));
        Caller other = new Caller(Caller.Kind.USER, "eve", "Eve", Set.of("x.import"));
        Caller admin = new Caller(Caller.Kind.USER, "root", "Root", Set.of("platform.jobs"));
        assertThat(JobEvents.maySee(ADA, job)).isTrue();
        assertThat(JobEvents.maySee(admin, job)).isTrue();
        assertThat(JobEvents.maySee(other, job)).isFalse();
        assertThat(JobEvents.maySee(Caller.ANONYMOUS, job)).isFalse();
    }

    @Test
    void afterTheEndNothingIsTaken() {
        jobs.stop();
        assertThatThrownBy(() -> submit(context -> null)).hasMessageStartingWith("platform.jobs.full");
    }
}
