package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.PlantedFaults;
import org.komenius.itests.support.RunningKomenius;

/** Data quality over REST: rules, checks, what becomes of defects, who may do what, and data sets that say the same. */
@ExtendWith(OneKomenius.class)
class QualityContractTest {

    private static final String API = "api/monitoring/";
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    /** Not REDUNDANT: the data sets of the other tests resemble each other. */
    private static final String PLANTED = "RANGE,SUM,JUMP,UNKNOWN_CODE,REGION,DUPLICATE,OUTLIER";

    private final RunningKomenius komenius;
    private final Api analyst;
    private final Api nobody;

    QualityContractTest(RunningKomenius komenius) {
        this.komenius = komenius;
        this.analyst = komenius.signedInAs("analyse");
        this.nobody = new Api(komenius.url());
    }

    @Test
    void each_planted_fault_is_found_and_a_corrected_delivery_closes_its_defect() {
        String dataset = importFile("99961-01-01-4_de_flat.csv", PlantedFaults.clean(0));
        JsonNode clean = panel(dataset).json();
        assertThat(clean.at("/check/findings").asInt()).as(clean.toString()).isZero();

        importFile("99961-01-01-4_de_flat.csv", PlantedFaults.faulty(0));
        String list = API + "defects?dataset=" + dataset;
        JsonNode found = analyst.get(list + "&limit=100").requireStatus(200).json();
        assertThat(found.path("items").findValuesAsText("kind"))
                .contains("RANGE", "SUM", "JUMP", "UNKNOWN_CODE", "REGION", "DUPLICATE", "OUTLIER");
        assertThat(analyst.get(API + "datasets/" + dataset)
                        .json()
                        .at("/shown/number")
                        .asInt())
                .as("the faulty version is held back")
                .isEqualTo(1);
        JsonNode panel = panel(dataset, 2).json();
        assertThat(panel.at("/check/heldBack").asBoolean()).as(panel.toString()).isTrue();
        assertThat(panel.at("/check/blocked").asBoolean()).isTrue();
        JsonNode range = only(list + "&kind=RANGE");
        assertThat(range.at("/sentence/de").asText()).contains("-40");
        assertThat(range.path("places").toString()).contains("07131", "Ahrweiler");

        importFile("99961-01-01-4_de_flat.csv", PlantedFaults.clean(1));
        assertThat(analyst.get(list + "&state=pending&kind=" + PLANTED).json().path("items"))
                .isEmpty();
        JsonNode closed = analyst.get(path(range)).json();
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("closedVersion").asInt()).isEqualTo(3);
        assertThat(analyst.get(path(range) + "/comments").text()).contains("Behoben mit Version 3");

