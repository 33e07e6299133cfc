package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** The way of a guarded version out of the house: looked at, refused with its conflicts, taken over in another form, released. */
@ExtendWith(OneKomenius.class)
class ReleaseWayContractTest {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final String CERTIFICATES = "?groupBy=REGION&groupBy=ABSCHL&groupBy=TIME";

    private final Api unit;
    private final Api analyst;

    ReleaseWayContractTest(RunningKomenius komenius) {
        this.unit = komenius.signedInAs("admin");
        this.analyst = komenius.signedInAs("analyse");
    }

    @Test
    void a_refused_revision_names_its_conflicts_and_goes_out_in_the_form_that_passes() {
        String code = "99951-01-01-4";
        new GuardedTable(code)
                .year(2024, new int[][] {{30, 1}, {25, 20}, {7, 9}, {40, 44}})
                .importAs(analyst, false);
        String dataset = new GuardedTable(code)
                .year(2024, new int[][] {{30, 1}, {25, 20}, {7, 2}, {40, 44}})
                .importAs(analyst, false);
        JsonNode report = ok(analyst.get(dataset + "/versions/2/protection"));
        assertThat(report.path("passes").asBoolean()).isFalse();
        assertThat(report.at("/refusal/problem/code").asText()).isEqualTo("monitoring.protection.conflict");
        JsonNode conflicts = report.at("/refusal/conflicts");
        assertThat(conflicts).isNotEmpty();
        JsonNode conflict = conflicts.get(0);
        assertThat(conflict.path("cause").asText()).isEqualTo("EARLIER_RELEASE");
        assertThat(conflict.path("dimensions").toString()).isEqualTo("[\"REGION\",\"ABSCHL\"]");
        assertThat(conflict.path("cell")).hasSize(2);
        assertThat(conflict.at("/with/0/title").asText()).contains("Abgänge, 2024 (Version 1)");
        assertThat(analyst.get(dataset + "/data" + CERTIFICATES + "&version=2").status())
                .as("nothing of it is out")
                .isEqualTo(409);

        String source = "monitoring/dataset/" + dataset.substring(dataset.lastIndexOf('/') + 1) + "/ABG";
        JsonNode refused = crossing(source, "REFUSED");
        assertThat(refused.at("/crossing/conflicts").asInt()).isEqualTo(conflicts.size());
        assertThat(refused.at("/conflicts/0/cell")).isEqualTo(conflict.path("cell"));
        assertThat(refused.at("/conflicts/0/with/0/id").asText())
                .isEqualTo(
                        crossing(source, "RELEASED").at("/crossing/releaseId").asText());

        JsonNode whole = ok(unit.get(dataset + "/versions/2/preview"));
        assertThat(whole.path("passes").asBoolean()).isFalse();
        assertThat(whole.path("conflicts")).isNotEmpty();
        JsonNode taken = choice(whole, "DROPPED");
        assertThat(taken.path("passes").asBoolean())
                .as(whole.path("alternatives").toString())
                .isTrue();
        JsonNode way = null;
        for (JsonNode candidate : report.path("ways")) {
            way = candidate.path("shape").equals(taken.path("shape")) ? candidate : way;
        }
        assertThat(way).as("the report's way").isNotNull();
        assertThat(way.path("passes").asBoolean()).isTrue();

        JsonNode after = released(dataset, 2, query(taken.path("shape")));
        assertThat(after.path("passes").asBoolean()).as(after.toString()).isTrue();
        assertThat(after.path("shape")).isEqualTo(taken.path("shape"));
        assertThat(values(dataset + "/data?groupBy=REGION&version=2"))
                .containsEntry("01003", "9")
                .containsEntry("01001", "31");
        JsonNode releases =
                ok(unit.get("api/disclosure/releases?source=" + source)).path("items");
        assertThat(releases).hasSize(2);
        JsonNode kept =
                ok(unit.get("api/disclosure/releases/" + releases.at("/0/id").asText()));
        assertThat(kept.path("dimensions")).hasSize(1);
        assertThat(kept.path("cells")).hasSize(5);
        assertThat(kept.path("conflicts").isArray()).isTrue();
    }

