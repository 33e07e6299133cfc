package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** Tables of one's own that come by themselves are read by the mapping that somebody kept the year before. */
@ExtendWith(OneKomenius.class)
class KeptMappingContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "api/monitoring/";
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    private final RunningKomenius komenius;
    private final Api analyst;

    KeptMappingContractTest(RunningKomenius komenius) {
        this.komenius = komenius;
        this.analyst = komenius.signedInAs("analyse");
    }

    @Test
    void a_pushed_table_is_read_by_the_kept_mapping_and_one_that_nobody_knows_is_refused() throws IOException {
        String dataset = keep("Gruppen", 2023);
        String source = source("push");
        String secret = analyst.post(
                        "api/platform/tokens",
                        "{\"name\":\"Verfahren\",\"scopes\":[\"monitoring.deliver\"],\"expiresInDays\":30}")
                .requireStatus(201)
                .json()
                .path("token")
                .asText();

        JsonNode stored = pushed(secret, source, table("Gruppen", 2024));
        assertThat(stored.path("state").asText()).as(stored.toString()).isEqualTo("STORED");
        assertThat(stored.path("datasetId").asText()).isEqualTo(dataset);
        assertThat(stored.path("version").asInt()).isEqualTo(2);

        JsonNode refused = pushed(secret, source, table("Etwas anderes", 2024));
        assertThat(refused.path("state").asText()).as(refused.toString()).isEqualTo("REFUSED");
        assertThat(refused.path("problem").path("code").asText()).isEqualTo("table.mapping.none");
    }

    @Test
    void a_table_in_a_watched_folder_is_read_by_the_kept_mapping() throws IOException {
        String dataset = keep("Fachkräfte", 2023);
        String source = source("ordner");
        Path inbox = Files.createDirectories(komenius.data().resolve("eingang-" + source));
        Files.writeString(
                komenius.etc().resolve("org.komenius.monitoring.folder-kept.cfg"),
                "title = Zuordnungen\npath = " + inbox.toAbsolutePath() + "\nsource = " + source + "\nseconds = 1\n");
        lay(inbox, "fachkraefte-2024.csv", table("Fachkräfte", 2024));
        lay(inbox, "unbekannt.csv", table("Niemandem bekannt", 2024));

        Await.until(
                "both files put aside",
                Duration.ofMinutes(1),
                () -> Files.exists(inbox.resolve("eingelesen/fachkraefte-2024.csv.bericht.txt"))
                        && Files.exists(inbox.resolve("abgelehnt/unbekannt.csv.bericht.txt")));
        JsonNode came = analyst.get(BASE + "imports?channel=FOLDER&q=fachkraefte-2024")
                .requireStatus(200)
                .json()
                .path("items")
                .get(0);
        assertThat(came.path("datasetId").asText()).as(came.toString()).isEqualTo(dataset);
        assertThat(came.path("version").asInt()).isEqualTo(2);
        assertThat(Files.readString(inbox.resolve("abgelehnt/unbekannt.csv.bericht.txt")))
                .contains("Zuordnung");
    }

    /** Imports a first table and keeps how it was read; returns its data set. */
    private String keep(String measure, int year) throws IOException {
        JsonNode draft = analyst.send(
                        "POST",
                        BASE + "tables?fileName=erste.csv",
                        BodyPublishers.ofString(table(measure, year)),
                        Map.of("Content-Type", "application/octet-stream"))
                .requireStatus(201)
                .json();
        String path = BASE + "tables/" + draft.path("id").asText();
        ObjectNode mapping =
                (ObjectNode) analyst.get(path).requireStatus(200).json().path("proposal");
        mapping.put("tableCode", "E-" + System.nanoTime());
        ObjectNode body =
                JSON.createObjectNode().put("openReason", "Testtabelle").put("keepAs", measure);
        body.set("mapping", mapping);
        Answer accepted =
                analyst.post(path + "/import", JSON.writeValueAsString(body)).requireStatus(202);
        String imported = BASE + "imports/" + accepted.json().path("id").asText();
        JsonNode ended = ended(analyst, imported, Map.of());
        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("STORED");
        return ended.path("datasetId").asText();
    }

    private static String table(String measure, int year) {
        return "AGS;Jahr;" + measure + "\n07131;" + year + ";1.234\n07132;" + year + ";.\n07133;" + year + ";17\n";
    }

    private String source(String code) {
        String unique = code + "-" + System.nanoTime();
        analyst.post(
                        BASE + "sources",
                        "{\"code\":\"" + unique
                                + "\",\"title\":\"Jugendamt\",\"rhythm\":\"YEARLY\",\"dueDays\":5,"
                                + "\"expectedSince\":\"2024-01-01\",\"agency\":\"Jugendamt\"}")
                .requireStatus(201);
        return unique;
    }

    private JsonNode pushed(String secret, String source, String content) {
        Map<String, String> token = Map.of("Authorization", "Bearer " + secret);
        Api system = komenius.api();
        String id = system.send(
                        "POST",
                        BASE + "deliveries/push?fileName=neu.csv&source=" + source,
                        BodyPublishers.ofString(content),
                        Map.of("Authorization", "Bearer " + secret, "Content-Type", "application/octet-stream"))
                .requireStatus(202)
                .json()
                .path("id")
                .asText();
        return ended(system, BASE + "deliveries/push/" + id, token);
    }

    private static JsonNode ended(Api client, String path, Map<String, String> headers) {
        Await.until(
                "end of " + path,
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(
                        client.get(path, headers).json().path("state").asText()));
        return client.get(path, headers).requireStatus(200).json();
    }

    /** A file counts as complete at once when its mark lies beside it. */
    private static void lay(Path inbox, String name, String content) throws IOException {
        Files.writeString(inbox.resolve(name), content);
        Files.createFile(inbox.resolve(name + ".fertig"));
    }
}
