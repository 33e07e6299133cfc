package org.komenius.platform.internal.events;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.spi.events.DomainEvent;
import org.komenius.spi.events.DomainEventHandler;
import org.komenius.spi.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events waiting for one handler, which gets them one at a time in the order they were published. Thread-safe. */
final class HandlerLane {

    private static final Logger LOG = LoggerFactory.getLogger(HandlerLane.class);

    private final DomainEventHandler handler;
    private final CallerContext callers;
    private final Executor executor;
    private final Deque<DomainEvent> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean closed;
    private Failure lastFailure;

    HandlerLane(DomainEventHandler handler, CallerContext callers, Executor executor) {
        this.handler = handler;
        this.callers = callers;
        this.executor = executor;
    }

    synchronized void offer(DomainEvent event) {
        try {
            if (closed || !handler.accepts(event)) {
                return;
            }
        } catch (RuntimeException e) {
            failed(event, e);
            return;
        }
        waiting.add(event);
        if (!running) {
            running = true;
            executor.execute(this::drain);
        }
    }

    /** Drops what still waits; an event being handled is finished. */
    synchronized void close() {
        closed = true;
        waiting.clear();
    }

    /** Null if none. */
    synchronized Failure lastFailure() {
        return lastFailure;
    }

    private void drain() {
        for (DomainEvent event = next(); event != null; event = next()) {
            try (CallerContext.Scope scope = callers.enter(Caller.SYSTEM)) {
                handler.handle(event);
            } catch (Exception e) {
                failed(event, e);
            }
        }
    }

    private synchronized DomainEvent next() {
        DomainEvent event = waiting.poll();
        running = event != null;
        return event;
    }

    private synchronized void failed(DomainEvent event, Exception e) {
        String name = handler.getClass().getSimpleName();
        LOG.error("{} failed on {} {}", name, event.module(), event.type(), e);
        lastFailure = new Failure(name, event.module() + " " + event.type(), Instant.now());
    }

    /** @param event module and type */
    record Failure(String handler, String event, Instant when) {}
}