    @Test
    void the_preview_tells_the_unit_what_would_become_of_a_table() {
        String dataset = new GuardedTable("99952-01-01-4")
                .year(2023, new int[][] {{1, 9, 20}, {8, 7, 30}})
                .year(2024, new int[][] {{5, 9, 21}, {9, 8, 31}})
                .importAs(analyst, true);
        String path = dataset + "/versions/1/preview";
        JsonNode preview = ok(unit.get(path + "?measure=ABG&period=2023"));
        assertThat(preview.path("passes").asBoolean()).isTrue();
        assertThat(preview.path("dimensions").toString()).isEqualTo("[\"REGION\",\"ABSCHL\"]");
        JsonNode one = cell(preview, "01001", "ABS1");
        assertThat(one.path("value").asInt()).isEqualTo(1);
        assertThat(one.path("shown").isNull()).isTrue();
        assertThat(one.path("reason").asText()).isEqualTo("PRIMARY_SMALL_COUNT");
        assertThat(one.path("confStatus").asText()).isEqualTo("C");
        assertThat(cell(preview, "_T", "_T").path("shown").asInt()).isEqualTo(75);
        assertThat(preview.at("/loss/cells").asInt()).isEqualTo(12);
        assertThat(preview.at("/loss/protectedCells").asInt()).isBetween(4, 6);
        assertThat(preview.at("/loss/shareOfFigures").asDouble()).isBetween(0.3, 0.6);

        List<Double> losses = new ArrayList<>();
        preview.path("alternatives").forEach(way -> {
            if (way.path("passes").asBoolean()) {
                losses.add(way.at("/loss/shareOfFigures").asDouble());
            }
        });
        assertThat(losses).hasSizeGreaterThanOrEqualTo(4).isSorted();
        assertThat(choice(preview, "MERGED").at("/shape/merged/0/members")).hasSize(2);
        assertThat(choice(preview, "POOLED").at("/shape/pooled").toString()).isEqualTo("[[\"2023\",\"2024\"]]");
        assertThat(choice(preview, "ROUNDED").path("shape").isNull()).isTrue();

        JsonNode shaped = ok(unit.get(path + "?period=2023&merge=ABSCHL:ABS1,ABS2&pool=2023,2024"));
        assertThat(shaped.path("passes").asBoolean()).isTrue();
        assertThat(cell(shaped, "01001", "ABS1+ABS2").path("value").asInt()).isEqualTo(24);
        assertThat(shaped.at("/loss/protectedCells").asInt()).isZero();

        assertThat(analyst.get(path).status()).as("only the unit looks inside").isEqualTo(403);
        assertThat(unit.get(path + "?measure=NONE").status()).isEqualTo(404);
        assertThat(unit.get(path + "?period=1999").status()).isEqualTo(404);
        assertThat(unit.get(path + "?merge=ABS1").json().path("code").asText())
                .isEqualTo("monitoring.parameter.invalid");
        assertThat(ok(unit.get(path + "?merge=ABSCHL:ABS1,ABS9"))
                        .at("/problem/code")
                        .asText())
                .isEqualTo("monitoring.protection.merge-invalid");
        assertThat(ok(unit.get(path + "?pool=2024")).at("/problem/code").asText())
                .isEqualTo("monitoring.protection.pool-invalid");
        assertThat(ok(unit.get("api/disclosure/releases?source=monitoring/dataset/"
                                + dataset.substring(dataset.lastIndexOf('/') + 1) + "/ABG"))
                        .path("items"))
                .as("a look leaves no release")
                .isEmpty();
        assertThat(unit.get("api/platform/audit?limit=20&q=" + dataset.substring(dataset.lastIndexOf('/') + 1))
                        .requireStatus(200)
                        .text())
                .contains("preview of ABG 2023");
    }

