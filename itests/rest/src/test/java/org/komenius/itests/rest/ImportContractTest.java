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

/** From file to figures over REST. */
@ExtendWith(OneKomenius.class)
class ImportContractTest {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    private final Api analyst;

    ImportContractTest(RunningKomenius komenius) {
        this.analyst = komenius.signedInAs("analyse");
    }

    @Test
    void an_official_flat_file_becomes_a_released_data_set_with_typed_missing_values() {
        JsonNode outcome = importFile("99911-01-01-4_de_flat.csv", Ffcsv.germanEdition(300));

        assertThat(outcome.path("state").asText()).as(outcome.toString()).isEqualTo("STORED");
        String id = outcome.path("datasetId").asText();
        Answer data = analyst.get("api/monitoring/datasets/" + id + "/data?groupBy=REGION&groupBy=GES&groupBy=TIME")
                .requireStatus(200);
        assertThat(data.text()).contains("UNKNOWN_OR_SECRET");
        assertThat(analyst.get("api/monitoring/datasets/" + id + "/data?format=csv")
                        .header("Content-Type"))
                .startsWith("text/csv");
    }

    @Test
    void a_row_with_too_few_cells_is_named_and_nothing_is_stored() {
        String torn = Ffcsv.germanEdition(50) + "12411;Fortschreibung\n";

        JsonNode outcome = importFile("99912-01-01-4_de_flat.csv", torn);

        assertThat(outcome.path("state").asText()).as(outcome.toString()).isEqualTo("REFUSED");
        assertThat(outcome.path("problem").toString()).contains("52");
        assertThat(outcome.path("datasetId").isNull()).isTrue();
    }

    private JsonNode importFile(String name, String content) {
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
        return analyst.get(path).json();
    }
}
