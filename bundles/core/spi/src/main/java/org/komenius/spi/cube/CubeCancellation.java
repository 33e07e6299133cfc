package org.komenius.spi.cube;

import java.util.concurrent.CancellationException;

/** Lets another thread stop a running question. Starts uncancelled; cancelling is for good. Safe for many threads. */
public final class CubeCancellation {

    private boolean cancelled;
    private Runnable stop;

    public void cancel() {
        Runnable running;
        synchronized (this) {
            cancelled = true;
            running = stop;
            stop = null;
        }
        if (running != null) {
            running.run();
        }
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * For engines: what to do when it is cancelled; null once there is nothing to stop.
     *
     * @throws CancellationException if it has been cancelled already
     */
    public synchronized void onCancel(Runnable action) {
        if (cancelled && action != null) {
            throw new CancellationException("the question was cancelled");
        }
        stop = action;
    }
}