    @Test
    void merged_certificates_and_pooled_years_are_taken_over_and_remembered() {
        String code = "99953-01-01-4";
        int[][] first = {{1, 9, 20}, {8, 7, 30}};
        int[][] second = {{9, 9, 21}, {9, 8, 31}};
        String dataset =
                new GuardedTable(code).year(2023, first).year(2024, second).importAs(analyst, true);
        JsonNode pooled = choice(ok(unit.get(dataset + "/versions/1/preview?period=2023")), "POOLED");
        JsonNode report = released(dataset, 1, query(pooled.path("shape")));
        assertThat(report.path("passes").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("protectedCells").asInt()).isZero();
        assertThat(values(dataset + "/data" + CERTIFICATES))
                .containsEntry("01001/ABS1/2023--2024", "10")
                .containsEntry("_T/_T/2023--2024", "162");
        assertThat(analyst.get(dataset + "/data" + CERTIFICATES + "&format=sdmx-csv")
                        .requireStatus(200)
                        .text())
                .contains("2023-01-01/P2Y");

        // The second year would give the first one away, so it is protected although nothing in it is small.
        String later = new GuardedTable(code)
                .year(2023, first)
                .year(2024, second)
                .year(2025, second)
                .importAs(analyst, false);
        JsonNode whole = ok(analyst.get(later + "/versions/2/protection"));
        assertThat(whole.path("passes").asBoolean()).as(whole.toString()).isTrue();
        assertThat(values(later + "/data" + CERTIFICATES))
                .containsEntry("01001/ABS1/2023", "CONFIDENTIAL")
                .containsEntry("01001/ABS1/2024", "CONFIDENTIAL")
                .containsEntry("01001/ABS1/2025", "9");
        assertThat(whole.at("/met/0/releaseId").asText()).isNotBlank();
        assertThat(whole.at("/met/0/conflicts/0/with/0/title").asText()).contains("2023 bis 2024 (Version 1)");
        assertThat(whole.at("/met/0/conflicts/0/cell").isNull())
                .as("it is out, so which cell is small stays inside")
                .isTrue();

        String merged = new GuardedTable("99954-01-01-4").year(2023, first).importAs(analyst, true);
        JsonNode together = choice(ok(unit.get(merged + "/versions/1/preview")), "MERGED");
        assertThat(together.path("passes").asBoolean()).isTrue();
        released(merged, 1, query(together.path("shape")));
        assertThat(values(merged + "/data?groupBy=REGION&groupBy=ABSCHL"))
                .containsEntry("01001/ABS1+ABS2", "10")
                .containsEntry("01002/ABS3", "30");
        assertThat(values(merged + "/data?groupBy=REGION&filter=ABSCHL:ABS1%2BABS2"))
                .containsEntry("01002", "15");
    }

    @Test
    void small_changes_go_out_with_a_right_and_a_reason_and_leave_their_trace() {
        String code = "99955-01-01-4";
        int[][] before = {{11, 9}, {8, 7}, {6, 5}};
        int[][] after = {{12, 9}, {8, 7}, {6, 5}};
        new GuardedTable(code).year(2024, before).importAs(analyst, false);
        String dataset = new GuardedTable(code).year(2024, after).importAs(analyst, false);
        assertThat(values(dataset + "/data" + CERTIFICATES)).containsEntry("_T/_T/2024", "CONFIDENTIAL");
        JsonNode held = ok(analyst.get(dataset + "/versions/2/protection"));
        assertThat(held.at("/met/0/conflicts").findValuesAsText("cause")).contains("SMALL_CHANGE");

        String path = dataset + "/versions/2/small-changes";
        String reason = "{\"reason\":\"Die Schule hat zugestimmt\"}";
        Answer forbidden = tell(analyst, path, dataset, reason);
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.json().path("code").asText()).isEqualTo("disclosure.changes.forbidden");
        assertThat(tell(unit, path, dataset, "{\"reason\":\" \"}").status()).isEqualTo(400);
        assertThat(unit.post(path, reason).status())
                .as("without the state that it is about")
                .isEqualTo(428);
        await(tell(unit, path, dataset, reason));

