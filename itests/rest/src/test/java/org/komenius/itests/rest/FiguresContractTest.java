package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
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

/** What becomes of figures over REST: shown to everybody by a mark only, calculated with, exported and read again. */
@ExtendWith(OneKomenius.class)
class FiguresContractTest {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    private final Api analyst;
    private final Api nobody;

    FiguresContractTest(RunningKomenius komenius) {
        this.analyst = komenius.signedInAs("analyse");
        this.nobody = new Api(komenius.url());
    }

    @Test
    void nobody_sees_a_data_set_before_somebody_answers_for_it() {
        String id = importFile("99921-01-01-4_de_flat.csv", Ffcsv.germanEdition(60));
        String open = "api/monitoring/public/datasets/" + id;
        assertThat(nobody.get(open).status()).isEqualTo(404);
        assertThat(nobody.get(open + "/data?groupBy=REGION").status()).isEqualTo(404);
        assertThat(nobody.get("api/monitoring/public/datasets").text()).doesNotContain(id);

        Answer staff = analyst.get("api/monitoring/datasets/" + id).requireStatus(200);
        Map<String, String> match = Map.of("If-Match", staff.header("ETag"), "Content-Type", "application/json");
        String publish = "api/monitoring/datasets/" + id + "/publish";
        assertThat(analyst.send("POST", publish, BodyPublishers.ofString("{\"reason\":\" \"}"), match)
                        .status())
                .isEqualTo(400);
        Answer marked = analyst.send(
                "POST", publish, BodyPublishers.ofString("{\"reason\":\"amtlich veröffentlicht\"}"), match);
        assertThat(marked.status()).as(marked.text()).isEqualTo(200);

        assertThat(nobody.get(open).requireStatus(200).text())
                .contains("sourceLine")
                .doesNotContain("amtlich veröffentlicht", "importedBy", "fileName");
        assertThat(nobody.get(open + "/data?groupBy=REGION&groupBy=GES&groupBy=TIME")
                        .requireStatus(200)
                        .text())
                .contains("UNKNOWN_OR_SECRET");
        assertThat(nobody.get("api/monitoring/datasets/" + id).status()).isEqualTo(401);
        JsonNode catalogue =
                nobody.get("api/monitoring/public/catalogue").requireStatus(200).json();
        assertThat(catalogue.toString()).contains(id, "accessURL");

        Answer hidden = analyst.send(
                "POST",
                "api/monitoring/datasets/" + id + "/hide",
                BodyPublishers.noBody(),
                Map.of("If-Match", marked.header("ETag")));
        assertThat(hidden.status()).as(hidden.text()).isEqualTo(200);
        assertThat(nobody.get(open).status()).isEqualTo(404);
        assertThat(nobody.get("api/monitoring/public/catalogue").text()).doesNotContain(id);
    }

    @Test
    void an_analysis_is_calculated_kept_and_gives_the_same_figures_for_its_versions() {
        String id = importFile("99922-01-01-4_de_flat.csv", Ffcsv.germanEdition(61));
        String measure = analyst.get("api/monitoring/datasets/" + id + "/dimensions/MEASURE/members")
                .requireStatus(200)
                .json()
                .at("/items/0/code")
                .asText();
        String analysis =
                """
                {"inputs":[{"id":"a","dataset":"%1$s","measure":"%2$s","members":{"GES":"GESW"}},{"id":"b","dataset":"%1$s","measure":"%2$s"}],
                 "calculations":[{"id":"q","label":"Anteil","kind":"RATIO","of":"a","by":"b","factor":100,"unit":"%%"}],
                 "regions":{"level":"KREIS"},"periods":{"newest":1}}"""
                        .formatted(id, measure);
        Answer calculated =
                analyst.post("api/monitoring/analyses/calculate", analysis).requireStatus(200);
        assertThat(calculated.json().at("/figures/0/label").asText()).isEqualTo("Anteil");
        assertThat(calculated.json().at("/rows").size()).isPositive();
        assertThat(calculated.json().at("/analysis/inputs/0/version").asInt()).isEqualTo(1);

        Answer again = analyst.post(
                        "api/monitoring/analyses/calculate",
                        calculated.json().at("/analysis").toString())
                .requireStatus(200);
        assertThat(again.json().at("/rows")).isEqualTo(calculated.json().at("/rows"));

        Answer kept = analyst.post("api/monitoring/analyses", "{\"title\":\"Anteil\",\"analysis\":" + analysis + "}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        String path = "api/monitoring/analyses/" + kept.json().path("id").asText();
        assertThat(analyst.get(path + "/data?format=csv").requireStatus(200).header("Content-Type"))
                .startsWith("text/csv");
        assertThat(analyst.get("api/monitoring/analyses").requireStatus(200).text())
                .contains("\"Anteil\"");
        assertThat(analyst.delete(path, Map.of("If-Match", kept.header("ETag"))).status())
                .isEqualTo(204);
        assertThat(analyst.get(path).status()).isEqualTo(404);

        assertThat(analyst.post("api/monitoring/analyses/calculate", analysis.replace("\"by\":\"b\"", "\"by\":\"z\""))
                        .requireStatus(400)
                        .json()
                        .at("/location/field")
                        .asText())
                .isEqualTo("calculations.q.by");
    }

    @Test
    void sdmx_csv_comes_back_as_the_same_figures() {
        String id = importFile("99923-01-01-4_de_flat.csv", Ffcsv.germanEdition(62));
        String question = "/data?groupBy=REGION&groupBy=GES&groupBy=TIME";
        Answer exported = analyst.get("api/monitoring/datasets/" + id + question + "&format=sdmx-csv")
                .requireStatus(200);
        String again =
                importFile("zurueck.csv", exported.text().replace("KOMENIUS:99923-01-01-4", "KOMENIUS:99924-01-01-4"));
        assertThat(again).isNotEqualTo(id);
        assertThat(analyst.get("api/monitoring/datasets/" + again + question)
                        .json()
                        .at("/rows")
                        .toString())
                .isEqualTo(analyst.get("api/monitoring/datasets/" + id + question)
                        .json()
                        .at("/rows")
                        .toString());
    }

    @Test
    void figures_of_other_modules_stand_beside_official_ones() {
        String path = "api/monitoring/indicators/pathways/dead-ends";
        Await.until("indicators of pathways", Duration.ofMinutes(2), () -> {
            Answer answer = analyst.get(path);
            return answer.status() == 200 && answer.json().at("/figures").size() > 0;
        });
        JsonNode shown = analyst.get(path).json();
        assertThat(shown.at("/indicator/title/de").asText()).contains("Sackgassen");
        assertThat(shown.at("/figures/0/value/value").asText()).matches("\\d+");
        assertThat(analyst.get("api/monitoring/indicators").requireStatus(200).text())
                .contains("\"reachable-destinations\"");
        assertThat(analyst.get("api/monitoring/indicators/pathways/none").status())
                .isEqualTo(404);
        assertThat(nobody.get(path).status()).isEqualTo(401);
    }

    private String importFile(String name, String content) {
        Answer accepted = analyst.send(
                "POST",
                "api/monitoring/imports?openReason=Testtabelle&fileName=" + name,
                BodyPublishers.ofString(content),
                Map.of("Content-Type", "application/octet-stream"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String path = "api/monitoring/imports/" + accepted.json().path("id").asText();
        Await.until(
                "end of the import of " + name,
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(analyst.get(path).json().path("state").asText()));
        JsonNode outcome = analyst.get(path).json();
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isEqualTo("STORED");
        return outcome.path("datasetId").asText();
    }
}
