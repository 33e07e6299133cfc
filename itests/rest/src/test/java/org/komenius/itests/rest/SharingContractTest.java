package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.Ffcsv;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** Passing analyses on over REST: exact states, copies, comments, fact sheets, dashboards, and what everybody sees of them. */
@ExtendWith(OneKomenius.class)
class SharingContractTest {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final String API = "api/monitoring/";

    private final Api analyst;
    private final Api other;
    private final Api nobody;

    SharingContractTest(RunningKomenius komenius) {
        this.analyst = komenius.signedInAs("analyse");
        this.other = komenius.signedInAs("jugend");
        this.nobody = new Api(komenius.url());
    }

    @Test
    void an_exact_state_is_published_embedded_and_gone_when_its_data_are_hidden() {
        String dataset = importFile("99941-01-01-4_de_flat.csv", 81);
        String definition = definition(dataset);
        Answer taken =
                analyst.create(API + "snapshots", "{\"title\":\"Anteil genau\",\"analysis\":" + definition + "}");
        String hash = taken.json().path("hash").asText();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(taken.json().at("/analysis/inputs/0/version").asInt()).isEqualTo(1);
        Answer again = analyst.post(API + "snapshots", "{\"title\":\"Anteil genau\",\"analysis\":" + definition + "}");
        assertThat(again.json().path("hash").asText()).isEqualTo(hash);
        JsonNode rows = analyst.get(API + "snapshots/" + hash + "/data")
                .requireStatus(200)
                .json()
                .at("/rows");
        assertThat(rows.size()).isPositive();

        String image = API + "public/analyses/" + hash + "/image.svg";
        assertThat(nobody.get(image).status()).isEqualTo(404);
        assertThat(nobody.get("embed/monitoring/" + hash).status()).isEqualTo(404);
        Answer refused = analyst.post(API + "snapshots/" + hash + "/publish", "{\"reason\":\"amtlich\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("monitoring.publish.data-not-public");

        show(dataset);
        assertThat(analyst.post(API + "snapshots/" + hash + "/publish", "{\"reason\":\"amtlich\"}")
                        .status())
                .isEqualTo(200);
        Answer svg = nobody.get(image).requireStatus(200);
        assertThat(svg.text())
                .startsWith("<svg")
                .contains("Anteil genau", "Quelle:")
                .doesNotContain("style=", "NaN");
        assertThat(svg.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(nobody.get(image.replace("image.svg", "image.png"))
                        .requireStatus(200)
                        .header("Content-Type"))
                .isEqualTo("image/png");
        Answer frame = nobody.get("embed/monitoring/" + hash).requireStatus(200);
        assertThat(frame.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'self'");
        assertThat(frame.header("Set-Cookie")).isEmpty();
        assertThat(frame.text()).contains("<svg", "<table", "Quelle:").doesNotContain("<script", "amtlich");

        hide(dataset);
        assertThat(nobody.get(image).status()).isEqualTo(410);
        Answer gone = nobody.get("embed/monitoring/" + hash);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("nicht mehr veröffentlicht").doesNotContain("<svg", "<table");
    }

    @Test
    void an_analysis_is_copied_commented_on_and_printed() {
        String dataset = importFile("99942-01-01-4_de_flat.csv", 72);
        String id = save("Zum Weitergeben", dataset, true);
        Answer copy = other.create(API + "analyses/" + id + "/copies", "{}");
        assertThat(copy.json().path("title").asText()).isEqualTo("Kopie von Zum Weitergeben");
        assertThat(copy.json().path("shared").asBoolean()).isFalse();
        String copied = copy.json().path("id").asText();
        assertThat(other.get(API + "analyses/" + copied + "/copies/origin")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(analyst.get(API + "analyses/" + copied + "/copies/origin").status())
                .isEqualTo(404);

        Answer said = other.post(API + "comments", "{\"analysis\":\"" + id + "\",\"text\":\"Stimmt das?\"}");
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        String comment = API + "comments/" + said.json().path("id").asText();
        assertThat(analyst.get(API + "comments?analysis=" + id)
                        .json()
                        .at("/items/0/own")
                        .asBoolean())
                .isFalse();
        assertThat(analyst.delete(comment, Map.of()).status()).isEqualTo(403);
        assertThat(analyst.post(comment + "/resolve", "")
                        .json()
                        .path("resolvedBy")
                        .asText())
                .isNotBlank();
        assertThat(analyst.get(API + "comments?analysis=" + copied).status()).isEqualTo(404);
        assertThat(nobody.get(API + "comments?analysis=" + id).status()).isEqualTo(401);

        Answer sheet = analyst.get(API + "fact-sheet?analysis=" + id).requireStatus(200);
        assertThat(sheet.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(sheet.text()).startsWith("%PDF-");
        assertThat(analyst.get(API + "fact-sheet?analysis=" + copied).status()).isEqualTo(404);
        assertThat(analyst.get(API + "fact-sheet").status()).isEqualTo(400);
    }

    @Test
    void a_dashboard_of_somebody_else_is_not_there_and_everybody_sees_only_what_was_published() {
        String dataset = importFile("99943-01-01-4_de_flat.csv", 73);
        String analysis = save("Für das Dashboard", dataset, false);
        String cards = "[{\"id\":\"c1\",\"kind\":\"ANALYSIS\",\"analysis\":\"" + analysis
                + "\",\"view\":\"NUMBER\"},{\"id\":\"c2\",\"kind\":\"TEXT\",\"title\":\"Lesehilfe\",\"text\":\"So liest man das.\"}]";
        long before = other.get(API + "dashboards").json().path("total").asLong();
        Answer made =
                analyst.create(API + "dashboards", "{\"title\":\"Kitas und Schulen 99943\",\"cards\":" + cards + "}");
        String path = API + "dashboards/" + made.json().path("id").asText();
        String open = API + "public/dashboards/" + made.json().path("id").asText();

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(path + "/cards/c1").status()).isEqualTo(404);
        assertThat(other.get(API + "dashboards").json().path("total").asLong()).isEqualTo(before);
        assertThat(other.get(API + "dashboards?q=99943").text()).doesNotContain("Kitas");
        assertThat(nobody.get(open).status()).isEqualTo(404);
        assertThat(nobody.get(path).status()).isEqualTo(401);

        JsonNode regions = analyst.get(path + "/regions").requireStatus(200).json();
        String region = regions.at("/0/code").asText();
        JsonNode all = analyst.get(path + "/cards/c1").requireStatus(200).json();
        JsonNode one = analyst.get(path + "/cards/c1?region=" + region + "&newest=1")
                .requireStatus(200)
                .json();
        assertThat(all.at("/rows").size())
                .isGreaterThanOrEqualTo(one.at("/rows").size());
        assertThat(one.at("/rows/0/code").asText()).isEqualTo(region);
        assertThat(analyst.get(path + "/cards/c1?newest=0").status()).isEqualTo(400);
        assertThat(analyst.get(path + "/cards/c2").status()).isEqualTo(404);

        Answer refused = publish(path, made.header("ETag"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Noch nicht öffentlich");
        show(dataset);
        Answer published = publish(path, made.header("ETag"));
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(nobody.get(open).requireStatus(200).text())
                .contains("Lesehilfe")
                .doesNotContain("amtlich", "owner");
        assertThat(nobody.get(open + "/cards/c1?region=" + region)
                        .requireStatus(200)
                        .json()
                        .at("/rows/0/code")
                        .asText())
                .isEqualTo(region);
        assertThat(nobody.get(API + "public/dashboards").text()).contains("99943");
        assertThat(nobody.get("de/monitoring/zahlen/uebersicht/"
                                + made.json().path("id").asText())
                        .requireStatus(200)
                        .text())
                .contains("<table", "Lesehilfe");

        Map<String, String> match = Map.of("If-Match", published.header("ETag"), "Content-Type", "application/json");
        Answer changed = analyst.send(
                "PUT", path, BodyPublishers.ofString("{\"title\":\"Geheimer neuer Titel\",\"cards\":[]}"), match);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(nobody.get(open).text()).doesNotContain("Geheimer");
        hide(dataset);
        assertThat(nobody.get(open + "/cards/c1").status()).isEqualTo(410);
        assertThat(analyst.send(
                                "POST",
                                path + "/hide",
                                BodyPublishers.noBody(),
                                Map.of("If-Match", changed.header("ETag")))
                        .status())
                .isEqualTo(200);
        assertThat(nobody.get(open).status()).isEqualTo(404);
    }

    private Answer publish(String path, String etag) {
        return analyst.send(
                "POST",
                path + "/publish",
                BodyPublishers.ofString("{\"reason\":\"amtlich veröffentlicht\"}"),
                Map.of("If-Match", etag, "Content-Type", "application/json"));
    }

    private void show(String dataset) {
        String path = API + "datasets/" + dataset;
        Answer shown = publish(path, analyst.get(path).requireStatus(200).header("ETag"));
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    }

    private void hide(String dataset) {
        String path = API + "datasets/" + dataset;
        String etag = analyst.get(path).requireStatus(200).header("ETag");
        assertThat(analyst.send("POST", path + "/hide", BodyPublishers.noBody(), Map.of("If-Match", etag))
                        .status())
                .isEqualTo(200);
    }

    private String save(String title, String dataset, boolean shared) {
        Answer kept = analyst.create(
                API + "analyses",
                "{\"title\":\"" + title + "\",\"shared\":" + shared + ",\"analysis\":" + definition(dataset) + "}");
        return kept.json().path("id").asText();
    }

    private String definition(String dataset) {
        String measure = analyst.get(API + "datasets/" + dataset + "/dimensions/MEASURE/members")
                .requireStatus(200)
                .json()
                .at("/items/0/code")
                .asText();
        return """
                {"inputs":[{"id":"a","dataset":"%1$s","measure":"%2$s","members":{"GES":"GESW"}},{"id":"b","dataset":"%1$s","measure":"%2$s"}],
                 "calculations":[{"id":"q","label":"Anteil","kind":"RATIO","of":"a","by":"b","factor":100,"unit":"%%"}],
                 "regions":{"level":"KREIS"},"periods":{"newest":1}}"""
                .formatted(dataset, measure);
    }

    private String importFile(String name, int seed) {
        Answer accepted = analyst.send(
                "POST",
                API + "imports?openReason=Testtabelle&fileName=" + name,
                BodyPublishers.ofString(Ffcsv.germanEdition(seed)),
                Map.of("Content-Type", "application/octet-stream"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String path = API + "imports/" + accepted.json().path("id").asText();
        Await.until(
                "end of the import of " + name,
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(analyst.get(path).json().path("state").asText()));
        JsonNode outcome = analyst.get(path).json();
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isEqualTo("STORED");
        return outcome.path("datasetId").asText();
    }
}
