package org.komenius.platform.internal.events;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.komenius.spi.events.DomainEvent;
import org.komenius.spi.events.DomainEventHandler;
import org.komenius.spi.events.DomainEvents;
import org.komenius.spi.health.Health;
import org.komenius.spi.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each event to every handler that accepts it, in order, one thread per handler: a slow one holds up only itself. A failed
 * handler is logged and shown in health until it succeeds again. Events do not survive the end of the process.
 */
@Component(service = {DomainEvents.class, HealthCheck.class})
public class EventDispatcher implements DomainEvents, HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);

    private final Map<DomainEventHandler, ExecutorService> lanes = new ConcurrentHashMap<>();
    private final Map<DomainEventHandler, String> failing = new ConcurrentHashMap<>();

    @Activate
    public EventDispatcher() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindHandler(DomainEventHandler handler) {
        String name = "komenius-event-" + handler.getClass().getSimpleName();
        lanes.put(handler, Executors.newSingleThreadExecutor(task -> new Thread(task, name)));
    }

    void unbindHandler(DomainEventHandler handler) {
        failing.remove(handler);
        ExecutorService lane = lanes.remove(handler);
        if (lane != null) {
            lane.shutdownNow();
        }
    }

    @Deactivate
    void close() {
        lanes.keySet().forEach(this::unbindHandler);
    }

    @Override
    public void publish(DomainEvent event) {
        lanes.forEach((handler, lane) -> {
            if (handler.accepts(event)) {
                try {
                    lane.execute(() -> deliver(handler, event));
                } catch (RejectedExecutionException e) {
                    LOG.debug("{} left before it could get {}", handler, event.type(), e);
                }
            }
        });
    }

    private void deliver(DomainEventHandler handler, DomainEvent event) {
        try {
            handler.handle(event);
            failing.remove(handler);
        } catch (Exception e) {
            LOG.error("{} failed on {} of {}", handler.getClass().getName(), event.type(), event.module(), e);
            failing.put(handler, handler.getClass().getSimpleName() + " (" + event.type() + ")");
        }
    }

    @Override
    public String name() {
        return "platform.events";
    }

    @Override
    public Health check() {
        if (failing.isEmpty()) {
            return Health.ok("Ereignisse werden verarbeitet.", "Events are being handled.");
        }
        String names = String.join(", ", failing.values());
        return Health.warn(
                "Fehler bei der Ereignisverarbeitung: " + names + ".", "Event handlers fail: " + names + ".");
    }
}
