package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.Ffcsv;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/**
 * A table in which one boy lives in one Kreis: on each path out of the house he is protected, and all that the paths tell together does
 * not tell that he is one.
 */
@ExtendWith(OneKomenius.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ProtectedFormContractTest {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final List<String> REGIONS = List.of("01001", "01002", "01003", "01004");
    private static final int[][] COUNTS = {{1, 8}, {12, 11}, {9, 10}, {7, 6}};
    private static final String CODE = "99971-01-01-4";
    private static final String QUESTION = "/data?groupBy=REGION&groupBy=GES&groupBy=TIME";

    private static String id;

    private final Api analyst;
    private final Api nobody;

    ProtectedFormContractTest(RunningKomenius komenius) {
        this.analyst = komenius.signedInAs("analyse");
        this.nobody = new Api(komenius.url());
        if (id == null) {
            id = importGuarded();
        }
    }

    @Test
    void data_in_every_format() throws IOException {
        JsonNode cell = cell("01001", "GESM");
        assertThat(cell.path("missing").asText()).isEqualTo("CONFIDENTIAL");
        assertThat(cell.has("value")).isFalse();

        assertThat(data("&format=csv").text()).contains("CONFIDENTIAL").doesNotContain(";1;");
        assertThat(data("&format=sdmx-csv")
                        .text()
                        .lines()
                        .filter(line -> line.contains("01001") && line.contains("GESM")))
                .singleElement()
                .asString()
                .contains(",Q,C,CONFIDENTIAL");
        assertThat(unzipped(data("&format=xlsx").body())).contains("CONFIDENTIAL");
    }

    @Test
    void analyses_rates_and_saved_links() {
        String analysis =
                """
                {"inputs":[{"id":"a","dataset":"%1$s","measure":"%2$s","members":{"GES":"GESM"}},{"id":"b","dataset":"%1$s","measure":"%2$s"}],
                 "calculations":[{"id":"q","label":"Anteil","kind":"RATIO","of":"a","by":"b","factor":100,"unit":"%%"}],
                 "regions":{"level":"KREIS"},"periods":{"newest":1}}"""
                        .formatted(id, "BEVSTD");
        assertRateIsSecret(
                analyst.post("api/monitoring/analyses/calculate", analysis).requireStatus(200));

        Answer kept = analyst.post("api/monitoring/analyses", "{\"title\":\"Anteil\",\"analysis\":" + analysis + "}");
        String path = "api/monitoring/analyses/" + kept.json().path("id").asText();
        assertThat(analyst.get(path + "/data?format=csv")
                        .requireStatus(200)
                        .text()
                        .lines())
                .anyMatch(line -> line.contains("01001") && line.contains("CONFIDENTIAL"));
        assertThat(analyst.delete(path, Map.of("If-Match", kept.header("ETag"))).status())
                .isEqualTo(204);
    }

    @Test
    void catalogue_search_and_reports_tell_no_figures() {
        assertThat(analyst.get("api/monitoring/datasets?q=" + CODE)
                        .requireStatus(200)
                        .text())
                .contains(id)
                .doesNotContain("\"sum\"");
        assertThat(analyst.get("api/monitoring/datasets/" + id + "/versions/1/report")
                        .status())
                .isEqualTo(403);
        assertThat(analyst.get("api/monitoring/datasets/" + id + "/versions/1/protection")
                        .requireStatus(200)
                        .json()
                        .path("passes")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void suggestions_and_the_machine_readable_catalogue_tell_no_figures() {
        assertThat(analyst.get("api/monitoring/datasets/suggest?q=9997")
                        .requireStatus(200)
                        .text())
                .doesNotContain("\"value\"");
        publish("api/monitoring/datasets/" + id);
        assertThat(nobody.get("api/monitoring/public/catalogue")
                        .requireStatus(200)
                        .text())
                .contains(id)
                .doesNotContain("\"value\"");
    }

    /** The share of men in the Kreis of the one man is 11.1 %; those of the others may be told. */
    @Test
    void snapshots_images_and_snippets() {
        publish("api/monitoring/datasets/" + id);
        Answer taken = analyst.post("api/monitoring/snapshots", "{\"title\":\"Anteil\",\"analysis\":" + share() + "}");
        String hash = taken.json().path("hash").asText();
        assertRateIsSecret(
                analyst.get("api/monitoring/snapshots/" + hash + "/data").requireStatus(200));
        assertThat(analyst.post("api/monitoring/snapshots/" + hash + "/publish", "{\"reason\":\"Test\"}")
                        .status())
                .isEqualTo(200);
        for (String path :
                List.of("api/monitoring/public/analyses/" + hash + "/image.svg", "embed/monitoring/" + hash)) {
            assertThat(nobody.get(path).requireStatus(200).text())
                    .as(path)
                    .contains("<svg")
                    .doesNotContain("11,1", "11.1");
        }
    }

    @Test
    void dashboards_of_the_house_and_of_everybody() {
        publish("api/monitoring/datasets/" + id);
        Answer kept = analyst.post("api/monitoring/analyses", "{\"title\":\"Anteil\",\"analysis\":" + share() + "}");
        String analysis = kept.json().path("id").asText();
        Answer made = analyst.post(
                "api/monitoring/dashboards",
                "{\"title\":\"Geschützt 99971\",\"cards\":[{\"id\":\"c1\",\"kind\":\"ANALYSIS\",\"analysis\":\""
                        + analysis + "\",\"view\":\"NUMBER\"}]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String dashboard = made.json().path("id").asText();
        String path = "api/monitoring/dashboards/" + dashboard;
        assertRateIsSecret(analyst.get(path + "/cards/c1").requireStatus(200));
        Answer published = publish(path, made.header("ETag"));
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertRateIsSecret(nobody.get("api/monitoring/public/dashboards/" + dashboard + "/cards/c1")
                .requireStatus(200));
        assertThat(nobody.get("de/monitoring/zahlen/uebersicht/" + dashboard)
                        .requireStatus(200)
                        .text())
                .contains("<table")
                .doesNotContain("11,1", "11.1");
    }

    /** The text of the page as a reader or a machine takes it out of the file. */
    @Test
    void fact_sheets() throws IOException {
        Answer kept =
                analyst.post("api/monitoring/analyses", "{\"title\":\"Anteil Männer\",\"analysis\":" + share() + "}");
        String analysis = kept.json().path("id").asText();
        String secret = text(analyst.get("api/monitoring/fact-sheet?analysis=" + analysis + "&region=01001"));
        assertThat(secret)
                .contains("Anteil Männer", "Flensburg", "geheim gehalten", "•")
                .doesNotContain("11,1", "11.1");
        String shown = text(analyst.get("api/monitoring/fact-sheet?analysis=" + analysis + "&region=01002"));
        assertThat(shown).containsPattern("52[,.]\\d").doesNotContain("11,1", "11.1");
    }

    private static String text(Answer answer) throws IOException {
        assertThat(answer.requireStatus(200).header("Content-Type")).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** Neither an index, its map nor the sizes that posts are distributed by are made of the one man. */
    @Test
    void inputs_of_an_index_and_of_an_allocation() {
        String source = "{\"dataset\":\"" + id
                + "\",\"dimension\":\"REGION\",\"measure\":\"BEVSTD\",\"members\":{\"GES\":\"GESM\"}}";
        String index = "{\"inputs\":[{\"id\":\"m1\",\"title\":\"Männer\",\"polarity\":\"BURDEN\",\"source\":" + source
                + "}],\"missing\":\"OTHER_INPUTS\",\"quantiles\":2}";
        // Two of four Kreise are told, and an index takes more: it is not filled up with what is protected.
        for (String path : List.of("calculate-index", "calculate-map")) {
            Answer answer = analyst.post("api/monitoring/allocations/" + path, "{\"index\":" + index + "}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.json().path("code").asText()).isEqualTo("index.input.all-missing");
        }
        JsonNode sizes = analyst.post("api/monitoring/allocations/suggest-schools", "{\"pupils\":" + source + "}")
                .requireStatus(200)
                .json();
        assertThat(sizes).hasSize(4);
        for (JsonNode unit : sizes) {
            switch (unit.path("id").asText()) {
                case "01001" -> assertThat(unit.path("size").isNull())
                        .as("the one man")
                        .isTrue();
                case "01002" -> assertThat(unit.path("size").asInt()).isEqualTo(12);
                default -> assertThat(unit.path("id").asText()).isIn("01003", "01004");
            }
        }
    }

    private static String share() {
        return """
                {"inputs":[{"id":"a","dataset":"%1$s","measure":"BEVSTD","members":{"GES":"GESM"}},{"id":"b","dataset":"%1$s","measure":"BEVSTD"}],
                 "calculations":[{"id":"q","label":"Anteil","kind":"RATIO","of":"a","by":"b","factor":100,"unit":"%%"}],
                 "regions":{"level":"KREIS"},"periods":{"newest":1}}"""
                .formatted(id);
    }

    /** Does nothing to what is public already. */
    private void publish(String path) {
        Answer answer = publish(path, analyst.get(path).requireStatus(200).header("ETag"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer publish(String path, String etag) {
        return analyst.send(
                "POST",
                path + "/publish",
                BodyPublishers.ofString("{\"reason\":\"Test\"}"),
                Map.of("If-Match", etag, "Content-Type", "application/json"));
    }

    @Test
    void public_figures() {
        Answer staff = analyst.get("api/monitoring/datasets/" + id).requireStatus(200);
        assertThat(staff.json().path("guarded").asBoolean()).isTrue();
        Map<String, String> match = Map.of("If-Match", staff.header("ETag"), "Content-Type", "application/json");
        assertThat(analyst.send(
                                "POST",
                                "api/monitoring/datasets/" + id + "/publish",
                                BodyPublishers.ofString("{\"reason\":\"Test\"}"),
                                match)
                        .status())
                .isEqualTo(200);
        assertThat(nobody.get("api/monitoring/public/datasets/" + id + QUESTION)
                        .requireStatus(200)
                        .json()
                        .path("rows"))
                .isEqualTo(data("").json().path("rows"));
    }

    /** All margins and all sums that can be asked for, as equations; the bounds are narrowed until nothing changes. */
    @Test
    void what_all_answers_tell_together_does_not_tell_the_count() {
        Map<String, long[]> bounds = new LinkedHashMap<>();
        for (JsonNode row : data("").json().path("rows")) {
            JsonNode value = row.path("values").path(0);
            String key =
                    row.at("/key/0/code").asText() + "/" + row.at("/key/1/code").asText();
            long known = value.path("value").asLong(-1);
            bounds.put(key, value.has("value") ? new long[] {known, known} : new long[] {1, 1_000});
        }
        assertThat(bounds.get("01001/GESM")).containsExactly(1, 1_000);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String sex : List.of("GESM", "GESW", "_T")) {
                changed |= narrow(
                        bounds,
                        "_T/" + sex,
                        REGIONS.stream().map(region -> region + "/" + sex).toList());
            }
            for (String region : List.of("01001", "01002", "01003", "01004", "_T")) {
                changed |= narrow(bounds, region + "/_T", List.of(region + "/GESM", region + "/GESW"));
            }
        }
        assertThat(bounds.get("01001/GESM")[0]).isEqualTo(1);
        assertThat(bounds.get("01001/GESM")[1])
                .as("upper bound, protected up to 3")
                .isGreaterThanOrEqualTo(3);
        assertThat(analyst.get("api/monitoring/datasets/" + id
                                + "/data?groupBy=TIME&filter=GES:GESM&filter=REGION:01001,01002")
                        .requireStatus(200)
                        .json()
                        .at("/rows/0/values/0")
                        .path("missing")
                        .asText())
                .as("a sum over it")
                .isEqualTo("CONFIDENTIAL");
    }

    private static boolean narrow(Map<String, long[]> bounds, String total, List<String> parts) {
        boolean changed = false;
        long[] sum = bounds.get(total);
        for (String part : parts) {
            long otherLow = 0;
            long otherHigh = 0;
            for (String other : parts) {
                if (!other.equals(part)) {
                    otherLow += bounds.get(other)[0];
                    otherHigh += bounds.get(other)[1];
                }
            }
            long[] own = bounds.get(part);
            long low = Math.max(own[0], sum[0] - otherHigh);
            long high = Math.min(own[1], sum[1] - otherLow);
            changed |= low != own[0] || high != own[1];
            own[0] = low;
            own[1] = high;
        }
        return changed;
    }

    private static void assertRateIsSecret(Answer calculated) {
        JsonNode rows = calculated.json().path("rows");
        assertThat(rows.findParents("code").stream()
                        .anyMatch(row -> row.path("code").asText().equals("01001")))
                .as(rows.toString())
                .isTrue();
        for (JsonNode row : rows) {
            if (row.toString().contains("\"01001\"")) {
                assertThat(row.toString()).contains("CONFIDENTIAL").doesNotContain("\"value\":\"11");
            }
        }
    }

    private JsonNode cell(String region, String sex) {
        for (JsonNode row : data("").json().path("rows")) {
            if (row.at("/key/0/code").asText().equals(region)
                    && row.at("/key/1/code").asText().equals(sex)) {
                return row.path("values").path(0);
            }
        }
        throw new AssertionError("no cell " + region + "/" + sex);
    }

    private Answer data(String more) {
        return analyst.get("api/monitoring/datasets/" + id + QUESTION + more).requireStatus(200);
    }

    private String importGuarded() {
        StringBuilder file = new StringBuilder(Ffcsv.germanEdition(0));
        for (int r = 0; r < COUNTS.length; r++) {
            String men = Ffcsv.row("99971", REGIONS.get(r), 2024, String.valueOf(COUNTS[r][0]));
            file.append(men)
                    .append(Ffcsv.row("99971", REGIONS.get(r), 2024, String.valueOf(COUNTS[r][1]))
                            .replace("GESM;männlich", "GESW;weiblich"));
        }
        Answer accepted = analyst.send(
                "POST",
                "api/monitoring/imports?fileName=" + CODE + "_de_flat.csv&tableCode=" + CODE,
                BodyPublishers.ofString(file.toString()),
                Map.of("Content-Type", "application/octet-stream"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String path = "api/monitoring/imports/" + accepted.json().path("id").asText();
        Await.until(
                "end of the import",
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(analyst.get(path).json().path("state").asText()));
        JsonNode outcome = analyst.get(path).json();
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isIn("STORED", "SAME_FILE");
        return outcome.path("datasetId").asText();
    }

    private static String unzipped(byte[] xlsx) throws IOException {
        // By the file's directory: as a stream, sizes that stand behind the content are not understood.
        Path file = Files.createTempFile("protected", ".xlsx");
        try {
            Files.write(file, xlsx);
            StringBuilder text = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }
}
