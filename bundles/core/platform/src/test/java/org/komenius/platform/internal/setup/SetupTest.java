package org.komenius.platform.internal.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.platform.internal.Stores;
import org.komenius.platform.internal.files.DataFolder;
import org.komenius.platform.internal.signin.SignIn;
import org.komenius.platform.internal.user.User;
import org.komenius.spi.security.Caller;
import org.komenius.testkit.TestDatabase;
import org.osgi.framework.BundleContext;

class SetupTest {

    private final Stores stores = new Stores(TestDatabase.Kind.DERBY);

    @TempDir
    Path data;

    @AfterEach
    void close() {
        stores.close();
    }

    private static SetupConfiguration configuration(Map<String, String> properties) {
        return new SetupConfiguration((BundleContext) Proxy.newProxyInstance(
                SetupTest.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, call, arguments) -> properties.get(arguments[0])));
    }

    private FirstAccounts start(Map<String, String> properties) {
        return new FirstAccounts(
                configuration(properties),
                stores.users,
                stores.accounts,
                stores.offices,
                stores.links,
                stores.context,
                new DataFolder(data));
    }

    private Setup setup(FirstAccounts first) {
        return new Setup(
                stores.links, stores.users, stores.accounts, first, stores.callers, stores.context, stores.signIn);
    }

    private String secretInFile() throws IOException {
        String text = Files.readString(data.resolve(FirstAccounts.LINK_FILE));
        assertThat(text)
                .startsWith("http://127.0.0.1:9000/de/einrichtung?token=")
                .endsWith("\n");
        return text.strip().substring(text.indexOf('=') + 1);
    }

    @Test
    void theLinkMakesTheFirstAdministratorOnce() throws IOException {
        FirstAccounts first = start(Map.of("org.osgi.service.http.port", "9000"));
        Setup setup = setup(first);
        String secret = secretInFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(FirstAccounts.LINK_FILE))))
                .isEqualTo("rw-------");
        assertThat(setup.isRequired()).isTrue();
        assertThat(setup.look(secret).purpose()).isEqualTo(OneTimeSecret.Purpose.SETUP);

        assertThatThrownBy(() -> setup.use(secret, "ada", "Ada", "kurz"))
                .hasMessageStartingWith("platform.password.weak");
        SignIn.Started started = setup.use(secret, "ada", "Ada", Stores.GOOD_PASSWORD);
        assertThat(stores.users.find(started.caller().id()).orElseThrow().roles())
                .containsExactly("admin");
        assertThat(stores.sessions.find(started.secret(), true)).isPresent();
        assertThat(data.resolve(FirstAccounts.LINK_FILE)).doesNotExist();
        assertThatThrownBy(() -> setup.use(secret, "eve", "Eve", Stores.GOOD_PASSWORD))
                .hasMessageStartingWith("platform.setup.link-invalid");
    }

    @Test
    void aRestartReplacesTheLinkAndADayEndsIt() throws IOException {
        Map<String, String> properties = Map.of("org.osgi.service.http.port", "9000");
        Setup setup = setup(start(properties));
        String old = secretInFile();
        start(properties);
        String current = secretInFile();
        assertThatThrownBy(() -> setup.look(old)).hasMessageStartingWith("platform.setup.link-invalid");
        assertThat(setup.look(current)).isNotNull();
        stores.clock.advance(Duration.ofHours(24));
        assertThatThrownBy(() -> setup.look(current)).hasMessageStartingWith("platform.setup.link-invalid");
    }

    @Test
    void theDemoHasAccountsInOfficesWithGeneratedPasswords() throws IOException {
        start(Map.of("komenius.demo", "true"));
        String text = Files.readString(data.resolve(FirstAccounts.DEMO_FILE));
        assertThat(text.lines()).hasSize(4);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(FirstAccounts.DEMO_FILE))))
                .isEqualTo("rw-------");
        String password = text.lines()
                .filter(line -> line.startsWith("analyse: "))
                .findFirst()
                .orElseThrow()
                .substring(9);
        assertThat(stores.signIn
                        .signIn("analyse", password.toCharArray(), "::1")
                        .caller()
                        .name())
                .isEqualTo("Demo-Bildungsmonitoring");
        assertThat(stores.users.findByName("jugend").orElseThrow().offices()).containsExactly("jugendamt");
        assertThat(stores.offices.all())
                .extracting(office -> office.title().german())
                .containsExactly("Bildungsbüro", "Schulamt", "Jugendamt", "Sozialamt", "Statistikstelle");

        start(Map.of("komenius.demo", "true"));
        assertThat(Files.readString(data.resolve(FirstAccounts.DEMO_FILE))).isEqualTo(text);
    }

    @Test
    void aPasswordLinkSetsThePasswordOfItsUser() {
        FirstAccounts first = start(Map.of("komenius.demo", "true"));
        User user = stores.users.findByName("analyse").orElseThrow();
        String secret = stores.links.forPassword(user.id()).secret();
        Setup setup = setup(first);
        assertThat(setup.look(secret)).isEqualTo(new Setup.Offer(OneTimeSecret.Purpose.PASSWORD, "analyse"));
        setup.use(secret, "ignored", null, Stores.GOOD_PASSWORD);
        assertThat(stores.signIn
                        .signIn("analyse", Stores.GOOD_PASSWORD.toCharArray(), "::1")
                        .caller())
                .isEqualTo(new Caller(Caller.Kind.USER, user.id(), user.displayName(), Set.of()));
    }
}
