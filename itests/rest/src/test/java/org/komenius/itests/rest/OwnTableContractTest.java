package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.Ffcsv;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** A table of one's own over REST: proposal, dry run, import, export, and the same facts again from the export. */
@ExtendWith(OneKomenius.class)
class OwnTableContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final String TABLE =
            """
            Kita-Plätze im Vertragstest
            Schlüssel AGS;Jahr;Trägerart;Plätze (Anzahl);Quote in %
            07131;2023;öffentlich;1.234;45,50
            07131;2023;frei;.;...
            07131;2024;öffentlich;/;x
            07131;2024;frei;:;#
            07132;2023;öffentlich;0~;(12,5)
            07132;2023;frei;7 r;8,25 p
            07132;2024;öffentlich;-;1.234.567,89
            07132;2024;frei;k. A.;•
            Quelle: Vertragstest
            """;

    private final Api analyst;
    private final Api admin;

    OwnTableContractTest(RunningKomenius komenius) {
        this.analyst = komenius.signedInAs("analyse");
        this.admin = komenius.signedInAs("admin");
    }

    @Test
    void every_kind_of_missing_survives_import_cube_analysis_export_and_import_again() throws Exception {
        JsonNode draft = upload("kita-vertragstest.csv", TABLE.getBytes("windows-1252"));
        assertThat(draft.path("kind").asText()).isEqualTo("OWN");
        JsonNode view = view(draft);
        JsonNode proposal = view.path("proposal");
        assertThat(proposal.path("firstRow").asInt()).isEqualTo(3);
        assertThat(view.path("encoding").asText()).isEqualTo("windows-1252");
        assertThat(proposal.path("numbers").path("grouping").asText()).isEqualTo(".");

        Answer check =
                analyst.post(path(draft) + "/check", body(proposal, null)).requireStatus(200);
        assertThat(check.json().path("problems")).as(check.text()).isEmpty();
        assertThat(check.json().path("facts").asInt()).isEqualTo(16);
        String dataset = importTable(draft, proposal, "Kita-Vertragstest");
        Set<String> facts = facts(dataset);
        assertThat(facts).hasSize(16).anyMatch(fact -> fact.contains("1234567.89"));
        assertThat(String.join("\n", facts))
                .contains("LATER", "UNRELIABLE", "NOT_MEANINGFUL", "NOT_COLLECTED", "REGION_NOT_EXISTING")
                .contains("UNKNOWN_OR_SECRET", "CONFIDENTIAL", "roundedZero", "UNCERTAIN", "REVISED", "PROVISIONAL");

        String analysis =
                """
                {"inputs":[{"id":"a","dataset":"%1$s","measure":"PLAETZE"},{"id":"b","dataset":"%1$s","measure":"QUOTE"}],
                 "breakdowns":["TRAEGERART"],"regions":{"level":"KREIS"},"periods":{"newest":9}}"""
                        .formatted(dataset);
        for (String form : new String[] {"csv&lang=de", "csv&lang=en", "xlsx&lang=de"}) {
            Answer exported = analyst.get(data(dataset) + "&format=" + form).requireStatus(200);
            assertThat(facts(again("DATEN", form, exported))).as(form).isEqualTo(facts);

            Answer analysed = analyst.post("api/monitoring/analyses/calculate?format=" + form, analysis)
                    .requireStatus(200);
            Set<String> back = new TreeSet<>();
            // An analysis calls its figures a and b.
            facts(again("ANALYSE", form, analysed))
                    .forEach(fact -> back.add(fact.replace("] a ", "] PLAETZE ").replace("] b ", "] QUOTE ")));
            assertThat(back).as("analysis as " + form).isEqualTo(facts);
        }

        JsonNode nextYear =
                upload("kita-2025.csv", TABLE.replace("2024", "2025").getBytes("windows-1252"));
        assertThat(view(nextYear).path("recognised").path("name").asText()).isEqualTo("Kita-Vertragstest");
    }

    @Test
    void an_upload_is_its_owners_alone_and_an_official_file_goes_the_usual_way() {
        JsonNode own = upload(
                "meins.csv", "Kreis;Jahr;Plätze\nMainz;2023;1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(admin.get(path(own)).status()).isEqualTo(404);
        assertThat(admin.post(
                                "api/monitoring/imports?openReason=x&fileName=x.csv&upload="
                                        + own.path("id").asText(),
                                "{}")
                        .status())
                .isEqualTo(404);
        assertThat(analyst.get("api/monitoring/tables").requireStatus(200).text())
                .contains("meins.csv");
        analyst.delete(path(own), Map.of());
        assertThat(analyst.get(path(own)).status()).isEqualTo(404);

        JsonNode official = upload(
                "99915-01-01-4_de_flat.csv", Ffcsv.germanEdition(20).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(official.path("kind").asText()).isEqualTo("OFFICIAL");
        Answer accepted = analyst.post(
                "api/monitoring/imports?openReason=Testtabelle&fileName=99915-01-01-4_de_flat.csv&upload="
                        + official.path("id").asText(),
                "{}");
        assertThat(ended(accepted.requireStatus(202).json().path("id").asText())
                        .path("state")
                        .asText())
                .isEqualTo("STORED");
    }

    @Test
    void what_is_wrong_is_told_with_its_place_and_nothing_is_stored() throws Exception {
        JsonNode draft = upload(
                "kaputt.csv",
                "AGS;Jahr;Plätze\n07131;2023;1\n07132;2024;2\n07133;bald;3\n07134;2024;viele\n07135;2024;5\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        JsonNode proposal = view(draft).path("proposal");
        JsonNode problems = analyst.post(path(draft) + "/check", body(proposal, null))
                .requireStatus(200)
                .json()
                .path("problems");
        assertThat(problems.findValuesAsText("row")).as(problems.toString()).contains("4", "5");

        ObjectNode noFigures = proposal.deepCopy();
        noFigures.path("columns").forEach(column -> ((ObjectNode) column).put("role", "IGNORED"));
        Answer refused = analyst.post(path(draft) + "/check", body(noFigures, null));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().path("code").asText()).isEqualTo("table.mapping.invalid");
        ObjectNode wrongNumbers = proposal.deepCopy();
        ((ObjectNode) wrongNumbers.path("numbers")).put("decimal", ";");
        assertThat(analyst.post(path(draft) + "/check", body(wrongNumbers, null))
                        .status())
                .isEqualTo(400);

        Answer accepted = analyst.post(path(draft) + "/import", body(proposal, "Testtabelle"))
                .requireStatus(202);
        JsonNode outcome = ended(accepted.json().path("id").asText());
        assertThat(outcome.path("state").asText()).isEqualTo("REFUSED");
        assertThat(outcome.path("problem").toString()).contains("\"row\":4");
        assertThat(outcome.path("datasetId").isNull()).isTrue();
    }

    private JsonNode upload(String name, byte[] content) {
        return analyst.send(
                        "POST",
                        "api/monitoring/tables?fileName=" + name,
                        BodyPublishers.ofByteArray(content),
                        Map.of("Content-Type", "application/octet-stream"))
                .requireStatus(201)
                .json();
    }

    private static String path(JsonNode draft) {
        return "api/monitoring/tables/" + draft.path("id").asText();
    }

    private JsonNode view(JsonNode draft) {
        return analyst.get(path(draft)).requireStatus(200).json();
    }

    private static String body(JsonNode mapping, String openReason) throws Exception {
        ObjectNode body = JSON.createObjectNode().set("mapping", mapping);
        if (openReason != null) {
            body.put("openReason", openReason);
        }
        return JSON.writeValueAsString(body);
    }

    private String importTable(JsonNode draft, JsonNode mapping, String keepAs) throws Exception {
        ObjectNode body = (ObjectNode) JSON.readTree(body(mapping, "Testtabelle"));
        if (keepAs != null) {
            body.put("keepAs", keepAs);
        }
        Answer accepted = analyst.post(path(draft) + "/import", JSON.writeValueAsString(body))
                .requireStatus(202);
        JsonNode outcome = ended(accepted.json().path("id").asText());
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isEqualTo("STORED");
        return outcome.path("datasetId").asText();
    }

    /** Imports what was exported, without a hand's turn; returns the new data set. */
    private String again(String what, String form, Answer exported) throws Exception {
        String name = what + "-" + form.replaceAll("\\W", "");
        JsonNode draft = upload(name + (form.startsWith("x") ? ".xlsx" : ".csv"), exported.body());
        ObjectNode mapping = (ObjectNode) view(draft).path("proposal");
        mapping.put("tableCode", "E-KITA-" + name);
        return importTable(draft, mapping, null);
    }

    private JsonNode ended(String id) {
        String path = "api/monitoring/imports/" + id;
        Await.until(
                "end of import " + id,
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(analyst.get(path).json().path("state").asText()));
        return analyst.get(path).json();
    }

    private static String data(String dataset) {
        return "api/monitoring/datasets/" + dataset + "/data?groupBy=REGION,TIME,TRAEGERART";
    }

    /** Each value with its region, time, kind of provider and measure, whatever order they come in. */
    private Set<String> facts(String dataset) {
        JsonNode data = analyst.get(data(dataset)).requireStatus(200).json();
        Set<String> facts = new TreeSet<>();
        for (JsonNode row : data.path("rows")) {
            for (int i = 0; i < row.path("values").size(); i++) {
                if (!row.path("values").get(i).isNull()) {
                    facts.add(row.path("key").findValuesAsText("code") + " "
                            + data.path("measures").get(i).path("code").asText() + " "
                            + row.path("values").get(i));
                }
            }
        }
        return facts;
    }
}
