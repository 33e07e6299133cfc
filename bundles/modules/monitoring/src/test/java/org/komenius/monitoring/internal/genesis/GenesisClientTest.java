package org.komenius.monitoring.internal.genesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.testkit.SharedData;

/** A local server replays what the real service answered once. */
class GenesisClientTest {

    private static final String RECORDED = "genesis-rest/";

    @TempDir
    Path folder;

    private HttpServer server;
    private final Deque<byte[]> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private int rounds = 3;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/rest/2020/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestURI().getPath().substring("/rest/2020/".length()) + "?" + body + " as "
                    + exchange.getRequestHeaders().getFirst("username"));
            byte[] answer = answers.remove();
            String type = answer[0] == '{' ? "application/json" : answer[0] == '<' ? "text/html" : "application/zip";
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(answer[0] == '!' ? 401 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSmallTableComesAtOnce() throws Exception {
        byte[] zip = zip("12411-01-01-4_flat.csv", "statistics_code;…");
        answers.add(zip);
        Path target = folder.resolve("t.zip");
        client(1_000_000).fetch(new GenesisWish("12411-01-01-4", 2020, 2024, "07*", "de"), target, bytes -> {});
        assertThat(target).hasBinaryContent(zip);
        assertThat(asked).singleElement().satisfies(call -> assertThat(call)
                .startsWith("data/tablefile?name=12411-01-01-4&area=all&compress=true&format=ffcsv&job=false")
                .contains("startyear=2020", "endyear=2024", "regionalkey=07*")
                .endsWith("as somebody")
                .doesNotContain("secret"));
    }

    @Test
    void aLargeTableIsOrderedAwaitedAndFetched() throws Exception {
        answers.add(recorded("12531-0043__0_tablefile.json"));
        answers.add(recorded("12531-0043__1_tablefile.json"));
        answers.add(recorded("12531-0043__2_results.json"));
        answers.add(recorded("12531-0043__2_results.json"));
        answers.add(recorded("12531-0043__407_results.json"));
        byte[] zip = zip("result.csv", "x");
        answers.add(zip);
        Path target = folder.resolve("t.zip");
        client(1_000_000).fetch(new GenesisWish("12531-0043", null, null, null, "de"), target, bytes -> {});
        assertThat(target).hasBinaryContent(zip);
        assertThat(asked)
                .extracting(call -> call.substring(0, call.indexOf('?')))
                .containsExactly(
                        "data/tablefile",
                        "data/tablefile",
                        "catalogue/results",
                        "catalogue/results",
                        "catalogue/results",
                        "data/resultfile");
        assertThat(asked.get(2)).contains("selection=12531-0043_175879554");
        assertThat(asked.get(5)).contains("name=12531-0043_175879554");
    }

    @Test
    void waitingHasAnEnd() throws Exception {
        answers.add(recorded("12531-0043__0_tablefile.json"));
        answers.add(recorded("12531-0043__1_tablefile.json"));
        rounds = 2;
        answers.add(recorded("12531-0043__2_results.json"));
        answers.add(recorded("12531-0043__2_results.json"));
        assertThat(problem("12531-0043")).isEqualTo("genesis.still-working");
    }

    @ParameterizedTest
    @CsvSource({
        "61111-0021__0_tablefile.json, 61111-0021, genesis.nothing-found, Datenquader",
        "63121-0001__0_tablefile.json, 63121-0001, genesis.nothing-found, Selektionskriterium"
    })
    void theServicesOwnSentenceIsTold(String file, String table, String code, String sentence) throws Exception {
        answers.add(recorded(file));
        assertThatThrownBy(() ->
                        client(10).fetch(new GenesisWish(table, null, null, null, "de"), folder.resolve("t"), b -> {}))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code().value()).isEqualTo(code);
                    assertThat(e.problem().message().german()).contains(sentence);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "'!', genesis.sign-in-refused",
        "'{\"Status\":{\"Code\":15,\"Content\":\"Benutzername oder Passwort falsch\"}}', genesis.sign-in-refused",
        "'{\"Status\":{\"Code\":2,\"Content\":\"Verfahrensfehler\"}}', genesis.refused",
        "'{\"no\":\"status\"}', genesis.not-understood",
        "'<html>Wartung</html>', genesis.not-understood"
    })
    void refusalsAreProblems(String answer, String code) throws Exception {
        answers.add(answer.getBytes(StandardCharsets.UTF_8));
        assertThat(problem("12411-0001")).isEqualTo(code);
    }

    @Test
    void aFileBeyondTheBoundIsGivenUp() throws Exception {
        answers.add(zip("t.csv", "a".repeat(1000)));
        assertThatThrownBy(() -> client(50)
                        .fetch(new GenesisWish("12411-0001", null, null, null, "de"), folder.resolve("t"), b -> {}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code().value()).isEqualTo("import.file.too-large"));
    }

    @Test
    void nobodyThere() throws Exception {
        server.stop(0);
        assertThat(problem("12411-0001")).isEqualTo("genesis.unreachable");
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(account().toString()).doesNotContain("secret");
    }

    private String problem(String table) {
        try {
            client(1_000_000).fetch(new GenesisWish(table, null, null, null, "de"), folder.resolve("t"), bytes -> {});
            return "none";
        } catch (ProblemException e) {
            return e.problem().code().value();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private GenesisClient client(long maxBytes) {
        return new GenesisClient(
                HttpClient.newHttpClient(),
                account(),
                new GenesisClient.Waiting() {
                    @Override
                    public boolean again(int round) {
                        return round < rounds;
                    }

                    @Override
                    public long minutes() {
                        return 1;
                    }
                },
                maxBytes);
    }

    private GenesisAccount account() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/rest/2020");
        return new GenesisAccount("regio", "Regionaldatenbank", base, "somebody", "secret");
    }

    private static byte[] recorded(String name) throws IOException {
        return Files.readAllBytes(SharedData.require(RECORDED + name));
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
