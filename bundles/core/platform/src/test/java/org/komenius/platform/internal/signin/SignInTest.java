package org.komenius.platform.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.platform.internal.Stores;
import org.komenius.platform.internal.modules.PlatformModule;
import org.komenius.platform.internal.secret.Secrets;
import org.komenius.platform.internal.user.User;
import org.komenius.platform.internal.user.UserDraft;
import org.komenius.spi.security.Caller;
import org.komenius.testkit.TestDatabase;

class SignInTest {

    private static final String ADDRESS = "192.168.7.23";

    private static User create(Stores stores, String name, String... roles) {
        try (var scope = stores.context.enter(Caller.SYSTEM)) {
            return stores.accounts.create(
                    new UserDraft(name, name, null, Set.of(roles), "de", true), Stores.GOOD_PASSWORD);
        }
    }

    private static SignIn.Started signIn(Stores stores, String name, String password) {
        return stores.signIn.signIn(name, password.toCharArray(), ADDRESS);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void beginsASessionWhoseSecretIsStoredNowhere(TestDatabase.Kind kind) throws Exception {
        try (Stores stores = new Stores(kind)) {
            stores.declared.bindModule(new PlatformModule());
            create(stores, "ada", "admin");
            SignIn.Started started = signIn(stores, " ADA ", Stores.GOOD_PASSWORD);

            assertThat(started.caller().may("platform.users")).isTrue();
            assertThat(stores.sessions.find(started.secret(), true)).isPresent();
            assertThat(stores.sessionStore.find(started.secret())).isEmpty();
            assertThat(stores.sessionStore.find(Secrets.sha256(started.secret())))
                    .isPresent();
            assertThat(stores.users.findByName("ada").orElseThrow().lastSignIn())
                    .isNotNull();
            assertThat(stores.users.findByName("ada").orElseThrow().version()).isEqualTo(1);
            assertThat(stores.audit.verify().valid()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void refusesWithoutSayingWhy(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind)) {
            User ada = create(stores, "ada", "reader");
            create(stores, "off", "reader");
            try (var scope = stores.context.enter(Caller.SYSTEM)) {
                User off = stores.users.findByName("off").orElseThrow();
                stores.accounts.update(off, new UserDraft("off", "off", null, Set.of(), "de", false));
                stores.accounts.create(new UserDraft("none", "none", null, Set.of(), "de", true), null);
            }
            for (String name : new String[] {"ada", "off", "none", "nobody", ""}) {
                String password = name.equals("ada") ? "falsch" : Stores.GOOD_PASSWORD;
                assertThatThrownBy(() -> signIn(stores, name, password))
                        .hasMessageStartingWith("platform.sign-in.refused");
            }
            assertThat(ada.enabled()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.Kind.class, names = "DERBY")
    void theRightPasswordIsRefusedWhileOneMustWait(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind)) {
            create(stores, "ada", "reader");
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> signIn(stores, "ada", "falsch"))
                        .hasMessageStartingWith("platform.sign-in.refused");
            }
            assertThatThrownBy(() -> signIn(stores, "ada", Stores.GOOD_PASSWORD))
                    .isInstanceOfSatisfying(SignInThrottledException.class, e -> assertThat(e.retryAfterSeconds())
                            .isEqualTo(2));
            stores.clock.advance(Duration.ofSeconds(2));
            assertThat(signIn(stores, "ada", Stores.GOOD_PASSWORD).caller().name())
                    .isEqualTo("ada");
        }
    }

    @Test
    void anOpenSessionIsNoPlaceToGuessThePassword() {
        try (Stores stores = new Stores(TestDatabase.Kind.DERBY)) {
            create(stores, "ada", "reader");
            Caller ada = signIn(stores, "ada", Stores.GOOD_PASSWORD).caller();
            Runnable guess = () -> {
                try (var scope = stores.context.enter(ada)) {
                    stores.accounts.changeOwnPassword("falsch", "fünf ganz neue Wörter");
                }
            };
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> stores.signIn.prove(ada, ADDRESS, guess))
                        .hasMessageStartingWith("platform.password.wrong");
            }
            assertThatThrownBy(() -> stores.signIn.prove(ada, ADDRESS, guess))
                    .isInstanceOf(SignInThrottledException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void idleAndOldSessionsEnd(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind)) {
            create(stores, "ada", "reader");
            String idle = signIn(stores, "ada", Stores.GOOD_PASSWORD).secret();
            stores.clock.advance(Duration.ofMinutes(29));
            assertThat(stores.sessions.find(idle, false)).isPresent();
            stores.clock.advance(Duration.ofMinutes(1));
            assertThat(stores.sessions.find(idle, true)).isEmpty();

            String busy = signIn(stores, "ada", Stores.GOOD_PASSWORD).secret();
            for (int i = 0; i < 12 * 3 - 1; i++) {
                stores.clock.advance(Duration.ofMinutes(20));
                assertThat(stores.sessions.find(busy, true)).isPresent();
            }
            stores.clock.advance(Duration.ofMinutes(20));
            assertThat(stores.sessions.find(busy, true)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void sessionsEndWithThePasswordAndWithTheAccount(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind)) {
            User ada = create(stores, "ada", "reader");
            SignIn.Started first = signIn(stores, "ada", Stores.GOOD_PASSWORD);
            try (var scope = stores.context.enter(first.caller())) {
                assertThatThrownBy(() -> stores.accounts.changeOwnPassword("falsch", "fünf ganz neue Wörter"))
                        .hasMessageStartingWith("platform.password.wrong");
                stores.accounts.changeOwnPassword(Stores.GOOD_PASSWORD, "fünf ganz neue Wörter");
            }
            assertThat(stores.sessions.find(first.secret(), true)).isEmpty();

            String second = signIn(stores, "ada", "fünf ganz neue Wörter").secret();
            try (var scope = stores.context.enter(Caller.SYSTEM)) {
                stores.accounts.update(ada, new UserDraft("ada", "ada", null, Set.of(), "de", false));
            }
            assertThat(stores.sessions.find(second, true)).isEmpty();
            assertThat(stores.callers.ofUser(ada.id())).isEmpty();
        }
    }
}
