package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** Every failure has one shape, a stable code, both languages, and nothing internal. */
@ExtendWith(OneKomenius.class)
class ProblemContractTest {

    private final Api admin;

    ProblemContractTest(RunningKomenius komenius) {
        this.admin = komenius.signedInAs("admin");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    api/nothing/here,             '',   404",
        "GET,    api/platform/nothing,         '',   404",
        "GET,    api/registry/regions/99999,   '',   404",
        "DELETE, api/platform/health,          '',   405",
        "POST,   api/platform/roles,           '{',  400",
        "POST,   api/platform/tokens,          '{}', 400",
    })
    void a_failure_is_a_problem(String method, String path, String body, int status) {
        Answer answer =
                admin.send(method, path, BodyPublishers.ofString(body), Map.of("Content-Type", "application/json"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asText())
                .isEqualTo("urn:komenius:problem:" + problem.path("code").asText());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").path("de").asText()).isNotEmpty();
        assertThat(problem.path("detail").path("en").asText()).isNotEmpty();
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("org.komenius");
    }

    @Test
    void an_answer_in_an_unknown_form_is_refused() {
        Answer answer = admin.get("api/platform/roles", Map.of("Accept", "image/png"));

        assertThat(answer.status()).isEqualTo(406);
    }

    @Test
    void a_body_beyond_the_bound_is_refused() {
        String huge = "{\"name\":\"" + "x".repeat(3 << 20) + "\"}";

        Answer answer = admin.post("api/platform/tokens", huge);

        assertThat(answer.status()).isEqualTo(413);
    }
}
