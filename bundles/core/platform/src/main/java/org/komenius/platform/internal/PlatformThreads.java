package org.komenius.platform.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that carry the platform's name, keep no module's class loader and end with the platform. */
public final class PlatformThreads {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformThreads.class);

    private PlatformThreads() {}

    /** Daemon threads {@code komenius-<purpose>-1}, -2 … */
    public static ThreadFactory named(String purpose) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "komenius-" + purpose + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            // Else it inherits the loader of whichever bundle caused its start, and keeps that alive.
            thread.setContextClassLoader(PlatformThreads.class.getClassLoader());
            return thread;
        };
    }

    /** Waits {@code seconds} for running work, then interrupts it and waits as long again. */
    public static void end(ExecutorService executor, int seconds) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(seconds, TimeUnit.SECONDS)) {
                executor.shutdownNow();
                if (!executor.awaitTermination(seconds, TimeUnit.SECONDS)) {
                    LOG.warn("threads of {} did not end", executor);
                }
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
