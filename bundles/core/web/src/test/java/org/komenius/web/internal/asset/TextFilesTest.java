package org.komenius.web.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** German and English say the same things, other languages say none that German does not, and no text that pages use is missing. */
class TextFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("\\bt\\('([a-z][A-Za-z0-9.-]*)'");

    @Test
    void germanAndEnglishHaveTheSameKeys() throws Exception {
        assertThat(keys("en")).isEqualTo(keys("de"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "uk", "de-x-ls"})
    void otherLanguagesTranslateOnlyWhatThereIs(String tag) throws Exception {
        assertThat(keys("de")).containsAll(keys(tag));
    }

    @Test
    void everyTextInUseIsThere() throws Exception {
        Set<String> known = keys("de");
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("web"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    if (!known.contains(used.group(1)) && !known.contains(used.group(1) + ".other")) {
                        missing.add(file.getFileName() + ": " + used.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> keys(String tag) throws IOException {
        Set<String> keys = new TreeSet<>();
        new ObjectMapper()
                .readTree(RESOURCES.resolve("i18n/" + tag + ".json").toFile())
                .fieldNames()
                .forEachRemaining(keys::add);
        return keys;
    }
}
