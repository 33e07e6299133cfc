package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;

/** A made-up table of those who finished school in a year, by Kreis and what they finished with: guarded, and something that adds up. */
final class GuardedTable {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final String HEADER = "statistics_code;statistics_label;time_code;time_label;time;"
            + "1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;"
            + "2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;"
            + "value;value_unit;value_variable_code;value_variable_label\n";

    private final String code;
    private final StringBuilder text = new StringBuilder(HEADER);

    /** @param code of the table; imports of the same code are versions of one data set */
    GuardedTable(String code) {
        this.code = code;
    }

    /** One year: for each Kreis from 01001 on one figure for each certificate, {@code ABS1} and so on. */
    GuardedTable year(int year, int[]... figures) {
        for (int region = 0; region < figures.length; region++) {
            for (int certificate = 0; certificate < figures[region].length; certificate++) {
                text.append(code, 0, 5)
                        .append(";Abgänge;JAHR;Jahr;" + year + ";KREISE;Kreise;0100" + (region + 1) + ";Kreis "
                                + (region + 1) + ";ABSCHL;Abschluss;ABS" + (certificate + 1) + ";Abschluss "
                                + (certificate + 1) + ";" + figures[region][certificate]
                                + ";Anzahl;ABG;Abgänge\n");
            }
        }
        return this;
    }

    /** @param draft whether it stays in the statistics unit's space until somebody has looked; else it goes to the door at once */
    String importAs(Api caller, boolean draft) {
        Answer accepted = caller.send(
                "POST",
                "api/monitoring/imports?release=" + !draft + "&fileName=" + code + "_de_flat.csv&tableCode=" + code,
                BodyPublishers.ofString(text.toString()),
                Map.of("Content-Type", "application/octet-stream"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String path = "api/monitoring/imports/" + accepted.json().path("id").asText();
        Await.until(
                "end of the import of " + code,
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(caller.get(path).json().path("state").asText()));
        JsonNode outcome = caller.get(path).json();
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isIn("STORED", "SAME_FILE");
        return "api/monitoring/datasets/" + outcome.path("datasetId").asText();
    }
}
