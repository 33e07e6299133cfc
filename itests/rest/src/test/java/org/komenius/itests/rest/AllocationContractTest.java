package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** The way from figures of schools to a decided distribution of posts: index, scenarios, four eyes, record, papers, and what stands in the way. */
@ExtendWith(OneKomenius.class)
class AllocationContractTest {

    private static final String API = "api/monitoring/allocations";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api analyst;
    private final Api second;
    private final Api youth;
    private final Api nobody;

    AllocationContractTest(RunningKomenius komenius) {
        this.analyst = komenius.signedInAs("analyse");
        this.second = komenius.signedInAs("admin");
        this.youth = komenius.signedInAs("jugend");
        this.nobody = komenius.api();
    }

    @Test
    void from_figures_to_a_decision_with_four_eyes_and_its_record() throws Exception {
        String dataset = SchoolTable.demo().importAs(analyst, "99078-01-01-4");
        Answer made = analyst.post(API, "{\"title\":\"Schulsozialarbeit 2031\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String path = API + "/" + made.json().path("id").asText();
        assertThat(made.header("Location")).endsWith(path);
        assertThat(made.json().path("state").asText()).isEqualTo("DRAFT");

        String index = index(dataset, "");
        JsonNode calculated = ok(analyst.post(API + "/calculate-index", "{\"index\":" + index + "}"));
        assertThat(calculated.path("inputs")).hasSize(2);
        assertThat(calculated.at("/inputs/0/contradicts").asBoolean()).isFalse();
        assertThat(calculated.path("explained").decimalValue()).isGreaterThan(new BigDecimal("0.8"));
        assertThat(calculated.path("units")).hasSize(6);
        JsonNode worst = unit(calculated, "99104");
        assertThat(worst.path("rank").asInt()).isEqualTo(1);
        assertThat(worst.path("level").asInt()).isEqualTo(3);
        BigDecimal parts = worst.at("/contributions/m1")
                .decimalValue()
                .add(worst.at("/contributions/m2").decimalValue());
        assertThat(parts.subtract(worst.path("index").decimalValue()).abs()).isLessThan(new BigDecimal("0.00001"));

        JsonNode stable = ok(analyst.post(API + "/calculate-stability", "{\"index\":" + index + ",\"draws\":50}"));
        assertThat(stable.path("units")).hasSize(6);
        assertThat(stable.path("leftOut")).hasSize(2);
        JsonNode steps =
                ok(analyst.post(API + "/calculate-class-changes", "{\"index\":" + index + ",\"unit\":\"99102\"}"));
        assertThat(steps).isNotEmpty();

        String suggest =
                "{\"pupils\":" + source(dataset, "SCHUELER") + ",\"posts\":" + source(dataset, "STELLEN") + "}";
        JsonNode schools = ok(analyst.post(API + "/suggest-schools", suggest));
        assertThat(schools).hasSize(6);
        assertThat(schools.at("/0/kind").asText()).isEqualTo("GRUNDSCHULE");

        String work = work(dataset, index, schools.toString(), "12.5", "0.5");
        JsonNode answer = ok(analyst.post(API + "/calculate", "{\"work\":" + work + "}"));
        JsonNode proposal = answer.at("/scenarios/0/result");
        assertThat(posts(proposal)).isEqualByComparingTo("12.5");
        assertThat(postsOf(proposal, "99601")).isEqualByComparingTo("0.5");
        assertThat(postsOf(proposal, "99104")).isGreaterThan(postsOf(proposal, "99101"));
        assertThat(proposal.at("/schools/0/change").decimalValue()).isNotNull();
        assertThat(proposal.at("/schools/0/equalShare").asText()).isEqualTo("2.083");
        assertThat(proposal.at("/schools/0/cost").isNumber()).isTrue();
        assertThat(posts(answer.at("/scenarios/1/result"))).isEqualByComparingTo("12.5");

        Answer saved = put(analyst, path, made.header("ETag"), "Schulsozialarbeit 2031", work);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertCode(put(analyst, path, made.header("ETag"), "Zu spät", work), 412, null);
        assertThat(put(analyst, path, null, "Ohne Stand", work).status()).isEqualTo(428);
        assertCode(act(second, path, "approve", saved.header("ETag")), 409, "monitoring.allocation.state");
        assertCode(analyst.get(path + "/record"), 409, "monitoring.allocation.not-decided");

        Answer proposed = act(analyst, path, "propose", saved.header("ETag"));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
        assertThat(proposed.json().path("state").asText()).isEqualTo("PROPOSED");
        assertThat(proposed.json().path("mayApprove").asBoolean()).isFalse();
        assertThat(proposed.json().at("/work/index/inputs/0/source/version").asInt())
                .isEqualTo(1);
        assertThat(proposed.json().at("/work/index/inputs/0/source/period").asText())
                .contains("2025");
        assertCode(
                put(analyst, path, proposed.header("ETag"), "Noch schnell", work), 409, "monitoring.allocation.state");
        assertCode(act(analyst, path, "approve", proposed.header("ETag")), 409, "monitoring.allocation.four-eyes");
        assertThat(second.get(path).json().path("mayApprove").asBoolean()).isTrue();

        Answer returned = act(second, path, "return", proposed.header("ETag"));
        assertThat(returned.json().path("state").asText()).isEqualTo("DRAFT");
        Answer again = act(analyst, path, "propose", returned.header("ETag"));
        Answer approved = act(second, path, "approve", again.header("ETag"));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        String checksum = approved.json().path("recordSha256").asText();
        assertThat(checksum).matches("[0-9a-f]{64}");

        JsonNode record =
                JSON.readTree(analyst.get(path + "/record").requireStatus(200).body());
        assertThat(record.path("sha256").asText()).isEqualTo(checksum);
        assertThat(record.at("/index/sources/0/version").asInt()).isEqualTo(1);
        assertThat(record.at("/index/sources/0/fileSha256").asText()).matches("[0-9a-f]{64}");
        assertThat(record.at("/result/schools")).hasSize(6);
        assertThat(record.toString()).doesNotContain("NaN", "Demo-");
        assertThat(new BigDecimal(record.at("/result/schools/3/posts").asText()))
                .isEqualByComparingTo(postsOf(proposal, "99104"));

        Answer pdf = youth.get(path + "/paper?format=pdf").requireStatus(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(youth.get(path + "/paper?format=docx&lang=en")
                        .requireStatus(200)
                        .text())
                .startsWith("PK");
        assertThat(youth.get(path + "/paper?format=odt").status()).isEqualTo(400);
        assertThat(analyst.delete(path, Map.of("If-Match", approved.header("ETag")))
                        .status())
                .isEqualTo(409);
        assertThat(analyst.get(API + "?q=2031&state=APPROVED")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_frozen_year_measures_later_ones_and_two_versions_are_compared() {
        String dataset = SchoolTable.demo().importAs(analyst, "99078-01-01-4");
        String index = index(dataset, "");
        Answer made = analyst.post(API, "{\"title\":\"Bezugsjahr 2030\",\"work\":{\"index\":" + index + "}}");
        String id = made.json().path("id").asText();
        String path = API + "/" + id + "/index-versions";
        Answer frozen = analyst.send("POST", path, BodyPublishers.noBody(), Map.of("If-Match", made.header("ETag")));
        assertThat(ok(frozen).path("version").asInt()).isEqualTo(1);
        assertThat(ok(analyst.get(API + "/index-versions")).toString()).contains(id, "Bezugsjahr 2030");
        JsonNode kept = ok(analyst.get(path + "/1"));
        assertThat(kept.at("/work/inputs/0/source/version").asInt()).isEqualTo(1);

        String reference = "{\"project\":\"" + id + "\",\"version\":1}";
        String later = index(dataset, ",\"reference\":" + reference).replace("\"quantiles\":3", "\"quantiles\":5");
        JsonNode measured = ok(analyst.post(API + "/calculate-index", "{\"index\":" + later + "}"));
        assertThat(measured.path("limits")).as("classes of the reference year").hasSize(2);
        JsonNode changes = ok(analyst.post(
                API + "/calculate-index-changes", "{\"before\":" + reference + ",\"index\":" + later + "}"));
        assertThat(changes).hasSize(6);
        assertThat(changes.at("/0/change").decimalValue()).isEqualByComparingTo("0");
        assertIndexProblem(later.replaceFirst("BURDEN", "RELIEF"), "monitoring.allocation.reference.differs");
        assertIndexProblem(later.replace("SPRACHE\"}", "SCHUELER\"}"), "monitoring.allocation.reference.differs");
        JsonNode fixed = ok(analyst.post(
                API + "/calculate-index",
                "{\"index\":" + index.replace("\"quantiles\":3", "\"limits\":[-0.5,0.5,3]") + "}"));
        assertThat(fixed.path("limits")).hasSize(3);
        assertThat(unit(fixed, "99104").path("level").asInt()).isEqualTo(3);

        JsonNode map = ok(analyst.post(API + "/calculate-map", "{\"index\":" + index + "}"));
        assertThat(map.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(map.at("/features/0/id").asText()).isEqualTo("99101");
        assertThat(map.at("/features/0/geometry/coordinates/0/0")).hasSize(7);
    }

    @Test
    void areas_are_drawn_by_their_boundaries() {
        String dataset = SchoolTable.areas().importAs(analyst, "99079-01-01-5");
        String index =
                "{\"inputs\":[{\"id\":\"m1\",\"title\":\"SGB II\",\"polarity\":\"BURDEN\",\"source\":{\"dataset\":\""
                        + dataset + "\",\"measure\":\"SGB2\"}}],\"missing\":\"OTHER_INPUTS\",\"quantiles\":3}";
        JsonNode result = ok(analyst.post(API + "/calculate-index", "{\"index\":" + index + "}"));
        assertThat(unit(result, "07399003").path("level").asInt()).isEqualTo(3);
        JsonNode map = ok(analyst.post(API + "/calculate-map", "{\"index\":" + index + "}"));
        assertThat(map.path("features").findValuesAsText("id")).containsExactly("07399001", "07399002", "07399003");
        assertThat(map.at("/features/0/geometry/type").asText()).isIn("Polygon", "MultiPolygon");
        assertThat(map.at("/features/0/geometry").toString().split(",")).hasSizeGreaterThan(20);
    }

    @Test
    void what_is_made_of_hidden_data_is_not_there_for_others() {
        String dataset = new SchoolTable()
                .school(99101, "Zwergschule Eins", "100", "10", "4")
                .school(99102, "Zwergschule Zwei", "120", "20", "9")
                .school(99103, "Zwergschule Drei", "140", "40", "11")
                .importAs(youth, "99078-21-01-4");
        String work = "{\"index\":" + index(dataset, "") + ",\"schoolSource\":" + source(dataset, "SCHUELER") + "}";
        String title = "{\"title\":\"Zwergschulen verteilt\",\"work\":" + work + "}";
        Answer made = youth.post(API, title);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.json().path("id").asText();
        String path = API + "/" + id;
        ok(youth.send(
                "POST", path + "/index-versions", BodyPublishers.noBody(), Map.of("If-Match", made.header("ETag"))));
        assertThat(analyst.get(path).status()).isEqualTo(200);

        String rule = "api/monitoring/access/dataset/" + dataset;
        youth.send(
                        "PUT",
                        rule,
                        BodyPublishers.ofString("{\"mode\":\"NAMED\",\"offices\":[\"jugendamt\"]}"),
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                youth.get(rule).header("ETag")))
                .requireStatus(200);
        for (String hidden : new String[] {
            path, path + "/record", path + "/paper", path + "/index-versions", path + "/index-versions/1"
        }) {
            assertCode(analyst.get(hidden), 404, "monitoring.allocation.unknown");
        }
        String etag = youth.get(path).requireStatus(200).header("ETag");
        assertThat(put(analyst, path, etag, "Gekapert", "{}").status()).isEqualTo(404);
        assertThat(act(analyst, path, "propose", etag).status()).isEqualTo(404);
        assertThat(analyst.delete(path, Map.of("If-Match", etag)).status()).isEqualTo(404);
        assertThat(analyst.get(API + "?q=Zwergschulen").json().path("total").asInt())
                .isZero();
        assertThat(analyst.get(API + "/index-versions").text()).doesNotContain(id);
        assertCode(analyst.post(API, title), 404, "monitoring.dataset.unknown");
        String demo = SchoolTable.demo().importAs(analyst, "99078-01-01-4");
        String measured = index(demo, ",\"reference\":{\"project\":\"" + id + "\",\"version\":1}");
        assertCode(
                analyst.post(API + "/calculate-index", "{\"index\":" + measured + "}"),
                404,
                "monitoring.allocation.index.not-frozen");
        assertThat(youth.get(API + "?q=Zwergschulen").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(second.get(path).status()).isEqualTo(200);
    }

    @Test
    void whoever_may_not_is_told_so() {
        assertThat(nobody.get(API).status()).isEqualTo(401);
        assertThat(nobody.post(API, "{\"title\":\"Ohne Anmeldung\"}").status()).isIn(401, 403);
        assertThat(nobody.get(API + "/kinds").status()).isEqualTo(401);
        assertCode(analyst.get(API + "/" + UUID.randomUUID()), 404, "monitoring.allocation.unknown");
        assertThat(analyst.get(API + "?state=GONE").status()).isEqualTo(400);
        assertThat(analyst.post(API, "{\"title\":\" \"}").status()).isEqualTo(400);
    }

    @Test
    void what_gives_no_index_is_a_clear_problem() {
        String few = new SchoolTable()
                .school(99111, "Grundschule Eins", "100", "10", "4")
                .importAs(analyst, "99078-11-01-4");
        assertIndexProblem(index(few, ""), "index.units.too-few");
        String odd = new SchoolTable()
                .school(99121, "Grundschule Eins", "100", "10", ".")
                .school(99122, "Grundschule Zwei", "0", "10", ".")
                .school(99123, "Grundschule Drei", "-5", "10", "/")
                .importAs(analyst, "99078-12-01-4");
        assertIndexProblem(index(odd, ""), "index.input.constant");
        assertIndexProblem(
                "{\"inputs\":[" + input("m1", "SPRACHE", odd) + "],\"missing\":\"NO_INDEX\"}",
                "index.input.all-missing");
        assertIndexProblem("{\"inputs\":[]}", "monitoring.allocation.inputs.none");
        String twisted = index(SchoolTable.demo().importAs(analyst, "99078-13-01-4"), ",\"weighting\":\"EQUAL\"")
                .replaceFirst("BURDEN", "RELIEF");
        JsonNode alarm = ok(analyst.post(API + "/calculate-index", "{\"index\":" + twisted + "}"));
        assertThat(alarm.at("/inputs/0/contradicts").asBoolean()).isTrue();
        assertThat(alarm.at("/inputs/0/input/polarity").asText()).isEqualTo("RELIEF");
        assertThat(alarm.path("notes").toString()).contains("gerechnet wird wie festgelegt");
    }

    @Test
    void what_gives_no_distribution_is_a_clear_problem() {
        String good = schools("120", "240");
        assertScenarioProblem(schools("0", "240"), "2", "0.5", "allocation.size.zero");
        assertScenarioProblem(schools("null", "240"), "2", "0.5", "allocation.size.missing");
        assertScenarioProblem(good, "0.75", "0.5", "allocation.minima.above-budget");
        assertScenarioProblem(good, "2.1", "0.5", "allocation.budget.not-in-units");
        assertScenarioProblem("[]", "2", "0.5", "allocation.nobody");
        assertScenarioProblem(good.replace("GRUNDSCHULE", "GYMNASIUM"), "2", "0.5", "allocation.stratum.none");
        assertScenarioProblem(schools("-3", "240"), "2", "0.5", "allocation.size.negative");
        JsonNode works = scenario(good, "2", "0.5");
        assertThat(posts(works.path("result"))).isEqualByComparingTo("2");
    }

    private JsonNode scenario(String schools, String posts, String minimum) {
        String work = "{\"schools\":" + schools + ",\"scenarios\":[" + scenario("v1", posts, minimum, "SAINTE_LAGUE")
                + "],\"chosen\":\"v1\"}";
        return ok(analyst.post(API + "/calculate", "{\"work\":" + work + "}")).at("/scenarios/0");
    }

    private void assertScenarioProblem(String schools, String posts, String minimum, String code) {
        JsonNode answer = scenario(schools, posts, minimum);
        assertThat(answer.path("result").isObject()).isFalse();
        assertThat(answer.at("/problem/code").asText()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.path("problem").toString()).contains("\"de\"", "\"en\"");
    }

    private void assertIndexProblem(String index, String code) {
        assertCode(analyst.post(API + "/calculate-index", "{\"index\":" + index + "}"), 422, code);
    }

    private static void assertCode(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("NaN", "Infinity");
        if (code != null) {
            assertThat(answer.json().path("code").asText()).as(answer.text()).isEqualTo(code);
        }
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("NaN", "Infinity");
        return answer.json();
    }

    private static Answer put(Api caller, String path, String etag, String title, String work) {
        Map<String, String> headers = etag == null
                ? Map.of("Content-Type", "application/json")
                : Map.of("Content-Type", "application/json", "If-Match", etag);
        ObjectNode body = JSON.createObjectNode().put("title", title);
        return caller.send(
                "PUT", path, BodyPublishers.ofString(body.toString().replace("}", ",\"work\":" + work + "}")), headers);
    }

    private static Answer act(Api caller, String path, String act, String etag) {
        return caller.send(
                "POST",
                path + "/" + act,
                BodyPublishers.ofString("{\"comment\":\"Bitte\"}"),
                Map.of("Content-Type", "application/json", "If-Match", etag));
    }

    private static JsonNode unit(JsonNode index, String id) {
        for (JsonNode unit : index.path("units")) {
            if (unit.at("/unit/id").asText().equals(id)) {
                return unit;
            }
        }
        throw new AssertionError("no unit " + id + " in " + index);
    }

    private static BigDecimal posts(JsonNode result) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode school : result.path("schools")) {
            sum = sum.add(school.path("posts").decimalValue());
        }
        return sum;
    }

    private static BigDecimal postsOf(JsonNode result, String school) {
        for (JsonNode one : result.path("schools")) {
            if (one.at("/school/id").asText().equals(school)) {
                return new BigDecimal(one.path("posts").asText());
            }
        }
        throw new AssertionError("no school " + school);
    }

    private static String source(String dataset, String measure) {
        return "{\"dataset\":\"" + dataset + "\",\"dimension\":\"SCHULE\",\"measure\":\"" + measure + "\"}";
    }

    private static String input(String id, String measure, String dataset) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + measure + "\",\"polarity\":\"BURDEN\",\"source\":"
                + source(dataset, measure) + "}";
    }

    private static String index(String dataset, String more) {
        return "{\"inputs\":[" + input("m1", "SGB2", dataset) + "," + input("m2", "SPRACHE", dataset)
                + "],\"missing\":\"OTHER_INPUTS\",\"quantiles\":3" + more + "}";
    }

    private static String schools(String first, String second) {
        return "[{\"id\":\"1\",\"title\":\"Eins\",\"kind\":\"GRUNDSCHULE\",\"size\":" + first
                + "},{\"id\":\"2\",\"title\":\"Zwei\",\"kind\":\"GRUNDSCHULE\",\"size\":" + second + "}]";
    }

    private static String scenario(String id, String posts, String minimum, String method) {
        return "{\"id\":\"" + id + "\",\"title\":\"Nach " + method + "\",\"posts\":" + posts
                + ",\"unit\":0.25,\"method\":\""
                + method
                + "\",\"costPerPost\":72000,\"strata\":[{\"id\":\"gs\",\"title\":\"Grundschulen\",\"kinds\":[\"GRUNDSCHULE\"],"
                + "\"rule\":\"PROPORTIONAL\",\"minimum\":" + minimum + "}]}";
    }

    private static String work(String dataset, String index, String schools, String posts, String minimum) {
        String grammar =
                ",{\"id\":\"gy\",\"title\":\"Gymnasien\",\"kinds\":[\"GYMNASIUM\"],\"rule\":\"EQUAL\",\"postsEach\":0.5}]}";
        String need = "\"need\":{\"kind\":\"LINEAR\",\"beta\":0.2,\"lower\":0.5,\"upper\":2},\"method\"";
        String first = scenario("v1", posts, minimum, "SAINTE_LAGUE").replace("}]}", "}" + grammar);
        String other = scenario("v2", posts, minimum, "HARE_NIEMEYER").replace("}]}", "}" + grammar);
        return "{\"step\":\"vergleich\",\"index\":" + index + ",\"schoolSource\":" + source(dataset, "SCHUELER")
                + ",\"schools\":" + schools + ",\"scenarios\":["
                + (first + "," + other).replace("\"method\"", need)
                + "],\"chosen\":\"v1\"}";
    }
}
