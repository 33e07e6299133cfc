package org.komenius.itests.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komenius.itests.support.KarafKomenius;
import org.komenius.itests.support.Listeners;
import org.komenius.itests.support.Script;
import org.komenius.itests.support.Workplace;

/** Nothing listens beyond this machine, nothing opens with a known password, and a second start is refused. */
class ClosedDoorsTest {

    private static KarafKomenius karaf;

    @BeforeAll
    static void start() {
        karaf = KarafKomenius.start("--no-demo");
    }

    @AfterAll
    static void stop() {
        karaf.close();
    }

    @Test
    void only_HTTP_and_the_console_listen_and_only_on_loopback() {
        assertThat(Listeners.of(karaf.process()))
                .containsExactlyInAnyOrder(
                        "127.0.0.1:" + karaf.url().getPort(),
                        "127.0.0.1:"
                                + Workplace.read(karaf.data().resolve("run/console-port"))
                                        .strip());
    }

    @Test
    void the_console_refuses_the_password_that_Karaf_ships() throws Exception {
        String client = Workplace.home()
                .resolve("distribution/karaf/target/assembly/bin/client")
                .toString();
        String port = Workplace.read(karaf.data().resolve("run/console-port")).strip();

        for (String user : List.of("karaf", "komenius", "admin")) {
            Process process = new ProcessBuilder(client, "-h", "127.0.0.1", "-a", port, "-u", user, "-p", "karaf", "-b")
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(output).isNotZero();
            assertThat(output).as(user).contains("No more authentication methods available");
        }
    }

    @Test
    void secrets_are_readable_by_their_owner_only() throws IOException {
        // The console's own key is made when somebody knocks for the first time.
        karaf.console("bundle:list");
        for (String secret : List.of("run/console-key.pem", "console-host.pem", "setup-link.txt")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(karaf.data().resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(karaf.data().resolve("run"))))
                .startsWith("rwx");
    }

    @Test
    void the_data_folder_serves_one_container() {
        Script second = Script.run(
                Map.of(),
                List.of("run", "--background", "--port", "" + Workplace.freePort(), "--data", "" + karaf.data()));

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).contains("is in use by a running Komenius");
    }

    @Test
    void a_command_that_fails_ends_with_an_error() {
        Script script = Script.run(Map.of(), List.of("console", "--data", "" + karaf.data(), "no:such-command"));

        assertThat(script.exitCode()).isNotZero();
        assertThat(script.output()).contains("Command not found");
    }
}
