package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.Ffcsv;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/**
 * What one may not see does not exist: a data set, an analysis and all that hangs on them, opened to one office only, is looked for by
 * somebody of another office and by nobody in particular, on every path that the interface describes.
 */
@ExtendWith(OneKomenius.class)
class AccessContractTest {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    /** A word that stands nowhere else, so that whoever finds it has found the hidden thing. */
    private static final String WORD = "Zwergohreulen";

    private static final String NOWHERE = UUID.randomUUID().toString();

    private final RunningKomenius komenius;
    private final Api youth;
    private final Api education;
    private final Api admin;

    AccessContractTest(RunningKomenius komenius) {
        this.komenius = komenius;
        this.youth = komenius.signedInAs("jugend");
        this.education = komenius.signedInAs("analyse");
        this.admin = komenius.signedInAs("admin");
    }

    /** @param file what was imported, to try it again as somebody else */
    private record Hidden(String dataset, String title, String code, String analysis, String importId, String file) {}

    @Test
    void what_is_open_to_one_office_only_is_found_nowhere_by_others() {
        Hidden hidden = hide();

        seesIt(youth, hidden);
        seesIt(admin, hidden);
        crawl(education, hidden);
        crawl(komenius.api(), hidden);
        sameAsNothing(education, hidden);
        sameAsNothing(komenius.api(), hidden);
        analysesTellNothing(hidden);
        importTellsNothing(hidden);
        whoIsAddedSeesItAtOnce(hidden);
    }

    private Hidden hide() {
        String number = String.valueOf(System.nanoTime() % 100_000 + 100_000).substring(1);
        String code = number + "-77-77-4";
        String title = WORD + " nach Hilfeart " + number;
        String file = Ffcsv.germanEdition(300) + Ffcsv.row("12411", "99999", 1999, number);
        String importPath = "api/monitoring/imports?openReason=Testtabelle&fileName=" + code + "_de_flat.csv&tableCode="
                + code + "&title=" + title.replace(" ", "%20");
        JsonNode outcome = await(youth, post(youth, importPath, file));
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isEqualTo("STORED");
        String dataset = outcome.path("datasetId").asText();
        String analysis = youth.post("api/monitoring/analyses", savedAnalysis(dataset, "Auswertung " + WORD))
                .requireStatus(201)
                .json()
                .path("id")
                .asText();
        restrict("dataset", dataset);
        restrict("analysis", analysis);
        return new Hidden(dataset, title, code, analysis, outcome.path("id").asText(), file);
    }

    private void restrict(String type, String id) {
        String path = "api/monitoring/access/" + type + "/" + id;
        Answer before = youth.get(path).requireStatus(200);
        Answer after = youth.send(
                        "PUT",
                        path,
                        BodyPublishers.ofString("{\"mode\":\"NAMED\",\"offices\":[\"jugendamt\"]}"),
                        Map.of("Content-Type", "application/json", "If-Match", before.header("ETag")))
                .requireStatus(200);
        assertThat(after.json().path("offices").get(0).asText()).isEqualTo("jugendamt");
    }

    private static void seesIt(Api caller, Hidden hidden) {
        Answer list = caller.get("api/monitoring/datasets?q=" + WORD).requireStatus(200);
        assertThat(list.json().path("total").asInt()).isEqualTo(1);
        assertThat(list.text()).contains(hidden.dataset());
        caller.get("api/monitoring/datasets/" + hidden.dataset()).requireStatus(200);
        caller.get("api/monitoring/analyses/" + hidden.analysis()).requireStatus(200);
        assertThat(caller.get("api/monitoring/imports").requireStatus(200).text())
                .contains(hidden.importId());
    }

    /** Every list that the interface describes, plain, searched for the word, in full and as a file. */
    private void crawl(Api caller, Hidden hidden) {
        assertSoftly(softly -> {
            for (String path : paths(caller, false)) {
                // The door names its sources by id, to those who answer for confidentiality.
                if (path.startsWith("/disclosure/")) {
                    continue;
                }
                for (String query : List.of("", "?q=" + WORD, "?limit=500", "?format=csv", "?sort=-updated")) {
                    Answer answer = caller.get("api" + path + query);
                    softly.assertThat(answer.status())
                            .as("GET %s%s", path, query)
                            .isLessThan(500);
                    softly.assertThat(answer.text())
                            .as("GET %s%s", path, query)
                            .doesNotContain(hidden.dataset(), hidden.analysis(), hidden.title(), hidden.importId());
                    if (query.contains(WORD)
                            && answer.status() == 200
                            && answer.text().startsWith("{\"items\":[],")) {
                        softly.assertThat(answer.json().path("total").asInt(0))
                                .as("count of %s", path)
                                .isZero();
                    }
                }
            }
        });
    }