        importFile("99961-01-01-4_de_flat.csv", PlantedFaults.faulty(0).replace(";-40;", ";-41;"));
        assertThat(analyst.get(path(range)).json().path("state").asText())
                .as("the same defect again")
                .isEqualTo("OPEN");
        assertThat(analyst.get(API + "datasets/" + dataset + "/checks").json().path("items"))
                .hasSize(4);
    }

    @Test
    void a_defect_is_commented_on_assigned_worked_on_and_confirmed() {
        String dataset = faulty("99962-01-01-4_de_flat.csv", 62);
        String list = API + "defects?dataset=" + dataset;
        JsonNode sum = analyst.get(list + "&kind=SUM&q=Altenkirchen")
                .json()
                .path("items")
                .get(0);
        assertThat(sum).as(analyst.get(list).text()).isNotNull();
        String path = path(sum);
        Answer before = analyst.get(path).requireStatus(200);

        assertThat(analyst.post(path + "/comments", "{\"text\":\" \"}").status())
                .isEqualTo(400);
        assertThat(analyst.create(path + "/comments", "{\"text\":\"Beim Amt nachgefragt\"}")
                        .json()
                        .path("author")
                        .asText())
                .isNotBlank();
        LocalDate due = LocalDate.now().plusDays(3);
        String assignment = "{\"office\":\"jugendamt\",\"assignee\":\"me\",\"due\":\"" + due + "\"}";
        assertThat(send("PUT", path, assignment, "").status())
                .as("without If-Match")
                .isEqualTo(428);
        Answer assigned = send("PUT", path, assignment, before.header("ETag")).requireStatus(200);
        assertThat(assigned.json().at("/office/id").asText()).isEqualTo("jugendamt");
        assertThat(send("PUT", path, assignment, before.header("ETag")).status())
                .as("an old one")
                .isEqualTo(412);
        assertThat(send("PUT", path, "{\"office\":\"gibt-es-nicht\"}", assigned.header("ETag"))
                        .status())
                .isBetween(400, 422);

        Answer youth = komenius.signedInAs("jugend")
                .get(list + "&office=mine&due=week")
                .requireStatus(200);
        assertThat(youth.json().path("items").findValuesAsText("id"))
                .contains(sum.path("id").asText());
        String step = path + "/transitions";
        Answer inWork = send("POST", step, "{\"to\":\"IN_WORK\"}", assigned.header("ETag"))
                .requireStatus(200);
        assertThat(send("POST", step, "{\"to\":\"ACCEPTED\"}", inWork.header("ETag"))
                        .status())
                .as("a reason is needed")
                .isBetween(400, 422);
        Answer accepted = send(
                        "POST",
                        step,
                        "{\"to\":\"ACCEPTED\",\"reason\":\"Das Amt bestätigt die Zahl\"}",
                        inWork.header("ETag"))
                .requireStatus(200);
        assertThat(accepted.json().path("reason").asText()).contains("bestätigt");
        await(analyst.post(API + "datasets/" + dataset + "/checks?version=2", "")
                .requireStatus(202));
        assertThat(analyst.get(path).json().path("state").asText())
                .as("a new check leaves it")
                .isEqualTo("ACCEPTED");
    }

    @Test
    void the_list_is_filtered_sorted_paged_and_sent_back() {
        String dataset = faulty("99963-01-01-4_de_flat.csv", 63);
        String list = API + "defects?dataset=" + dataset;
        JsonNode errors = analyst.get(list + "&severity=ERROR&sort=-severity")
                .requireStatus(200)
                .json();
        assertThat(errors.path("items").findValuesAsText("severity"))
                .isNotEmpty()
                .containsOnly("ERROR");
        JsonNode first = analyst.get(list + "&sort=-severity&limit=2").json();
        JsonNode second = analyst.get(list + "&sort=-severity&limit=2&cursor="
                        + first.path("next").asText())
                .json();
        assertThat(first.path("total").asInt()).isGreaterThan(4);
        assertThat(second.path("items")).hasSize(2).doesNotContainAnyElementsOf(first.path("items"));
        for (String wrong : new String[] {"&state=SELTSAM", "&kind=X", "&sort=name", "&due=morgen"}) {
            assertThat(analyst.get(list + wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(analyst.get(list.replace("?", "/export?format=csv&"))
                        .requireStatus(200)
                        .text())
                .contains("Ahrweiler", "-40");
        assertThat(analyst.get(list.replace("?", "/export?format=xlsx&"))
                        .requireStatus(200)
                        .body())
                .startsWith('P', 'K');

        String panel = API + "datasets/" + dataset + "/checks/panel";
        Answer settings = analyst.get(panel).requireStatus(200);
        String office = "{\"office\":\"jugendamt\",\"dueDays\":21}";
        assertThat(send("PUT", panel, office, settings.header("ETag"))
                        .requireStatus(200)
                        .json()
                        .at("/office/id")
                        .asText())
                .isEqualTo("jugendamt");
        assertThat(send("PUT", panel, office, settings.header("ETag")).status()).isEqualTo(412);
        assertThat(analyst.get(API + "defects/letter?office=jugendamt")
                        .requireStatus(200)
                        .text())
                .startsWith("%PDF");
    }

    @Test
    void rules_are_written_changed_and_deleted_and_people_without_the_right_only_read_them() {
        String dataset = importFile("99964-01-01-4_de_flat.csv", PlantedFaults.clean(5));
        String rules = API + "datasets/" + dataset + "/rules";
        assertThat(analyst.get(rules).requireStatus(200).json().path("items").findValuesAsText("proposed"))
                .isNotEmpty()
                .containsOnly("true");
        String range = "{\"rule\":{\"kind\":\"RANGE\",\"measures\":[],\"min\":0,\"max\":1000},\"severity\":\"HINT\"}";
        Answer added = analyst.create(rules, range);
        String path = rules + "/" + added.json().path("id").asText();
        assertThat(send("PUT", path, range.replace("1000", "1200"), "\"v99\"").status())
                .isEqualTo(412);
        Answer changed = send("PUT", path, range.replace("1000", "1200"), added.header("ETag"))
                .requireStatus(200);
        assertThat(changed.json().at("/sentence/de").asText()).contains("1200");
        for (String wrong : new String[] {
            "{\"rule\":{\"kind\":\"RANGE\",\"measures\":[\"FREMD\"],\"min\":0},\"severity\":\"HINT\"}",
            "{\"rule\":{\"kind\":\"OUTLIER\",\"measures\":[],\"scale\":\"RATIO\",\"threshold\":3.5},\"severity\":\"HINT\"}",
            "{\"rule\":{\"kind\":\"UNFUG\"},\"severity\":\"HINT\"}"
        }) {
            Answer refused = analyst.post(rules, wrong);
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.json().at("/message/de").asText()
                            + refused.json().path("title").asText())
                    .as(refused.text())
                    .isNotBlank();
        }
        await(analyst.post(API + "datasets/" + dataset + "/checks", "").requireStatus(202));
        assertThat(analyst.get(API + "defects?kind=RANGE&dataset=" + dataset)
                        .json()
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(analyst.delete(path, Map.of("If-Match", changed.header("ETag")))
                        .status())
                .isEqualTo(204);
        await(analyst.post(rules + "/propose", "").requireStatus(202));

        assertThat(nobody.get(rules).status()).isEqualTo(401);
        assertThat(nobody.get(API + "defects").status()).isEqualTo(401);
        String secret = analyst.post(
                        "api/platform/tokens",
                        "{\"name\":\"Leser\",\"scopes\":[\"monitoring.read\"],\"expiresInDays\":1}")
                .requireStatus(201)
                .json()
                .path("token")
                .asText();
        Map<String, String> reader = Map.of("Authorization", "Bearer " + secret, "Content-Type", "application/json");
        assertThat(nobody.get(rules, reader).status()).isEqualTo(200);
        assertThat(nobody.send("POST", rules, BodyPublishers.ofString(range), reader)
                        .status())
                .isEqualTo(403);
        assertThat(nobody.send("POST", API + "datasets/" + dataset + "/checks", BodyPublishers.noBody(), reader)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_same_figures_under_another_name_are_one_defect() {
        String first = importFile("99965-01-01-4_de_flat.csv", PlantedFaults.clean(77));
        String second =
                importFile("99966-01-01-4_de_flat.csv", PlantedFaults.clean(77).replace("GES;Geschlecht", "SEX;Sexus"));
        String redundant = redundant(second, first);
        await(analyst.post(API + "redundancies", "").requireStatus(202));
        assertThat(redundant(second, first)).isEqualTo(redundant);
    }

    /** @param more makes the file another one than those of the other tests */
    private String faulty(String name, int more) {
        importFile(name, PlantedFaults.clean(more));
        return importFile(name, PlantedFaults.faulty(more));
    }

    private Answer panel(String dataset) {
        return analyst.get(API + "datasets/" + dataset + "/checks/panel").requireStatus(200);
    }

    private Answer panel(String dataset, int version) {
        return analyst.get(API + "datasets/" + dataset + "/checks/panel?version=" + version)
                .requireStatus(200);
    }

    private JsonNode only(String list) {
        JsonNode found = analyst.get(list).requireStatus(200).json();
        assertThat(found.path("items")).as(found.toString()).hasSize(1);
        return found.path("items").get(0);
    }

    /** Id of the one defect of a data set that names another; the files of other tests resemble both. */
    private String redundant(String dataset, String other) {
        JsonNode all = analyst.get(API + "defects?kind=REDUNDANT&dataset=" + dataset)
                .requireStatus(200)
                .json();
        List<String> found = new ArrayList<>();
        for (JsonNode one : all.path("items")) {
            if (one.path("places").toString().contains(other)) {
                assertThat(one.at("/sentence/de").asText()).startsWith("100 %");
                found.add(one.path("id").asText());
            }
        }
        assertThat(found).as(all.toString()).hasSize(1);
        return found.get(0);
    }

    private static String path(JsonNode defect) {
        return API + "defects/" + defect.path("id").asText();
    }

    private Answer send(String method, String path, String body, String ifMatch) {
        return analyst.send(
                method,
                path,
                BodyPublishers.ofString(body),
                ifMatch.isEmpty()
                        ? Map.of("Content-Type", "application/json")
                        : Map.of("Content-Type", "application/json", "If-Match", ifMatch));
    }

    private void await(Answer accepted) {
        String job = "api/platform/jobs/" + accepted.json().path("jobId").asText();
        Await.until(
                "end of " + job,
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(analyst.get(job).json().path("state").asText()));
        assertThat(analyst.get(job).json().path("state").asText()).isEqualTo("SUCCEEDED");
    }

    private String importFile(String name, String content) {
        Answer accepted = analyst.send(
                        "POST",
                        API + "imports?release=true&openReason=Testtabelle&fileName=" + name,
                        BodyPublishers.ofString(content),
                        Map.of("Content-Type", "application/octet-stream"))
                .requireStatus(202);
        String path = API + "imports/" + accepted.json().path("id").asText();
        Await.until(
                "end of the import of " + name,
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(analyst.get(path).json().path("state").asText()));
        JsonNode outcome = analyst.get(path).json();
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isEqualTo("STORED");
        return outcome.path("datasetId").asText();
    }
}