        JsonNode told = ok(analyst.get(dataset + "/versions/2/protection"));
        assertThat(told.path("passes").asBoolean()).as(told.toString()).isTrue();
        assertThat(told.path("changesReason").asText()).isEqualTo("Die Schule hat zugestimmt");
        assertThat(values(dataset + "/data" + CERTIFICATES))
                .containsEntry("_T/_T/2024", "47")
                .containsEntry("01001/ABS1/2024", "12");
        String source = "monitoring/dataset/" + dataset.substring(dataset.lastIndexOf('/') + 1) + "/ABG";
        JsonNode log = ok(unit.get("api/disclosure/crossings?source=" + source)).path("items");
        assertThat(log.findValuesAsText("changesReason")).contains("Die Schule hat zugestimmt");
        JsonNode release = ok(
                analyst.get("api/disclosure/releases/" + log.at("/0/releaseId").asText()));
        assertThat(release.path("changesReason").asText()).isEqualTo("Die Schule hat zugestimmt");
        assertThat(unit.get("api/platform/audit?q=changes.told&limit=20")
                        .requireStatus(200)
                        .text())
                .contains("Die Schule hat zugestimmt", source);
    }

    private Answer tell(Api caller, String path, String dataset, String reason) {
        String etag = caller.get(dataset + "/versions/2").header("ETag");
        return caller.send(
                "POST",
                path,
                BodyPublishers.ofString(reason),
                Map.of("If-Match", etag, "Content-Type", "application/json"));
    }

    /** Releases a version in a form; what the door reports. */
    private JsonNode released(String dataset, int number, String query) {
        String version = dataset + "/versions/" + number;
        await(analyst.send(
                "POST",
                version + "/release?" + query,
                BodyPublishers.noBody(),
                Map.of("If-Match", analyst.get(version).header("ETag"))));
        JsonNode report = ok(analyst.get(version + "/protection"));
        if (analyst.get(version).json().path("state").asText().equals("DRAFT")) {
            analyst.send(
                            "POST",
                            version + "/release",
                            BodyPublishers.noBody(),
                            Map.of("If-Match", analyst.get(version).header("ETag")))
                    .requireStatus(200);
        }
        return report;
    }

    private void await(Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String job = "api/platform/jobs/" + accepted.json().path("jobId").asText();
        Await.until(
                "end of the passage",
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(unit.get(job).json().path("state").asText()));
    }

    /** The first line of the log with this outcome, with its conflicts. */
    private JsonNode crossing(String source, String outcome) {
        for (JsonNode line :
                ok(unit.get("api/disclosure/crossings?source=" + source)).path("items")) {
            if (line.path("outcome").asText().equals(outcome)) {
                assertThat(analyst.get("api/disclosure/crossings/"
                                        + line.path("id").asText())
                                .status())
                        .isEqualTo(403);
                return ok(unit.get("api/disclosure/crossings/" + line.path("id").asText()));
            }
        }
        throw new AssertionError("no " + outcome + " of " + source);
    }

    private static String query(JsonNode shape) {
        List<String> parts = new ArrayList<>();
        shape.path("dropped").forEach(code -> parts.add("drop=" + code.asText()));
        shape.path("merged")
                .forEach(merge -> parts.add(
                        "merge=" + encode(merge.path("dimension").asText() + ":" + joined(merge.path("members")))));
        shape.path("pooled").forEach(pool -> parts.add("pool=" + encode(joined(pool))));
        return String.join("&", parts);
    }

    private static String joined(JsonNode texts) {
        List<String> list = new ArrayList<>();
        texts.forEach(text -> list.add(text.asText()));
        return String.join(",", list);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode choice(JsonNode preview, String kind) {
        for (JsonNode way : preview.path("alternatives")) {
            if (way.path("kind").asText().equals(kind)) {
                return way;
            }
        }
        throw new AssertionError("no " + kind + " in " + preview.path("alternatives"));
    }

    private static JsonNode cell(JsonNode preview, String... members) {
        for (JsonNode cell : preview.path("cells")) {
            if (joined(cell.path("members")).equals(String.join(",", members))) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + List.of(members) + " in " + preview.path("cells"));
    }

    /** What the house shows, by the members of each row; a missing value by its kind. */
    private Map<String, String> values(String question) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode row : ok(analyst.get(question)).path("rows")) {
            JsonNode value = row.path("values").path(0);
            values.put(
                    String.join("/", row.path("key").findValuesAsText("code")),
                    value.has("value")
                            ? value.path("value").asText()
                            : value.path("missing").asText());
        }
        return values;
    }

    private static JsonNode ok(Answer answer) {
        return answer.requireStatus(200).json();
    }
}
