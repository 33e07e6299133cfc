package org.komenius.platform.internal.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.spi.events.DomainEvent;
import org.komenius.spi.events.DomainEventHandler;
import org.komenius.spi.health.Health;
import org.komenius.spi.security.Caller;

class DomainEventDispatcherTest {

    private final CallerContext callers = new CallerContext();
    private final DomainEventDispatcher dispatcher = new DomainEventDispatcher(callers);

    private static DomainEvent event(String type) {
        return new DomainEvent("x", type, null, Instant.EPOCH, Map.of());
    }

    private static DomainEventHandler handler(String prefix, Consumer<DomainEvent> work) {
        return new DomainEventHandler() {
            @Override
            public boolean accepts(DomainEvent event) {
                return event.type().startsWith(prefix);
            }

            @Override
            public void handle(DomainEvent event) {
                work.accept(event);
            }
        };
    }

    @Test
    void aHandlerGetsItsEventsInOrderAsTheSystem() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        CountDownLatch all = new CountDownLatch(100);
        dispatcher.bindHandler(handler("n", event -> {
            assertThat(callers.get()).isEqualTo(Caller.SYSTEM);
            seen.add(event.type());
            all.countDown();
        }));
        for (int i = 100; i < 200; i++) {
            dispatcher.publish(event("n" + i));
            dispatcher.publish(event("other"));
        }
        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).hasSize(100).isSorted();
        dispatcher.stop();
    }

    @Test
    void aFailureIsShownAndStopsNothing() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        dispatcher.bindHandler(handler("", event -> {
            if (event.type().equals("bad")) {
                throw new IllegalStateException("cannot");
            }
            second.countDown();
        }));
        assertThat(dispatcher.check().status()).isEqualTo(Health.Status.OK);
        dispatcher.publish(event("bad"));
        dispatcher.publish(event("good"));
        assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(dispatcher.check().status()).isEqualTo(Health.Status.WARN);
        dispatcher.stop();
    }

    @Test
    void aHandlerThatHasGoneGetsNothing() {
        DomainEventHandler gone = handler("", event -> {
            throw new AssertionError("called");
        });
        dispatcher.bindHandler(gone);
        dispatcher.unbindHandler(gone);
        dispatcher.publish(event("x"));
        dispatcher.stop();
        assertThat(dispatcher.check().status()).isEqualTo(Health.Status.OK);
    }
}
