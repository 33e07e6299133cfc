package org.komenius.engine.duckdb.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** Lets as many questions run at once as there are cores; the others wait in order, so that none waits for ever. */
final class QueryPermits {

    private static final ProblemCode BUSY = ProblemCode.of("cube.busy", ProblemKind.UNAVAILABLE);

    private final Semaphore permits;
    private final long waitMillis;

    QueryPermits(int count, long waitMillis) {
        this.permits = new Semaphore(count, true);
        this.waitMillis = waitMillis;
    }

    void acquire() {
        try {
            if (!permits.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) {
                throw Problem.of(
                                BUSY,
                                "Es laufen gerade zu viele Auswertungen.",
                                "Too many evaluations are running at the moment.")
                        .advise("Versuchen Sie es gleich noch einmal.", "Try again in a moment.")
                        .asException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while waiting for a permit");
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    void release() {
        permits.release();
    }
}
