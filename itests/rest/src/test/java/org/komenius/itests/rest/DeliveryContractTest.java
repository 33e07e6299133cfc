package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.Ffcsv;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;
import org.komenius.testkit.SharedData;

/** Sources, what they are to deliver, files that other systems push, and the way of a figure back to its line. */
@ExtendWith(OneKomenius.class)
class DeliveryContractTest {

    private static final String BASE = "api/monitoring/";
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    private final Api analyst;
    private final RunningKomenius komenius;

    DeliveryContractTest(RunningKomenius komenius) {
        this.komenius = komenius;
        this.analyst = komenius.signedInAs("analyse");
    }

    @Test
    void a_source_expects_deliveries_by_its_rhythm_and_its_contact_is_shown_on_request_only() {
        String code = "amt-" + System.nanoTime();
        Answer created = analyst.requireThere(create(code, "MONTHLY").requireStatus(201));
        String path =
                BASE + "sources/" + created.json().path("source").path("id").asText();
        assertThat(create(code, "MONTHLY").status()).as("the code is taken").isEqualTo(409);

        JsonNode expected = analyst.get(BASE + "deliveries?sort=day&limit=5&source=" + code)
                .requireStatus(200)
                .json();
        assertThat(expected.path("total").asInt()).isGreaterThan(10);
        assertThat(expected.path("items").get(0).path("state").asText()).isEqualTo("LATE");
        assertThat(analyst.get(BASE + "deliveries?state=LATE&source=" + code)
                        .json()
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(analyst.get(BASE + "deliveries/calendar?source=" + code)
                        .requireStatus(200)
                        .text())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:Lieferung: Amt für Prüfungen");

        String contact = "{\"name\":\"Kim Beispiel\",\"email\":\"kim@example.org\"}";
        Map<String, String> etag = json(analyst.get(path).header("ETag"));
        assertThat(analyst.send("PUT", path + "/contact", BodyPublishers.ofString(contact), etag)
                        .requireStatus(200)
                        .text())
                .doesNotContain("Kim");
        assertThat(analyst.get(path).text()).doesNotContain("Kim").contains("\"hasContact\":true");
        assertThat(analyst.get(path + "/contact").requireStatus(200).text()).contains("kim@example.org");
        assertThat(komenius.signedInAs("admin")
                        .get("api/platform/audit?q=source.contact-read")
                        .text())
                .contains("source.contact-read");
        assertThat(analyst.delete(path, json(analyst.get(path).header("ETag"))).status())
                .isEqualTo(204);
    }

    @Test
    void a_system_pushes_with_a_token_that_can_do_nothing_else_and_may_repeat_itself() {
        String code = "kita-" + System.nanoTime();
        create(code, "YEARLY").requireStatus(201);
        String secret = analyst.post(
                        "api/platform/tokens",
                        "{\"name\":\"Kita-Verfahren\",\"scopes\":[\"monitoring.deliver\"],\"expiresInDays\":30}")
                .requireStatus(201)
                .json()
                .path("token")
                .asText();
        Api system = komenius.api();
        String file = Ffcsv.germanEdition(120);

        JsonNode first =
                push(system, secret, code, "kita-1", file).requireStatus(202).json();
        JsonNode again =
                push(system, secret, code, "kita-1", file).requireStatus(202).json();
        assertThat(again.path("known").asBoolean()).isTrue();
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(push(system, secret, code, null, file).json().path("id")).isEqualTo(first.path("id"));
        assertThat(push(system, secret, code, "kita-1", file + "x").status()).isEqualTo(409);
        assertThat(push(system, secret, "gibt-es-nicht", null, file).status()).isEqualTo(404);

        Map<String, String> token = Map.of("Authorization", "Bearer " + secret);
        String push = BASE + "deliveries/push/" + first.path("id").asText();
        Await.until(
                "end of the pushed import",
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(
                        system.get(push, token).json().path("state").asText()));
        JsonNode done = system.get(push, token).requireStatus(200).json();
        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("STORED");
        assertThat(system.get(BASE + "datasets", token).status()).isEqualTo(403);
        assertThat(system.get(BASE + "sources", token).status()).isEqualTo(403);
        // The delivery is entered after its import has ended.
        String arrived = BASE + "deliveries?state=ARRIVED&source=" + code;
        Await.until(
                "arrival of the delivery",
                Duration.ofMinutes(1),
                () -> analyst.get(arrived).json().path("total").asInt() > 0);
        JsonNode delivery = analyst.get(arrived).json().path("items").get(0);
        assertThat(delivery.path("channel").asText()).isEqualTo("PUSH");
        assertThat(delivery.path("importId")).isEqualTo(first.path("id"));
    }

    /** The figure for women in Mannheim at the end of 2024 stands in the line in which a text editor shows it. */
    @Test
    void a_figure_is_traced_to_the_line_of_the_official_file() throws IOException {
        Path file = SharedData.require("genesis-ffcsv/12411-01-01-4_de_flat.csv");
        String dataset = importFile(file, "openReason=Vom%20Amt%20ver%C3%B6ffentlicht");

        JsonNode answer = analyst.get(BASE + "datasets/" + dataset
                        + "/lineage?member=REGION:08222&member=GES:GESW&member=TIME:@2024-12-31")
                .requireStatus(200)
                .json();

        JsonNode line = answer.path("facts").path("lines").get(0);
        assertThat(answer.path("facts").path("total").asInt()).isEqualTo(1);
        assertThat(line.path("value").path("value").asText()).isEqualTo("158789");
        String text = Files.readAllLines(file, StandardCharsets.UTF_8)
                .get(line.path("row").asInt() - 1);
        assertThat(text)
                .contains(";08222;", ";GESW;", ";158789;")
                .isEqualTo(line.path("text").asText());
        assertThat(text.split(";")[line.path("column").asInt() - 1]).isEqualTo("158789");
        Answer original = analyst.get(BASE + "datasets/" + dataset + "/versions/"
                + answer.path("version").asInt() + "/original");
        assertThat(original.requireStatus(200).body()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void lines_of_a_guarded_data_set_are_for_the_statistics_unit_only() throws IOException {
        Path file = Files.writeString(
                Files.createTempDirectory("guarded").resolve("99977-01-01-4_de_flat.csv"), Ffcsv.germanEdition(90));
        String dataset = importFile(file, "");
        String lineage = BASE + "datasets/" + dataset + "/lineage?member=REGION:01001&member=GES:GESW";

        JsonNode seen = analyst.get(lineage).requireStatus(200).json();
        assertThat(seen.path("facts").isNull()).as(seen.toString()).isTrue();
        assertThat(seen.path("file").path("download").asBoolean()).isFalse();
        String original = BASE + "datasets/" + dataset + "/versions/1/original";
        assertThat(analyst.get(original).status()).isEqualTo(403);
    }

    @Test
    void what_is_laid_into_a_watched_folder_becomes_a_delivery() throws IOException {
        Path etc = komenius.etc();
        String code = "ordner-" + System.nanoTime();
        create(code, "YEARLY").requireStatus(201);
        Path inbox = Files.createDirectories(komenius.data().resolve("eingang"));
        Files.writeString(
                etc.resolve("org.komenius.monitoring.folder-eingang.cfg"),
                "title = Eingang\npath = " + inbox.toAbsolutePath() + "\nsource = " + code + "\nseconds = 1\n");
        Files.writeString(
                inbox.resolve("99979-01-01-4.csv"), Ffcsv.germanEdition(60).replace("12411;", "99979;"));
        Files.createFile(inbox.resolve("99979-01-01-4.csv.fertig"));
        Files.writeString(inbox.resolve("kaputt.csv"), "kein Format");

        Await.until(
                "both files put aside",
                Duration.ofMinutes(1),
                () -> Files.exists(inbox.resolve("eingelesen/99979-01-01-4.csv.bericht.txt"))
                        && Files.exists(inbox.resolve("abgelehnt/kaputt.csv.bericht.txt")));
        JsonNode came = analyst.get(BASE + "deliveries?source=" + code + "&q=99979")
                .json()
                .path("items")
                .get(0);
        assertThat(came.path("state").asText()).as(came.toString()).isEqualTo("ARRIVED");
        assertThat(came.path("channel").asText()).isEqualTo("FOLDER");
        assertThat(analyst.get(BASE + "deliveries?state=REFUSED&source=" + code)
                        .json()
                        .path("items")
                        .get(0)
                        .path("fileName")
                        .asText())
                .isEqualTo("kaputt.csv");
        assertThat(komenius.signedInAs("admin").get("api/platform/health").text())
                .contains("monitoring.folder.Eingang", "abgelehnt/");
    }

    @Test
    void imports_are_filtered_and_sorted() throws IOException {
        Path file = Files.writeString(
                Files.createTempDirectory("list").resolve("zz-liste.csv"), "kein Format, das jemand kennt");
        importFile(file, "");
        JsonNode refused = analyst.get(BASE + "imports?q=zz-liste&state=REFUSED&channel=UPLOAD&sort=-fileBytes")
                .requireStatus(200)
                .json();
        assertThat(refused.path("total").asInt()).isPositive();
        String one = refused.path("items").get(0).path("id").asText();
        assertThat(analyst.post(BASE + "imports/" + one + "/cancel", "").status())
                .as("it has ended")
                .isEqualTo(409);
        assertThat(analyst.get(BASE + "imports?state=SELTSAM").status()).isEqualTo(400);
    }

    private Answer create(String code, String rhythm) {
        return analyst.post(
                BASE + "sources",
                "{\"code\":\"" + code + "\",\"title\":\"Amt für Prüfungen\",\"rhythm\":\"" + rhythm
                        + "\",\"dueDays\":5,\"expectedSince\":\"2024-01-01\",\"agency\":\"Statistisches Landesamt\"}");
    }

    private static Answer push(Api system, String secret, String source, String key, String content) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + secret);
        headers.put("Content-Type", "application/octet-stream");
        if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        return system.send(
                "POST",
                BASE + "deliveries/push?fileName=99978-01-01-4_de_flat.csv&source=" + source,
                BodyPublishers.ofString(content),
                headers);
    }

    /** Id of the data set, or "null". */
    private String importFile(Path file, String options) throws IOException {
        Answer accepted = analyst.send(
                "POST",
                BASE + "imports?fileName=" + file.getFileName() + "&" + options,
                BodyPublishers.ofFile(file),
                Map.of("Content-Type", "application/octet-stream"));
        String path = BASE + "imports/"
                + accepted.requireStatus(202).json().path("id").asText();
        Await.until(
                "end of the import of " + file,
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(analyst.get(path).json().path("state").asText()));
        return analyst.get(path).json().path("datasetId").asText();
    }

    private static Map<String, String> json(String etag) {
        return Map.of("Content-Type", "application/json", "If-Match", etag);
    }
}
