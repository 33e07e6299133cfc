package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** Networks of education pathways: what citizens may read without an account, and how two persons publish. */
@ExtendWith(OneKomenius.class)
class PathwaysContractTest {

    private static final String PUBLIC = "api/pathways/networks/sonnental";
    private static final String EDITOR = "api/pathways/editor/networks";
    private static final Duration DEMO_LOADED = Duration.ofMinutes(2);

    private final Api citizen;
    private final Api anna;
    private final Api bert;

    PathwaysContractTest(RunningKomenius komenius) {
        citizen = komenius.api();
        anna = komenius.signedInAs("admin");
        bert = komenius.signedInAs("analyse");
    }

    @BeforeEach
    void awaitTheNetworkOfTheDemo() {
        Await.until("the demo's network", DEMO_LOADED, () -> citizen.get(PUBLIC).status() == 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/map?lang=ar", "/map?format=svg", "/map?format=pdf", "/places", "/stops/gym/institutions"})
    void what_is_published_is_public_and_kept_until_it_changes(String part) {
        Answer first = citizen.get(PUBLIC + part).requireStatus(200);
        assertThat(first.header("Cache-Control")).contains("public").contains("max-age=0");
        Answer again = citizen.get(PUBLIC + part, Map.of("If-None-Match", first.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest(name = "{0} gives {1} {2}")
    @CsvSource({
        "/map?format=gif,                 406, pathways.format",
        "/map?lang=tlh,                   400, pathways.language.unknown",
        "/stops/nirgends/institutions,    404, pathways.unknown-stop",
        "/stops/gym/institutions?kind=X,  400, pathways.parameter",
        "/fahrplan/calendar?route=x,      400, pathways.parameter",
        "/fahrplan/calendar?from=br&route=x, 404, pathways.unknown-route",
    })
    void what_does_not_exist_is_told_with_a_code(String part, int status, String code) {
        Answer answer = citizen.get(PUBLIC + part).requireStatus(status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().path("detail").path("de").asText()).isNotBlank();
    }

    @Test
    void a_fahrplan_has_routes_with_dates_a_calendar_and_is_kept_by_nobody() {
        Answer answer = citizen.post(
                        PUBLIC + "/fahrplan", "{\"from\":\"br\",\"to\":\"abi\",\"today\":\"2026-11-23\",\"limit\":5}")
                .requireStatus(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        JsonNode route = answer.json().path("routes").path(0);
        assertThat(route.path("transitions").size()).isPositive();
        assertThat(route.path("arrival").asText()).matches("20\\d\\d-\\d\\d-\\d\\d");
        assertThat(route.path("why").size()).isPositive();

        Answer calendar = citizen.get(PUBLIC + "/fahrplan/calendar?from=br&today=2026-11-23&route="
                        + route.path("dated").asText())
                .requireStatus(200);
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");

        JsonNode open = citizen.post(PUBLIC + "/fahrplan", "{\"from\":\"gs\"}")
                .requireStatus(200)
                .json();
        assertThat(open.path("goals").size()).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\":\"br\",\"name\":\"Mia\"}",
                "{\"from\":\"\"}",
                "{\"from\":\"br\",\"limit\":1000}",
                "{\"from\":\"br\",\"gradeAverage\":7}",
                "{\"from\":\"br\",\"birthDate\":\"2090-01-01\"}",
                "{\"from\":\"br\",\"to\":\"br\"}",
                "null",
                "{"
            })
    void a_question_that_makes_no_sense_is_refused(String question) {
        citizen.post(PUBLIC + "/fahrplan", question).requireStatus(400);
    }

    @Test
    void drafts_are_for_staff() {
        for (String path : List.of("", "/sonnental", "/sonnental/versions", "/sonnental/versions/1")) {
            assertThat(citizen.get(EDITOR + path).status()).as(path).isEqualTo(401);
            assertThat(bert.get(EDITOR + path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void two_persons_publish_a_template_change_it_and_roll_back() {
        String id = "probe-" + System.nanoTime();
        String versions = EDITOR + "/" + id + "/versions";
        anna.post(EDITOR, "{\"template\":\"saarland\",\"id\":\"" + id + "\",\"title\":\"Probe\"}")
                .requireStatus(201);
        assertThat(code(anna.post(EDITOR, "{\"id\":\"" + id + "\",\"title\":\"Probe\"}")
                        .requireStatus(409)))
                .isEqualTo("pathways.network.exists");
        anna.post(versions + "/1/submit", "{\"comment\":\"bitte ansehen\"}").requireStatus(200);
        assertThat(code(anna.post(versions + "/1/publish", "{}").requireStatus(409)))
                .isEqualTo("pathways.four-eyes");
        citizen.get("api/pathways/networks/" + id).requireStatus(404);
        bert.post(versions + "/1/publish", "{}").requireStatus(200);
        String first =
                citizen.get("api/pathways/networks/" + id).requireStatus(200).header("ETag");

        bert.post(versions, "{\"basedOn\":1}").requireStatus(201);
        Answer draft = bert.get(versions + "/2").requireStatus(200);
        String changed = draft.text()
                .replaceFirst("\"title\"( ?: ?)\\{", "\"title\"$1{\"en\":{\"text\":\"Trial\",\"state\":\"CURRENT\"},");
        assertThat(put(bert, versions + "/2", changed, null).status()).isEqualTo(428);
        Answer saved = put(bert, versions + "/2", changed, draft.header("ETag")).requireStatus(200);
        assertThat(put(bert, versions + "/2", changed, draft.header("ETag")).status())
                .isEqualTo(412);
        assertThat(saved.header("ETag")).isNotEqualTo(draft.header("ETag"));
        JsonNode changes = bert.get(versions + "/2/compare").requireStatus(200).json();
        assertThat(changes.path("with").asInt()).isEqualTo(1);
        assertThat(changes.path("changes").findValuesAsText("field"))
                .isNotEmpty()
                .allMatch(field -> field.startsWith("title.en"));

        bert.post(versions + "/2/submit", "{}").requireStatus(200);
        anna.post(versions + "/2/publish", "{\"comment\":\"gut\"}").requireStatus(200);
        Answer second = citizen.get("api/pathways/networks/" + id, Map.of("If-None-Match", first))
                .requireStatus(200);
        assertThat(second.json().path("version").asInt()).isEqualTo(2);

        anna.post(versions + "/1/rollback", "{\"comment\":\"war besser\"}").requireStatus(200);
        bert.post(versions + "/3/publish", "{}").requireStatus(200);
        assertThat(citizen.get("api/pathways/networks/" + id)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(3);
        assertThat(states(versions)).containsExactly("PUBLISHED", "SUPERSEDED", "SUPERSEDED");

        String tag = anna.get(EDITOR + "/" + id).header("ETag");
        assertThat(code(anna.delete(EDITOR + "/" + id, Map.of("If-Match", tag)).requireStatus(409)))
                .isEqualTo("pathways.network.published");
        Answer withdrawn = anna.post(EDITOR + "/" + id + "/withdraw", "{}").requireStatus(200);
        citizen.get("api/pathways/networks/" + id).requireStatus(404);
        anna.delete(EDITOR + "/" + id, Map.of("If-Match", withdrawn.header("ETag")))
                .requireStatus(204);
        assertThat(anna.get("api/platform/audit?module=pathways&q=" + id + "&limit=50")
                        .text())
                .contains(
                        "network.created", "draft.saved", "network.submitted", "network.published", "network.deleted");
    }

    @Test
    void what_is_returned_comes_with_a_reason_and_goes_on_as_a_new_draft() {
        String id = "zurueck-" + System.nanoTime();
        String versions = EDITOR + "/" + id + "/versions";
        anna.post(EDITOR, "{\"template\":\"saarland\",\"id\":\"" + id + "\",\"title\":\"Probe\"}")
                .requireStatus(201);
        anna.post(versions + "/1/submit", "{}").requireStatus(200);
        bert.post(versions + "/1/return", "{}").requireStatus(400);
        bert.post(versions + "/1/return", "{\"comment\":\"Frist fehlt\"}").requireStatus(200);
        Answer begun = anna.post(versions, "{\"basedOn\":1}").requireStatus(201);
        assertThat(begun.json().path("number").asInt()).isEqualTo(2);
        assertThat(states(versions)).containsExactly("DRAFT", "RETURNED");
        anna.delete(versions + "/2", Map.of()).requireStatus(204);
    }

    @Test
    void a_network_is_exchanged_as_one_file_larger_than_json_bodies_may_be() {
        String file = anna.get(EDITOR + "/sonnental/versions/1/file")
                .requireStatus(200)
                .text();
        String id = "datei-" + System.nanoTime();
        // White space between fields makes a file of any size that still is the same network.
        byte[] large = file.replaceFirst(",", "," + " ".repeat(1_200_000)).getBytes(StandardCharsets.UTF_8);
        Answer imported =
                raw(anna, EDITOR + "/import?fileName=netz.json&id=" + id, large).requireStatus(201);
        assertThat(imported.json().path("network").asText()).isEqualTo(id);
        assertThat(anna.get(EDITOR + "/" + id + "/versions/1")
                        .json()
                        .path("stops")
                        .size())
                .isGreaterThan(10);

        Answer torn = raw(anna, EDITOR + "/import", file.substring(0, 3_000).getBytes(StandardCharsets.UTF_8));
        assertThat(torn.status()).isEqualTo(422);
        assertThat(torn.json().path("location").path("row").asInt()).isPositive();
        assertThat(raw(anna, EDITOR + "/import", new byte[0]).status()).isEqualTo(400);
        assertThat(raw(anna, EDITOR + "/import", "x".repeat(6_000_000).getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(413);
        assertThat(raw(citizen, EDITOR + "/import", large).status()).isEqualTo(401);
    }

    @Test
    void a_preview_shows_what_is_not_saved() {
        String id = "skizze-" + System.nanoTime();
        String version = EDITOR + "/" + id + "/versions/1";
        anna.post(EDITOR, "{\"template\":\"saarland\",\"id\":\"" + id + "\",\"title\":\"Probe\"}")
                .requireStatus(201);
        Answer stored = anna.get(version + "/map?lang=de").requireStatus(200);
        String network = anna.get(version).text();
        Answer preview = anna.post(version + "/map?lang=ar", "{\"network\":" + network + "}")
                .requireStatus(200);
        assertThat(preview.json().path("direction").asText()).isEqualTo("rtl");
        assertThat(preview.json().path("stops").size())
                .isEqualTo(stored.json().path("stops").size());
        assertThat(anna.get(version).text()).isEqualTo(network);
        assertThat(anna.get(version + "/check")
                        .requireStatus(200)
                        .json()
                        .path("publishable")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void planners_see_what_is_missing() {
        String version = EDITOR + "/sonnental/versions/1";
        JsonNode found = bert.get(version + "/dead-ends").requireStatus(200).json();
        assertThat(found.path("items").findValuesAsText("kind"))
                .contains("QUALIFICATION_WITHOUT_ONWARD", "CHECK_OVERDUE", "STOP_WITHOUT_INSTITUTION");
        Answer table = bert.get(version + "/dead-ends?format=csv").requireStatus(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text().lines()).hasSize(found.path("items").size() + 1);
        JsonNode regions =
                bert.get(version + "/reachability").requireStatus(200).json();
        assertThat(regions.path("items").size()).isGreaterThan(10);
        assertThat(regions.path("items").path(0).path("destinations").size()).isPositive();
        assertThat(bert.get(version + "/dead-ends?format=xml").status()).isEqualTo(406);
    }

    private List<String> states(String versions) {
        return anna.get(versions).requireStatus(200).json().path("items").findValuesAsText("state");
    }

    private static String code(Answer answer) {
        return answer.json().path("code").asText();
    }

    private static Answer put(Api api, String path, String body, String tag) {
        Map<String, String> type = Map.of("Content-Type", "application/vnd.komenius.network");
        Map<String, String> withTag =
                tag == null ? type : Map.of("Content-Type", "application/vnd.komenius.network", "If-Match", tag);
        return api.send("PUT", path, BodyPublishers.ofString(body), withTag);
    }

    private static Answer raw(Api api, String path, byte[] body) {
        return api.send(
                "POST", path, BodyPublishers.ofByteArray(body), Map.of("Content-Type", "application/octet-stream"));
    }
}
