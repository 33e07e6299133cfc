package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** Conversion keys and peer groups over REST. */
@ExtendWith(OneKomenius.class)
class TerritoryContractTest {

    private static final String HEADER = "von;nach;ab;anteil;grundlage;quelle\n";
    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");

    private final Api analyst;
    private final Api nobody;

    TerritoryContractTest(RunningKomenius komenius) {
        this.analyst = komenius.signedInAs("analyse");
        this.nobody = new Api(komenius.url());
    }

    @Test
    void a_conversion_key_is_stored_whole_or_not_at_all() {
        Answer refused =
                store("13052;13071;04.09.2011;0,6;einwohner;Probe\n13052;13075;04.09.2011;0,3;einwohner;Probe\n");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/code").asText()).isEqualTo("monitoring.conversion.shares");
        assertThat(refused.json().at("/location/row").asInt()).isEqualTo(2);
        assertThat(analyst.get("api/monitoring/conversions?q=13052")
                        .json()
                        .at("/total")
                        .asInt())
                .isZero();

        Answer stored =
                store("13052;13071;04.09.2011;0,6;einwohner;Probe\n13052;13075;04.09.2011;0,4;einwohner;Probe\n");
        assertThat(stored.requireStatus(200).json().at("/lines").asInt()).isEqualTo(2);
        Answer listed = analyst.get("api/monitoring/conversions?q=13052").requireStatus(200);
        assertThat(listed.json().at("/total").asInt()).isEqualTo(2);
        assertThat(listed.json().at("/items/0/fromName").asText()).isEqualTo("Demmin");
        // The shares of a region belong together, so they go together.
        String id = listed.json().at("/items/0/id").asText();
        assertThat(analyst.delete("api/monitoring/conversions/" + id, Map.of()).status())
                .isEqualTo(204);
        assertThat(analyst.get("api/monitoring/conversions?q=13052")
                        .json()
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(nobody.get("api/monitoring/conversions").status()).isEqualTo(401);
    }

    @Test
    void a_peer_group_is_changed_by_whoever_saw_its_newest_state() {
        Answer made = analyst.post(
                        "api/monitoring/peer-groups", "{\"title\":\"Ähnliche\",\"codes\":[\"07131\",\"07132\"]}")
                .requireStatus(201);
        String path = "api/monitoring/peer-groups/" + made.json().at("/id").asText();
        assertThat(made.header("Location")).endsWith("/" + path);
        String change = "{\"title\":\"Andere\",\"codes\":[\"07131\"],\"shared\":true}";
        assertThat(put(path, change, "\"v99\"").status()).isEqualTo(412);
        Answer changed = put(path, change, made.header("ETag")).requireStatus(200);
        assertThat(changed.json().at("/codes").toString()).isEqualTo("[\"07131\"]");
        assertThat(analyst.post("api/monitoring/peer-groups", "{\"title\":\"Leer\",\"codes\":[]}")
                        .status())
                .isEqualTo(400);
        assertThat(analyst.delete(path, Map.of("If-Match", changed.header("ETag")))
                        .status())
                .isEqualTo(204);
        assertThat(analyst.get(path).json().at("/code").asText()).isEqualTo("monitoring.peers.unknown");
    }

    private Answer store(String lines) {
        return analyst.send("POST", "api/monitoring/conversions", BodyPublishers.ofString(HEADER + lines), CSV);
    }

    private Answer put(String path, String body, String ifMatch) {
        return analyst.send(
                "PUT",
                path,
                BodyPublishers.ofString(body),
                Map.of("Content-Type", "application/json", "If-Match", ifMatch));
    }
}
