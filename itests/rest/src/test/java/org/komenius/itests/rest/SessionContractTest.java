package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** Who may call what: the guard over the filter that a clash of names would drop without a word. */
@ExtendWith(OneKomenius.class)
class SessionContractTest {

    private final RunningKomenius komenius;

    SessionContractTest(RunningKomenius komenius) {
        this.komenius = komenius;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/platform/users",
                "api/platform/tokens",
                "api/platform/audit",
                "api/platform/health",
                "api/monitoring/imports",
                "api/monitoring/datasets"
            })
    void without_signing_in_a_protected_method_answers_401(String path) {
        Answer answer = komenius.api().get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo("rest.sign-in-required");
    }

    @Test
    void a_role_without_the_permission_answers_403() {
        assertThat(komenius.signedInAs("analyse").get("api/platform/users").status())
                .isEqualTo(403);
    }

    @Test
    void signing_in_gives_a_strict_cookie_and_a_token_against_forged_requests() {
        Api client = komenius.api();
        assertThat(client.get("api/platform/session")
                        .json()
                        .path("authenticated")
                        .asBoolean())
                .isFalse();

        Api admin = komenius.signedInAs("admin");
        JsonNode session = admin.get("api/platform/session").json();

        assertThat(session.path("authenticated").asBoolean()).isTrue();
        assertThat(session.path("csrfToken").asText()).isNotEmpty();
        assertThat(session.path("user").path("userName").asText()).isEqualTo("admin");
    }

    @Test
    void a_wrong_password_is_refused_without_saying_what_was_wrong() {
        Answer known = wrongPassword("analyse");
        Answer unknown = wrongPassword("nobody-" + System.nanoTime());

        assertThat(known.status()).isEqualTo(401);
        assertThat(unknown.json().path("code")).isEqualTo(known.json().path("code"));
        assertThat(unknown.json().path("detail")).isEqualTo(known.json().path("detail"));
        assertThat(known.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_session_without_the_token_changes_nothing() {
        Api admin = komenius.signedInAs("admin");

        Answer forged = admin.send(
                "POST",
                "api/platform/tokens",
                BodyPublishers.ofString("{}"),
                Map.of("Content-Type", "application/json", "X-CSRF-Token", "guessed"));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.json().path("code").asText()).isEqualTo("platform.csrf");
    }

    @Test
    void an_API_token_does_what_its_scopes_say_and_no_more() {
        Answer issued = komenius.signedInAs("admin")
                .post("api/platform/tokens", "{\"name\":\"itest\",\"scopes\":[\"registry.read\"],\"expiresInDays\":1}");
        assertThat(issued.status()).isBetween(200, 201);
        Map<String, String> bearer =
                Map.of("Authorization", "Bearer " + issued.json().path("token").asText());
        Api integrator = komenius.api();

        assertThat(integrator.get("api/registry/institutions", bearer).status()).isEqualTo(200);
        assertThat(integrator.get("api/platform/users", bearer).status()).isEqualTo(403);
        assertThat(integrator
                        .get("api/registry/institutions", Map.of("Authorization", "Bearer kom_wrong"))
                        .status())
                .isEqualTo(401);
    }

    private Answer wrongPassword(String user) {
        return komenius.api()
                .post("api/platform/session", "{\"userName\":\"" + user + "\",\"password\":\"not this one\"}");
    }
}
