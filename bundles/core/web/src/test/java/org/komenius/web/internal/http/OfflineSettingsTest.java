package org.komenius.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.komenius.web.internal.contribution.Contribution;
import org.komenius.web.internal.contribution.Samples;

class OfflineSettingsTest {

    private static final Contribution SHELL =
            Samples.contribution(1, "org.komenius.web", "{\"id\":\"shell\",\"pages\":[]}", path -> Optional.empty());

    private static final Map<String, String> FILES = Map.of(
            "map.js", "import './parts/a.js';", "parts/a.js", "", "staff.js", "", "secret.js", "", "card.js", "");

    private static final String JSON =
            "{\"id\":\"demo\",\"styles\":[\"demo.css\"],\"offline\":{\"pages\":[\"\",\"liste\",\"own\"],"
                    + "\"data\":[\"/api/demo/nets\"]},\"slots\":[{\"slot\":\"start.card\",\"module\":\"card.js\"}],\"pages\":["
                    + "{\"module\":\"map.js\",\"title\":{\"de\":\"Karte\"}},"
                    + "{\"path\":\"liste\",\"module\":\"staff.js\",\"area\":\"staff\",\"title\":{\"de\":\"L\"}},"
                    + "{\"path\":\"own\",\"module\":\"secret.js\",\"permissions\":[\"demo.read\"],\"title\":{\"de\":\"E\"}}]}";

    private static Contribution demo(long id, String bundle) {
        return Samples.contribution(id, bundle, JSON, path -> Optional.ofNullable(FILES.get(path))
                .map(s -> s.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void keepsPagesOfCitizensWithWhatTheyImportAndNoOthers() throws Exception {
        ObjectNode settings = OfflineSettings.of(SHELL, List.of(SHELL, demo(2, "de.demo")));
        assertThat(settings.path("contributions")).singleElement().satisfies(kept -> {
            assertThat(kept.path("files"))
                    .extracting(file -> file.asText().replace("/ui/m/de.demo/1.0.0-k/", ""))
                    .containsExactly("demo.css", "map.js", "parts/a.js", "card.js");
            assertThat(kept.path("data").toString()).isEqualTo("[\"/api/demo/nets\"]");
        });
    }

    @Test
    void itsVersionChangesWithTheInstalledBundles() throws Exception {
        String alone = OfflineSettings.of(SHELL, List.of(SHELL)).path("version").asText();
        assertThat(OfflineSettings.of(SHELL, List.of(SHELL)).path("version").asText())
                .isEqualTo(alone);
        assertThat(OfflineSettings.of(SHELL, List.of(SHELL, demo(2, "de.demo")))
                        .path("version")
                        .asText())
                .isNotEqualTo(alone);
    }
}
