package org.komenius.platform.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.persistence.Transactions;
import org.komenius.platform.internal.Stores;
import org.komenius.platform.internal.modules.PlatformModule;
import org.komenius.platform.internal.persistence.SessionStore;
import org.komenius.platform.internal.secret.ApiTokenSecret;
import org.komenius.platform.internal.session.ActiveSession;
import org.komenius.platform.internal.session.Sessions;
import org.komenius.platform.internal.user.User;
import org.komenius.platform.internal.user.UserDraft;
import org.komenius.spi.security.Caller;
import org.komenius.testkit.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthFilterTest {

    private Stores stores;
    private AuthFilter filter;
    private User ada;
    private String secret;
    private String csrf;

    @BeforeAll
    void createUser() {
        stores = new Stores(TestDatabase.Kind.DERBY);
        stores.declared.bindModule(new PlatformModule());
        filter = new AuthFilter(stores.sessions, stores.callers, stores.tokens, stores.context);
        try (var scope = stores.context.enter(Caller.SYSTEM)) {
            ada = stores.accounts.create(
                    new UserDraft("ada", "Ada", null, Set.of("admin"), "de", true), Stores.GOOD_PASSWORD);
        }
    }

    @BeforeEach
    void signIn() {
        secret = stores.sessions.begin(ada.id());
        csrf = ActiveSession.csrfTokenOf(secret);
    }

    @AfterAll
    void close() {
        stores.close();
    }

    private FakeExchange send(FakeExchange exchange) throws Exception {
        filter.doFilter(exchange.request(), exchange.response(), exchange.chain());
        // Whatever happened, the thread goes back to the pool without a caller.
        assertThat(stores.context.get()).isEqualTo(Caller.ANONYMOUS);
        return exchange;
    }

    private static Caller caller(FakeExchange exchange) {
        return (Caller) exchange.attributes.get(Caller.REQUEST_ATTRIBUTE);
    }

    @Test
    void withoutAnythingTheCallerIsAnonymous() throws Exception {
        assertThat(caller(send(new FakeExchange("POST", "/api/x/y")))).isEqualTo(Caller.ANONYMOUS);
    }

    @Test
    void theCookieTellsTheCallerToAttributeAndThread() throws Exception {
        AtomicReference<Caller> seen = new AtomicReference<>();
        FakeExchange exchange = new FakeExchange("GET", "/api/x/y").cookie(secret);
        exchange.resource = () -> seen.set(stores.context.get());
        send(exchange);
        assertThat(caller(exchange).name()).isEqualTo("Ada");
        assertThat(seen.get()).isEqualTo(caller(exchange));
        assertThat(seen.get().may("platform.users")).isTrue();
    }

    @Test
    void aFailingResourceLeavesNoCallerOnTheThread() {
        FakeExchange exchange = new FakeExchange("GET", "/api/x/y").cookie(secret);
        exchange.resource = () -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> filter.doFilter(exchange.request(), exchange.response(), exchange.chain()))
                .hasMessage("broken");
        assertThat(stores.context.get()).isEqualTo(Caller.ANONYMOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "kom_abc", "0123456789012345678901234567890123456789012"})
    void anUnknownCookieIsNobody(String cookie) throws Exception {
        FakeExchange exchange = send(new FakeExchange("GET", "/api/x").cookie(cookie));
        assertThat(caller(exchange)).isEqualTo(Caller.ANONYMOUS);
        assertThat(exchange.passedOn).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // method, path, token sent, reaches the resource
        "GET,    /api/x/y,                      , true",
        "HEAD,   /api/x/y,                      , true",
        "POST,   /api/x/y,                      , false",
        "PUT,    /api/x/y,                      , false",
        "DELETE, /api/x/y,                      , false",
        "PATCH,  /api/x/y,                      , false",
        "POST,   /api/x/y,                 wrong, false",
        "POST,   /api/x/y,                 right, true",
        "DELETE, /api/platform/session,         , false",
        "DELETE, /api/platform/session,    right, true",
        "POST,   /api/platform/session,         , true",
        "POST,   /api/platform/session/,        , false",
        "POST,   /api/x/../platform/session,    , false",
        "POST,   /api/platform/setup,           , false",
    })
    void unsafeMethodsWithACookieNeedTheToken(String method, String path, String token, boolean reaches)
            throws Exception {
        FakeExchange exchange = new FakeExchange(method, path).cookie(secret);
        if (token != null) {
            exchange.header("X-CSRF-Token", token.equals("right") ? csrf : "0".repeat(64));
        }
        send(exchange);
        assertThat(exchange.passedOn).isEqualTo(reaches);
        if (!reaches) {
            assertThat(exchange.status).isEqualTo(403);
            assertThat(exchange.answered).containsEntry("Content-Type", "application/problem+json");
            assertThat(exchange.text()).contains("\"code\":\"platform.csrf\"").contains("\"status\":403");
        }
    }

    @Test
    void anotherSiteMayNotEvenSignIn() throws Exception {
        FakeExchange exchange =
                send(new FakeExchange("POST", "/api/platform/session").header("Sec-Fetch-Site", "cross-site"));
        assertThat(exchange.passedOn).isFalse();
        assertThat(exchange.status).isEqualTo(403);
    }

    @Test
    void anApiTokenNeedsNoCsrfTokenAndHasItsScope() throws Exception {
        ApiTokenSecret token = stores.tokens
                .issue(stores.callers.ofUser(ada.id()).orElseThrow(), "script", Set.of("platform.jobs"), 1)
                .secret();
        FakeExchange exchange =
                send(new FakeExchange("POST", "/api/x").header("Authorization", "Bearer " + token.value()));
        assertThat(exchange.passedOn).isTrue();
        assertThat(caller(exchange).kind()).isEqualTo(Caller.Kind.TOKEN);
        assertThat(caller(exchange).permissions()).containsExactly("platform.jobs");

        stores.clock.advance(Duration.ofDays(1));
        assertThat(send(new FakeExchange("GET", "/api/x").header("Authorization", "Bearer " + token.value())).status)
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer kom_0123456789012345678901234567890123456789012", "bearer  "})
    void aBadTokenIsRefusedEvenBesideAGoodCookie(String header) throws Exception {
        FakeExchange exchange =
                send(new FakeExchange("GET", "/api/x").cookie(secret).header("Authorization", header));
        assertThat(exchange.passedOn).isFalse();
        assertThat(exchange.status).isEqualTo(401);
        assertThat(exchange.answered.get("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void listeningToEventsKeepsNoSessionAlive() throws Exception {
        for (int i = 0; i < 3; i++) {
            stores.clock.advance(Duration.ofMinutes(10));
            send(new FakeExchange("GET", "/api/platform/events").cookie(secret));
        }
        assertThat(caller(send(new FakeExchange("GET", "/api/x").cookie(secret))))
                .isEqualTo(Caller.ANONYMOUS);
    }

    @Test
    void whileTheDatabaseIsAwayTheAnswerSaysSoAndNothingInternal() throws Exception {
        Transactions away = new Transactions() {
            @Override
            public <R> R read(Function<EntityManager, R> work) {
                throw new IllegalStateException("the database is away");
            }

            @Override
            public <R> R write(Function<EntityManager, R> work) {
                throw new IllegalStateException("the database is away");
            }
        };
        Sessions sessions = new Sessions(new SessionStore(away), stores.clock);
        FakeExchange exchange = new FakeExchange("GET", "/api/x").cookie(secret);
        new AuthFilter(sessions, stores.callers, stores.tokens, stores.context)
                .doFilter(exchange.request(), exchange.response(), exchange.chain());
        assertThat(exchange.status).isEqualTo(503);
        assertThat(exchange.text()).contains("platform.unavailable").doesNotContain("away");
    }
}
