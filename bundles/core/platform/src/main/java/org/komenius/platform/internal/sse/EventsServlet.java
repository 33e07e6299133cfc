package org.komenius.platform.internal.sse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.platform.internal.PlatformThreads;
import org.komenius.platform.internal.session.ActiveSession;
import org.komenius.platform.internal.session.Sessions;
import org.komenius.platform.internal.signin.ProblemWriter;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/platform/events}: event {@code ui} when pages come or go, for everybody, and {@code job} for a job's owner.
 *
 * <p>A servlet of its own because a JAX-RS server is rebuilt when its module changes, and streams must survive that. Public: who
 * is not signed in hears only {@code ui}.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=komenius-events",
            "osgi.http.whiteboard.servlet.pattern=/api/platform/events",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(EventsServlet.class);
    private static final int MAX_CONNECTIONS = 1_000;
    private static final int HEARTBEAT_SECONDS = 20;
    private static final int SECONDS_TO_END = 2;
    private static final ProblemCode FULL = ProblemCode.of("platform.events.full", ProblemKind.UNAVAILABLE);

    private final transient EventHub hub;
    private final transient Sessions sessions;
    private final transient ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(PlatformThreads.named("heartbeat"));

    @Activate
    public EventsServlet(@Reference EventHub hub, @Reference Sessions sessions) {
        this.hub = hub;
        this.sessions = sessions;
        heart.scheduleWithFixedDelay(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        PlatformThreads.end(heart, SECONDS_TO_END);
        hub.closeAll();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (hub.count() >= MAX_CONNECTIONS) {
            ProblemWriter.write(
                    response,
                    Problem.of(
                            FULL,
                            "Zu viele offene Verbindungen; es geht auch ohne laufende Meldungen weiter.",
                            "Too many open connections; everything works without live updates too."));
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // Otherwise nginx collects events until its buffer is full.
        response.setHeader("X-Accel-Buffering", "no");
        Caller caller =
                request.getAttribute(Caller.REQUEST_ATTRIBUTE) instanceof Caller known ? known : Caller.ANONYMOUS;
        Object session = request.getAttribute(ActiveSession.REQUEST_ATTRIBUTE);
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        SseConnection connection = new SseConnection(
                hub,
                caller,
                () -> !(session instanceof ActiveSession active) || sessions.isAlive(active.secretHash()),
                async);
        connection.open();
        connection.send("retry: 3000\n\n".getBytes(StandardCharsets.UTF_8));
    }

    private void beat() {
        try {
            hub.heartbeat();
        } catch (RuntimeException e) {
            LOG.warn("a heartbeat failed; the next one comes in {} s", HEARTBEAT_SECONDS, e);
        }
    }
}