    /** Each path with an id answers for the hidden thing exactly as for one that does not exist. */
    private void sameAsNothing(Api caller, Hidden hidden) {
        assertSoftly(softly -> {
            for (String path : paths(caller, true)) {
                for (String id : List.of(hidden.dataset(), hidden.analysis(), hidden.importId())) {
                    Answer found = caller.get("api" + filled(path, id));
                    Answer nothing = caller.get("api" + filled(path, NOWHERE));
                    softly.assertThat(found.status()).as("GET %s", path).isEqualTo(nothing.status());
                    softly.assertThat(comparable(found, id)).as("GET %s", path).isEqualTo(comparable(nothing, NOWHERE));
                    softly.assertThat(found.header("ETag").isEmpty())
                            .as("tag of %s", path)
                            .isEqualTo(nothing.header("ETag").isEmpty());
                }
            }
        });
    }

    private void analysesTellNothing(Hidden hidden) {
        Answer known = education.post("api/monitoring/analyses/calculate", analysis(hidden.dataset()));
        assertThat(known.status()).as(known.text()).isIn(403, 404);
        assertThat(known.text()).doesNotContain(hidden.title(), hidden.code());
        String own = education
                .post("api/monitoring/analyses", savedAnalysis(hidden.dataset(), "Meine"))
                .json()
                .path("id")
                .asText();
        assertThat(education.get("api/monitoring/analyses/" + own + "/data").text())
                .doesNotContain(hidden.dataset(), hidden.title(), hidden.code());
    }

    private void importTellsNothing(Hidden hidden) {
        JsonNode again = await(
                education,
                post(education, "api/monitoring/imports?fileName=" + hidden.code() + "_de_flat.csv", hidden.file()));
        assertThat(again.path("state").asText()).as(again.toString()).isEqualTo("REFUSED");
        assertThat(again.toString()).contains("import.table-code.taken").doesNotContain(hidden.dataset(), WORD);
    }

    private void whoIsAddedSeesItAtOnce(Hidden hidden) {
        String path = "api/monitoring/access/dataset/" + hidden.dataset();
        admin.send(
                        "PUT",
                        path,
                        BodyPublishers.ofString("{\"mode\":\"NAMED\",\"offices\":[\"jugendamt\",\"bildungsbuero\"]}"),
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                admin.get(path).header("ETag")))
                .requireStatus(200);
        education.get("api/monitoring/datasets/" + hidden.dataset()).requireStatus(200);
    }

    /** Paths with GET, as the interface describes them to the caller. */
    private static List<String> paths(Api caller, boolean withParameters) {
        List<String> found = new ArrayList<>();
        JsonNode paths =
                caller.get("api/openapi.json").requireStatus(200).json().path("paths");
        paths.fields().forEachRemaining(entry -> {
            if (entry.getValue().has("get") && entry.getKey().contains("{") == withParameters) {
                found.add(entry.getKey());
            }
        });
        assertThat(found).contains(withParameters ? "/monitoring/datasets/{id}" : "/monitoring/datasets");
        return found;
    }

    /** The id in every place of one; other parameters get something that could be right. */
    private static String filled(String path, String id) {
        return path.replace("{number}", "1")
                .replace("{version}", "1")
                .replace("{dimension}", "GES")
                .replace("{type}", path.contains("/access/") ? "dataset" : "x")
                .replaceAll("\\{[^}]+}", id);
    }

    /** Text without the id itself, which a question may bring back, and without what differs from answer to answer. */
    private static String comparable(Answer answer, String id) {
        return answer.text()
                .replace(id, "ID")
                .replaceAll("\"(traceId|instance|id|generated|created|at)\":\"[^\"]*\"", "");
    }

    private static String savedAnalysis(String dataset, String title) {
        return "{\"title\":\"" + title + "\",\"shared\":true,\"analysis\":" + analysis(dataset) + "}";
    }

    private static String analysis(String dataset) {
        return "{\"inputs\":[{\"id\":\"a\",\"dataset\":\"" + dataset + "\",\"measure\":\"BEVSTD\",\"members\":{}}],"
                + "\"calculations\":[],\"regions\":{\"level\":\"KREIS\"},\"periods\":{\"newest\":1}}";
    }

    private static Answer post(Api caller, String path, String file) {
        return caller.send(
                        "POST", path, BodyPublishers.ofString(file), Map.of("Content-Type", "application/octet-stream"))
                .requireStatus(202);
    }

    private static JsonNode await(Api caller, Answer accepted) {
        String path = "api/monitoring/imports/" + accepted.json().path("id").asText();
        Await.until(
                "end of " + path,
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(caller.get(path).json().path("state").asText()));
        return caller.get(path).json();
    }
}
