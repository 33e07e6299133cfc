package org.komenius.pathways.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts and pages fit together: languages have the same keys, pages ask for no other, and every page that is named is there. */
class TextsTest {

    private static final Pattern KEY = Pattern.compile("\\bt\\('([a-z][\\w.-]+)'");
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void germanAndEnglishHaveTheSameKeysAndPagesUseNoOther() throws IOException {
        Map<String, String> german = texts("de");
        assertThat(texts("en").keySet()).isEqualTo(german.keySet());
        assertThat(german.values()).noneMatch(String::isBlank);
        assertThat(used()).isNotEmpty();
        assertThat(used()).allMatch(key -> german.containsKey(key) || german.containsKey(key + ".other"));
    }

    @Test
    void everyModuleAndStyleOfTheUiIsThere() throws IOException {
        JsonNode ui = new ObjectMapper().readTree(RESOURCES.resolve("ui.json").toFile());
        List<String> files = new ArrayList<>(ui.findValuesAsText("module"));
        ui.path("styles").forEach(style -> files.add(style.asText()));
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(
                        RESOURCES.resolve("web").resolve(file))
                .exists());
    }

    /** Keys as pages write them; one with forms for numbers has several, {@code .other} always among them. */
    private static TreeSet<String> used() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (var pages = Files.walk(RESOURCES.resolve("web"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".js")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(page));
                while (keys.find()) {
                    used.add(keys.group(1));
                }
            }
        }
        return used;
    }

    private static Map<String, String> texts(String language) throws IOException {
        try (InputStream in = TextsTest.class.getResourceAsStream("/i18n/" + language + ".json")) {
            return new ObjectMapper().readValue(in, new TypeReference<Map<String, String>>() {});
        }
    }
}
