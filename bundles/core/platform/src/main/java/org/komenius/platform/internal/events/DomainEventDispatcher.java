package org.komenius.platform.internal.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.komenius.platform.internal.PlatformThreads;
import org.komenius.platform.internal.security.CallerContext;
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

/** Domain events on two threads, kept in memory only: what waits when the platform ends is lost. */
// Immediate: a delayed component is dropped, with the events that wait, when nobody holds it.
@Component(
        service = {DomainEvents.class, HealthCheck.class},
        immediate = true)
public class DomainEventDispatcher implements DomainEvents, HealthCheck {

    private static final int THREADS = 2;
    private static final int SECONDS_TO_END = 5;
    private static final Duration FAILURE_SHOWN = Duration.ofHours(24);

    private final CallerContext callers;
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, PlatformThreads.named("event"));
    private final Map<DomainEventHandler, HandlerLane> lanes = new ConcurrentHashMap<>();

    @Activate
    public DomainEventDispatcher(@Reference CallerContext callers) {
        this.callers = callers;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindHandler(DomainEventHandler handler) {
        lanes.put(handler, new HandlerLane(handler, callers, executor));
    }

    void unbindHandler(DomainEventHandler handler) {
        HandlerLane lane = lanes.remove(handler);
        if (lane != null) {
            lane.close();
        }
    }

    @Deactivate
    void stop() {
        lanes.values().forEach(HandlerLane::close);
        PlatformThreads.end(executor, SECONDS_TO_END);
    }

    @Override
    public void publish(DomainEvent event) {
        lanes.values().forEach(lane -> lane.offer(event));
    }

    @Override
    public String name() {
        return "platform.events";
    }

    @Override
    public Health check() {
        Instant since = Instant.now().minus(FAILURE_SHOWN);
        List<String> failures = lanes.values().stream()
                .map(HandlerLane::lastFailure)
                .filter(Objects::nonNull)
                .filter(failure -> failure.when().isAfter(since))
                .map(failure -> failure.handler() + " (" + failure.event() + ")")
                .sorted()
                .toList();
        return failures.isEmpty()
                ? Health.ok("Ereignisse werden verarbeitet.", "Events are being handled.")
                : Health.warn(
                        "In den letzten 24 Stunden scheiterten: " + String.join(", ", failures) + ". Näheres im Log.",
                        "Failed within 24 hours: " + String.join(", ", failures) + ". See the log.");
    }
}
