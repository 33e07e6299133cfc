package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** Policies of sources as a list of the server: searched, filtered, sorted and read in parts; the guard off and on again. */
@ExtendWith(OneKomenius.class)
class DisclosureListsContractTest {

    private static final String API = "api/disclosure/";
    private static final String BELOW = "itest/lists/";

    private final Api unit;
    private final Api analyst;

    DisclosureListsContractTest(RunningKomenius komenius) {
        this.unit = komenius.signedInAs("admin");
        this.analyst = komenius.signedInAs("analyse");
    }

    @Test
    void policiesAreSearchedFilteredSortedAndReadInParts() {
        put("c", "{\"minimumCount\":5,\"reason\":\"Kleine Gemeinden 100%\"}");
        put("a", "{\"guarded\":false,\"reason\":\"Vom Amt veröffentlicht\"}");
        put("b", "{\"guarded\":false,\"reason\":\"Vom Amt veröffentlicht\"}");

        assertThat(sources("q=" + BELOW + "&sort=source&limit=2")).containsExactly("a", "b", "c");
        assertThat(sources("q=" + BELOW + "&sort=-source&limit=1")).containsExactly("c", "b", "a");
        assertThat(sources("q=" + BELOW + "&guarded=false&sort=source&limit=1")).containsExactly("a", "b");
        assertThat(sources("q=" + encode("GEMEINDEN 100%"))).containsExactly("c");
        assertThat(sources("q=nobody-calls-it-so&named=" + encode(BELOW + "b"))).containsExactly("b");
        assertThat(unit.get(API + "policies?q=" + BELOW + "&limit=1")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void theGuardIsSwitchedOffAndOnOnlyWithAReasonAndBothAreAudited() {
        String path = API + "policies/" + BELOW + "guard";
        assertProblem(send(path, "{\"guarded\":false}", Map.of()), 400, "disclosure.policy.reason-missing");
        Answer off = send(path, "{\"guarded\":false,\"reason\":\"Amtlich veröffentlicht\"}", Map.of())
                .requireStatus(200);
        assertThat(off.json().path("guarded").asBoolean()).isFalse();
        assertThat(send(path, "{\"guarded\":true,\"reason\":\"Irrtum\"}", Map.of())
                        .status())
                .as("without the state that it is about")
                .isEqualTo(428);
        send(path, "{\"guarded\":true,\"reason\":\"Irrtum\"}", Map.of("If-Match", off.header("ETag")))
                .requireStatus(200);
        String log = unit.get("api/platform/audit?q=" + encode(BELOW + "guard") + "&limit=50")
                .requireStatus(200)
                .text();
        assertThat(log).contains("guard.switched-off", "Amtlich veröffentlicht", "guard.switched-on", "Irrtum");
    }

    @Test
    void listsSayWhatTheyCannotDo() {
        for (String wrong : List.of(
                "policies?sort=secret",
                "policies?guarded=maybe",
                "releases?sort=content",
                "crossings?sort=purpose",
                "crossings?outcome=LOST",
                "crossings?from=yesterday")) {
            assertProblem(unit.get(API + wrong), 400, "disclosure.parameter.invalid");
        }
        assertProblem(unit.get(API + "releases?cursor=x"), 400, "rest.cursor.broken");
        assertProblem(unit.get(API + "releases?limit=501"), 400, "rest.limit.out-of-range");
        assertThat(analyst.get(API + "crossings").status())
                .as("the log is the statistics unit's")
                .isEqualTo(403);
        assertThat(unit.get(API + "crossings?from=2020-01-01T00:00:00Z&until=2020-01-02T00:00:00Z")
                        .requireStatus(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    private Answer send(String path, String json, Map<String, String> match) {
        Map<String, String> headers = new HashMap<>(match);
        headers.put("Content-Type", "application/json");
        return unit.send("PUT", path, BodyPublishers.ofString(json), headers);
    }

    private void put(String name, String change) {
        String path = API + "policies/" + BELOW + name;
        String etag = unit.get(path).header("ETag");
        send(path, change, etag == null ? Map.of() : Map.of("If-Match", etag)).requireStatus(200);
    }

    /** All parts of a list one after the other, without what is before the last slash. */
    private List<String> sources(String query) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = unit.get(API + "policies?" + query + (cursor == null ? "" : "&cursor=" + cursor))
                    .requireStatus(200)
                    .json();
            page.path("items")
                    .forEach(item -> found.add(item.path("source").asText().substring(BELOW.length())));
            cursor = page.path("next").asText(null);
        } while (cursor != null && !cursor.equals("null"));
        return found;
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
