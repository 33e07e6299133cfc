package org.komenius.platform.internal.sse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Component;

/** Knows who listens and hands them what they may hear. Never waits for a slow browser. Thread-safe. */
@Component(service = EventHub.class)
public class EventHub {

    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final Map<Listener, Boolean> listeners = new ConcurrentHashMap<>();

    /** Sends {@code json}, which must be one line, as event {@code name} to the callers that {@code audience} names. */
    public void publish(String name, String json, Predicate<Caller> audience) {
        byte[] message = ("event: " + name + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
        for (Listener listener : listeners.keySet()) {
            if (audience.test(listener.caller())) {
                listener.send(message);
            }
        }
    }

    /** Keeps connections open through proxies, and ends those whose session has ended. */
    void heartbeat() {
        for (Listener listener : listeners.keySet()) {
            if (listener.mayStay()) {
                listener.send(HEARTBEAT);
            } else {
                listener.close();
            }
        }
    }

    void add(Listener listener) {
        listeners.put(listener, true);
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    int count() {
        return listeners.size();
    }

    void closeAll() {
        listeners.keySet().forEach(Listener::close);
        listeners.clear();
    }

    /** One open connection. */
    interface Listener {
        Caller caller();

        /** Queues {@code message}; closes the connection if its browser does not keep up. */
        void send(byte[] message);

        boolean mayStay();

        void close();
    }
}
