package org.komenius.platform.internal.sse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.servlet.AsyncContext;
import org.komenius.rest.RestJson;
import org.komenius.spi.events.DomainEvent;
import org.komenius.spi.events.DomainEventHandler;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The open event streams of browsers. Writing happens on one thread, so that a job never waits for a slow browser.
 *
 * <p>{@code ui} (pages came or went) goes to everybody, {@code job} to its owner and to those who may see all jobs.
 */
@Component(service = {EventStreams.class, DomainEventHandler.class})
public class EventStreams implements DomainEventHandler {

    private static final int HEARTBEAT_SECONDS = 20;
    private static final String SEE_ALL_JOBS = "platform.jobs";

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final ObjectMapper mapper = RestJson.newMapper();
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "komenius-sse"));

    @Activate
    public EventStreams() {
        writer.scheduleWithFixedDelay(
                () -> send(stream -> true, ": still here\n\n"), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        writer.shutdownNow();
        open.forEach(EventStream::close);
        open.clear();
    }

    /** Takes over an asynchronous request whose response headers have been sent. */
    void add(AsyncContext request, Caller caller) {
        EventStream stream = new EventStream(request, caller);
        open.add(stream);
        stream.onEnd(() -> open.remove(stream));
    }

    public void jobChanged(JobInfo job) {
        publish(
                "job",
                job,
                stream -> stream.caller().isSignedIn()
                        && (stream.caller().id().equals(job.ownerId())
                                || stream.caller().may(SEE_ALL_JOBS)));
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event.module().equals("web") && event.type().equals("pages.changed");
    }

    @Override
    public void handle(DomainEvent event) {
        publish("ui", event.attributes(), stream -> true);
    }

    private void publish(String name, Object data, Predicate<EventStream> audience) {
        try {
            // JSON has no line breaks of its own here, so one data line is enough.
            String text = "event: " + name + "\ndata: " + mapper.writeValueAsString(data) + "\n\n";
            if (!writer.isShutdown()) {
                writer.execute(() -> send(audience, text));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written as JSON: " + name, e);
        }
    }

    private void send(Predicate<EventStream> audience, String text) {
        for (EventStream stream : open) {
            if (audience.test(stream) && !stream.send(text)) {
                open.remove(stream);
            }
        }
    }
}
