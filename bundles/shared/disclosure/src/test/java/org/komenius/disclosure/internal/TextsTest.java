package org.komenius.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages have the same keys, and pages ask for no text that is not there. */
class TextsTest {

    private static final Pattern KEY = Pattern.compile("\\bt\\('([a-z][\\w.-]+)'");

    @Test
    void germanAndEnglishHaveTheSameKeysAndPagesUseNoOther() throws IOException {
        Map<String, String> german = texts("de");
        assertThat(texts("en").keySet()).isEqualTo(german.keySet());
        assertThat(german.values()).noneMatch(String::isBlank);

        TreeSet<String> used = new TreeSet<>();
        try (var pages = Files.list(Path.of("src/main/resources/web"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".js")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(page));
                while (keys.find()) {
                    used.add(keys.group(1));
                }
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(german.keySet()).containsAll(used);
    }

    private static Map<String, String> texts(String language) throws IOException {
        try (InputStream in = TextsTest.class.getResourceAsStream("/i18n/" + language + ".json")) {
            return new ObjectMapper().readValue(in, new TypeReference<Map<String, String>>() {});
        }
    }
}
