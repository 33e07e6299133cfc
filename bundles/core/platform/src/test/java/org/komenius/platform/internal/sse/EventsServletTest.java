package org.komenius.platform.internal.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komenius.platform.internal.Stores;
import org.komenius.platform.internal.modules.PlatformModule;
import org.komenius.platform.internal.signin.AuthFilter;
import org.komenius.platform.internal.signin.SessionCookie;
import org.komenius.platform.internal.user.User;
import org.komenius.platform.internal.user.UserDraft;
import org.komenius.spi.security.Caller;
import org.komenius.testkit.TestDatabase;

/** Over real HTTP, since asynchronous writing is the container's business. */
class EventsServletTest {

    private final Stores stores = new Stores(TestDatabase.Kind.DERBY);
    private final EventHub hub = new EventHub();
    private final Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
    private EventsServlet servlet;

    @BeforeEach
    void start() throws Exception {
        stores.declared.bindModule(new PlatformModule());
        servlet = new EventsServlet(hub, stores.sessions);
        ServletContextHandler context = new ServletContextHandler();
        Filter filter = new AuthFilter(stores.sessions, stores.callers, stores.tokens, stores.context);
        FilterHolder filterHolder = new FilterHolder(filter);
        filterHolder.setAsyncSupported(true);
        context.addFilter(filterHolder, "/api/*", EnumSet.of(DispatcherType.REQUEST));
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/api/platform/events");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        servlet.stop();
        server.stop();
        stores.close();
    }

    private BufferedReader listen(String cookie) throws Exception {
        URL url = server.getURI().resolve("/api/platform/events").toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setReadTimeout(30_000);
        if (cookie != null) {
            connection.setRequestProperty("Cookie", SessionCookie.NAME + "=" + cookie);
        }
        assertThat(connection.getHeaderField("Content-Type")).startsWith("text/event-stream");
        assertThat(connection.getHeaderField("Cache-Control")).isEqualTo("no-store");
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo("retry: 3000");
        assertThat(lines.readLine()).isEmpty();
        return lines;
    }

    private String signIn() {
        try (var scope = stores.context.enter(Caller.SYSTEM)) {
            User user = stores.accounts.create(
                    new UserDraft("ada", "Ada", null, Set.of("admin"), "de", true), Stores.GOOD_PASSWORD);
            return stores.sessions.begin(user.id());
        }
    }

    @Test
    void everybodyHearsOfPagesButOnlyTheirOwnersOfJobs() throws Exception {
        try (BufferedReader anonymous = listen(null);
                BufferedReader ada = listen(signIn())) {
            hub.publish("job", "{\"id\":1}", caller -> caller.name().equals("Ada"));
            hub.publish("ui", "{}", caller -> true);
            assertThat(anonymous.readLine()).isEqualTo("event: ui");
            assertThat(anonymous.readLine()).isEqualTo("data: {}");
            assertThat(ada.readLine()).isEqualTo("event: job");
            assertThat(ada.readLine()).isEqualTo("data: {\"id\":1}");
            assertThat(ada.readLine()).isEmpty();
            assertThat(ada.readLine()).isEqualTo("event: ui");
        }
    }

    @Test
    void theStreamEndsWithItsSession() throws Exception {
        String secret = signIn();
        try (BufferedReader ada = listen(secret);
                BufferedReader anonymous = listen(null)) {
            hub.heartbeat();
            assertThat(ada.readLine()).isEqualTo(":");
            assertThat(ada.readLine()).isEmpty();
            stores.sessions.find(secret, true).ifPresent(session -> stores.sessions.end(session.secretHash()));
            hub.heartbeat();
            assertThat(ada.readLine()).isNull();
            assertThat(anonymous.readLine()).isEqualTo(":");
            assertThat(hub.count()).isEqualTo(1);
        }
    }

    @Test
    void manyMessagesArriveWholeAndInOrder() throws Exception {
        try (BufferedReader lines = listen(null)) {
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i < 20; i++) {
                    hub.publish(
                            "ui", "{\"n\":" + (round * 20 + i) + ",\"pad\":\"" + "x".repeat(2_000) + "\"}", c -> true);
                }
                for (int i = 0; i < 20; i++) {
                    assertThat(lines.readLine()).isEqualTo("event: ui");
                    assertThat(lines.readLine()).startsWith("data: {\"n\":" + (round * 20 + i) + ",");
                    assertThat(lines.readLine()).isEmpty();
                }
            }
        }
    }

    @Test
    void stoppingEndsAllStreams() throws Exception {
        try (BufferedReader lines = listen(null)) {
            servlet.stop();
            assertThat(lines.readLine()).isNull();
            assertThat(hub.count()).isZero();
        }
    }
}
