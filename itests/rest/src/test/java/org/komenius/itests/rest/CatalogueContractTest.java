package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** The catalogue over REST: words, facets, favourites, topics, relations; and the open-data catalogue in its three forms. */
@ExtendWith(OneKomenius.class)
class CatalogueContractTest {

    private static final String DATASETS = "api/monitoring/datasets";

    private final Api analyst;
    private final Api nobody;

    CatalogueContractTest(RunningKomenius komenius) {
        this.analyst = komenius.signedInAs("analyse");
        this.nobody = new Api(komenius.url());
    }

    @BeforeEach
    void awaitDemo() {
        Await.until(
                "the demo's tables",
                Duration.ofMinutes(2),
                () -> analyst.get(DATASETS + "?q=99001").json().path("total").asInt() == 1);
    }

    @Test
    void words_find_what_is_called_otherwise_and_say_where() {
        JsonNode found = analyst.get(DATASETS + "?q=Kindergarten%20Tagesbetreuung&facets=true")
                .requireStatus(200)
                .json();
        JsonNode dayCare = StreamSupport.stream(found.path("items").spliterator(), false)
                .filter(item -> item.path("tableCode").asText().startsWith("99001"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(found.toPrettyString()));
        assertThat(dayCare.at("/topics/0").asText()).isEqualTo("C");
        assertThat(dayCare.path("highlights").toString()).contains("\"marked\":true");
        assertThat(found.at("/facets/topic/0/value").asText()).isEqualTo("C");
        assertThat(found.at("/facets/topic/0/count").asInt()).isPositive();
        assertThat(analyst.get(DATASETS).requireStatus(200).json().has("facets"))
                .as("facets only if asked for")
                .isFalse();
        assertThat(analyst.get(DATASETS + "/suggest?q=kinderg")
                        .requireStatus(200)
                        .json())
                .isNotEmpty();
        assertThat(analyst.get(DATASETS + "?sort=colour").status()).isEqualTo(400);
        assertThat(analyst.get(DATASETS + "?fromYear=soon").status()).isEqualTo(400);
        assertThat(nobody.get(DATASETS + "/suggest?q=kinderg").status()).isEqualTo(401);
    }

    @Test
    void pages_follow_each_other_in_every_order() {
        for (String sort : new String[] {"title", "-updated", "tableCode", "span"}) {
            JsonNode first = analyst.get(DATASETS + "?limit=2&sort=" + sort).json();
            Answer second = analyst.get(DATASETS + "?limit=2&sort=" + sort + "&cursor="
                    + first.path("next").asText());
            assertThat(second.requireStatus(200).json().at("/items/0/id").asText())
                    .as(sort)
                    .isNotIn(
                            first.at("/items/0/id").asText(),
                            first.at("/items/1/id").asText());
        }
        assertThat(analyst.get(DATASETS + "?limit=2").header("Link")).contains("rel=\"next\"");
    }

    @Test
    void favourites_belong_to_one_person() {
        String id = dayCare();
        String path = DATASETS + "/" + id + "/favourite";
        assertThat(analyst.send("PUT", path, BodyPublishers.noBody(), Map.of()).status())
                .isEqualTo(204);
        assertThat(analyst.get(path).json().path("favourite").asBoolean()).isTrue();
        assertThat(analyst.get(DATASETS + "?favourite=true").text()).contains(id);
        assertThat(analyst.delete(path, Map.of()).status()).isEqualTo(204);
        assertThat(analyst.get(DATASETS + "?favourite=true").text()).doesNotContain(id);
        assertThat(nobody.send("PUT", path, BodyPublishers.noBody(), Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void topics_are_proposed_confirmed_and_found() {
        String id = dayCare();
        String path = DATASETS + "/" + id + "/topics";
        Answer before = analyst.get(path).requireStatus(200);
        assertThat(before.json().path("proposed").toString()).contains("C");
        Map<String, String> match = Map.of("If-Match", before.header("ETag"), "Content-Type", "application/json");
        Answer after = analyst.send("PUT", path, BodyPublishers.ofString("{\"topics\":[\"C\",\"I\"]}"), match);
        assertThat(after.status()).as(after.text()).isEqualTo(200);
        assertThat(analyst.get(DATASETS + "?topic=I").requireStatus(200).text()).contains(id);
        assertThat(analyst.send("PUT", path, BodyPublishers.ofString("{\"topics\":[\"C\"]}"), match)
                        .status())
                .isEqualTo(412);
        Map<String, String> now = Map.of("If-Match", after.header("ETag"), "Content-Type", "application/json");
        assertThat(analyst.send("PUT", path, BodyPublishers.ofString("{\"topics\":[]}"), now)
                        .status())
                .isEqualTo(400);
        analyst.send("PUT", path, BodyPublishers.ofString("{\"topics\":[\"C\"]}"), now)
                .requireStatus(200);
    }

    @Test
    void related_data_sets_say_why() {
        JsonNode related = analyst.get(DATASETS + "/" + dayCare() + "/related")
                .requireStatus(200)
                .json();
        assertThat(related).isNotEmpty();
        assertThat(related.at("/0/reason/de").asText()).startsWith("teilt ");
        assertThat(related.at("/0/score").asDouble()).isBetween(0.2, 1.0);
    }

    @Test
    void the_open_catalogue_comes_in_three_forms_and_is_the_same_each_time() {
        String path = "api/monitoring/public/catalogue";
        for (String format : new String[] {"jsonld", "ttl", "rdf"}) {
            Answer first = nobody.get(path + "?format=" + format).requireStatus(200);
            assertThat(first.text()).contains("http://publications.europa.eu/resource/authority/data-theme");
            assertThat(nobody.get(path + "?format=" + format).text()).as(format).isEqualTo(first.text());
            assertThat(nobody.get(path + "?format=" + format, Map.of("If-None-Match", first.header("ETag")))
                            .status())
                    .isEqualTo(304);
        }
        assertThat(nobody.get(path, Map.of("Accept", "text/turtle")).header("Content-Type"))
                .startsWith("text/turtle");
        assertThat(nobody.get(path + "?format=pdf").status()).isEqualTo(400);
        assertThat(nobody.get("api/monitoring/public/datasets?q=Kindergarten&facets=true")
                        .requireStatus(200)
                        .json()
                        .path("facets")
                        .has("topic"))
                .isTrue();
    }

    private String dayCare() {
        return analyst.get(DATASETS + "?q=99001")
                .requireStatus(200)
                .json()
                .at("/items/0/id")
                .asText();
    }
}
