package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.OneKomenius;
import org.komenius.itests.support.RunningKomenius;

/** Paging by link, conditional changes, compression, and the descriptions of what is there. */
@ExtendWith(OneKomenius.class)
class ReadingContractTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");

    private final RunningKomenius komenius;
    private final Api admin;

    ReadingContractTest(RunningKomenius komenius) {
        this.komenius = komenius;
        this.admin = komenius.signedInAs("admin");
    }

    @Test
    void following_the_links_reads_every_region_once() {
        List<String> keys = new ArrayList<>();
        String path = "api/registry/regions?limit=7";
        while (path != null) {
            Answer page = admin.get(path).requireStatus(200);
            page.json()
                    .path("items")
                    .forEach(region -> keys.add(region.path("key").asText()));
            Matcher next = NEXT.matcher(page.header("Link"));
            path = next.find() ? next.group(1) : null;
        }

        assertThat(keys).hasSizeGreaterThan(7).doesNotHaveDuplicates();
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String role = "{\"id\":\"itest-" + System.nanoTime()
                + "\",\"title\":{\"de\":\"Prüfung\",\"en\":\"Test\"},\"permissions\":[\"registry.read\"]}";
        JsonNode created = admin.post("api/platform/roles", role).json();
        String path = "api/platform/roles/" + created.path("id").asText();
        String etag = admin.get(path).requireStatus(200).header("ETag");
        Map<String, String> json = Map.of("Content-Type", "application/json");
        Map<String, String> current = Map.of("Content-Type", "application/json", "If-Match", etag);

        assertThat(etag).isNotEmpty();
        assertThat(admin.send("PUT", path, BodyPublishers.ofString(role), json).status())
                .as("without If-Match")
                .isEqualTo(428);
        assertThat(admin.send("PUT", path, BodyPublishers.ofString(role.replace("Test", "Trial")), current)
                        .status())
                .as("with the version read")
                .isEqualTo(200);
        assertThat(admin.send("PUT", path, BodyPublishers.ofString(role), current)
                        .status())
                .as("with a version that is gone")
                .isEqualTo(412);
        assertThat(admin.delete(path, Map.of("If-Match", admin.get(path).header("ETag")))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void large_answers_are_compressed_for_those_who_can_read_it() {
        Answer answer = komenius.api().get("api/openapi.json", Map.of("Accept-Encoding", "gzip"));
        Answer plain = admin.get("api/registry/regions?limit=200");
        Answer packed = admin.get("api/registry/regions?limit=200", Map.of("Accept-Encoding", "gzip"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body()).hasSizeLessThan(plain.body().length / 2);
    }

    @Test
    void every_module_describes_itself_and_the_whole_is_merged() {
        JsonNode merged =
                komenius.api().get("api/openapi.json").requireStatus(200).json();

        for (String module : List.of("platform", "registry", "monitoring", "pathways")) {
            JsonNode own = komenius.api()
                    .get("api/" + module + "/openapi.json")
                    .requireStatus(200)
                    .json();
            assertThat(own.path("openapi").asText()).startsWith("3.");
            assertThat(own.path("paths").size()).as(module).isPositive();
            assertThat(merged.path("paths").fieldNames())
                    .toIterable()
                    .as(module)
                    .anyMatch(path -> path.startsWith("/" + module + "/"));
        }
        assertThat(komenius.api().get("api/docs").header("Content-Type")).startsWith("text/html");
    }

    @Test
    void pages_of_live_modules_are_listed_as_far_as_one_may_see_them() {
        JsonNode public_ =
                komenius.api().get("api/web/pages").requireStatus(200).json();
        JsonNode all = admin.get("api/web/pages").requireStatus(200).json();

        assertThat(all.toString()).contains("org.komenius.monitoring");
        assertThat(all.toString().length()).isGreaterThan(public_.toString().length());
    }
}
