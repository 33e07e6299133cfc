package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.Ffcsv;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;
import org.komenius.testkit.SharedData;

/** A table fetched from a web service that replays what the real one has said: as figures, or as its own sentence of refusal. */
@ExtendWith(OneKomenius.class)
class GenesisContractTest {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    private final Api analyst;
    private final RunningKomenius komenius;

    GenesisContractTest(RunningKomenius komenius) {
        this.analyst = komenius.signedInAs("analyse");
        this.komenius = komenius;
    }

    @Test
    void a_table_comes_as_figures_or_with_the_service_s_own_sentence() throws IOException {
        byte[] refusal = Files.readAllBytes(SharedData.require("genesis-rest/63121-0001__0_tablefile.json"));
        Path etc = komenius.etc();
        HttpServer office = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        office.createContext("/rest/2020/", exchange -> {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean known = asked.contains("name=99980-01-01-4");
            byte[] answer = known ? zip(Ffcsv.germanEdition(60).replace("12411;", "99980;")) : refusal;
            exchange.getResponseHeaders().add("Content-Type", known ? "application/zip" : "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        office.start();
        try {
            Files.writeString(
                    etc.resolve("org.komenius.monitoring.genesis-pruefung.cfg"),
                    "id = pruefung\ntitle = Amt für Prüfungen\nuserName = jemand\nbase = http\\://127.0.0.1\\:"
                            + office.getAddress().getPort() + "/rest/2020/\n");
            Await.until("the account", Duration.ofMinutes(1), () -> analyst.get("api/monitoring/genesis/accounts")
                    .text()
                    .contains("pruefung"));

            JsonNode fetched = fetch("99980-01-01-4");
            assertThat(fetched.path("state").asText()).as(fetched.toString()).isEqualTo("SUCCEEDED");
            assertThat(analyst.get("api/monitoring/imports?channel=WEB_SERVICE&q=99980")
                            .json()
                            .path("items")
                            .get(0)
                            .path("state")
                            .asText())
                    .isEqualTo("STORED");

            JsonNode refused = fetch("63121-0001");
            assertThat(refused.path("state").asText()).isEqualTo("FAILED");
            assertThat(refused.path("problem").toString()).contains("Selektionskriterium");
        } finally {
            office.stop(0);
        }
    }

    private JsonNode fetch(String table) {
        String job = analyst.post(
                        "api/monitoring/genesis/fetch", "{\"account\":\"pruefung\",\"table\":\"" + table + "\"}")
                .requireStatus(202)
                .json()
                .path("jobId")
                .asText();
        String path = "api/platform/jobs/" + job;
        Await.until(
                "end of the job",
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(analyst.get(path).json().path("state").asText()));
        return analyst.get(path).json();
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("tabelle.csv"));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
