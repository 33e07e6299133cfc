package org.komenius.itests.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.itests.support.Script;
import org.komenius.itests.support.Workplace;

/** What goes wrong before the start is said in a sentence, and nothing is left running. */
class StartScriptTest {

    private final Path data = Workplace.freshFolder("data");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --port 0          | '0' is not a port",
                "run --port many       | 'many' is not a port",
                "run --port            | --port needs a value",
                "run --prot 1          | run does not know '--prot'",
                "stop --data           | --data needs a folder",
                "restart               | There is no command 'restart'",
            })
    void wrong_arguments_are_named(String arguments, String sentence) {
        Script script = Script.run(Map.of(), List.of(arguments.split(" ")));

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(script.output()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11 | This is Java 11 .* needs JDK 17",
                "1.8 | This is Java 8 .* needs JDK 17",
                "25 | This is Java 25 .* JDK 17 to 23",
                "17 | is a Java without compiler",
            })
    void an_unsuitable_Java_is_named(String version, String sentence) throws IOException {
        Path home = javaThatSays(version);

        Script script = Script.run(Map.of("JAVA_HOME", home.toString()), runArguments(Workplace.freePort()));

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(script.output()).containsPattern(sentence);
    }

    @Test
    void a_wrong_JAVA_HOME_is_named() {
        Script script = Script.run(Map.of("JAVA_HOME", "/no/such/java"), runArguments(Workplace.freePort()));

        assertThat(script.output()).contains("JAVA_HOME is /no/such/java, but there is no Java in it");
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Script script = Script.run(Map.of(), runArguments(other.getLocalPort()));

            assertThat(script.exitCode()).isEqualTo(1);
            assertThat(script.output()).contains("Port " + other.getLocalPort() + " is taken by another program");
        }
    }

    @Test
    void without_a_running_Komenius_status_says_so_and_stop_has_nothing_to_do() {
        Script status = Script.run(Map.of(), List.of("status", "--data", data.toString()));
        Script stop = Script.run(Map.of(), List.of("stop", "--data", data.toString()));
        Script console = Script.run(Map.of(), List.of("console", "--data", data.toString(), "bundle:list"));

        assertThat(status.exitCode()).isEqualTo(3);
        assertThat(stop.exitCode()).isZero();
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(status.output()).isEqualTo("Komenius is not running with data in " + data + ".\n");
    }

    private List<String> runArguments(int port) {
        return List.of("run", "--background", "--port", Integer.toString(port), "--data", data.toString());
    }

    private static Path javaThatSays(String version) throws IOException {
        Path home = Workplace.freshFolder("java");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\necho '    java.home = " + home + "' >&2\necho '    java.specification.version = " + version
                        + "' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }
}
