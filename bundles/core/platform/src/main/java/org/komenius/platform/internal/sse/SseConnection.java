package org.komenius.platform.internal.sse;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.komenius.spi.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One browser's event stream. Writes only when the container says that writing does not block, so one slow browser costs no
 * thread; one with {@value #MAX_WAITING} messages waiting is cut off and will connect again.
 */
final class SseConnection implements EventHub.Listener, WriteListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(SseConnection.class);
    static final int MAX_WAITING = 500;

    private final EventHub hub;
    private final Caller caller;
    private final BooleanSupplier sessionLives;
    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private boolean unflushed;
    private boolean closed;

    SseConnection(EventHub hub, Caller caller, BooleanSupplier sessionLives, AsyncContext async) throws IOException {
        this.hub = hub;
        this.caller = caller;
        this.sessionLives = sessionLives;
        this.async = async;
        this.out = async.getResponse().getOutputStream();
    }

    void open() {
        async.addListener(this);
        hub.add(this);
        out.setWriteListener(this);
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public boolean mayStay() {
        return sessionLives.getAsBoolean();
    }

    @Override
    public synchronized void send(byte[] message) {
        if (closed) {
            return;
        }
        if (waiting.size() >= MAX_WAITING) {
            close();
            return;
        }
        waiting.add(message);
        drain();
    }

    @Override
    public synchronized void onWritePossible() {
        drain();
    }

    private synchronized void drain() {
        try {
            while (!closed && (unflushed || !waiting.isEmpty()) && out.isReady()) {
                byte[] next = waiting.poll();
                if (next == null) {
                    unflushed = false;
                    out.flush();
                } else {
                    unflushed = true;
                    out.write(next);
                }
            }
        } catch (IOException | IllegalStateException e) {
            // The browser has gone, which is how every event stream ends.
            LOG.debug("event stream of {} ended", caller.name(), e);
            close();
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        waiting.clear();
        hub.remove(this);
        try {
            async.complete();
        } catch (IllegalStateException e) {
            LOG.debug("event stream was complete already", e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.debug("event stream of {} broke", caller.name(), failure);
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        onError(event.getThrowable());
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nothing to do: the stream is started once.
    }
}
