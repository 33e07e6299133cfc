package org.komenius.registry.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.internal.RegistryModule;
import org.komenius.spi.module.Permission;

/** What can be told of the pages without a browser. */
class PagesTest {

    private static final Path WEB = Path.of("src/main/resources/web");

    private final JsonNode german = read("/i18n/de.json");
    private final JsonNode english = read("/i18n/en.json");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(names(english)).isEqualTo(names(german));
        assertThat(german).allSatisfy(text -> assertThat(text.asText()).isNotBlank());
        assertThat(english).allSatisfy(text -> assertThat(text.asText()).isNotBlank());
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(WEB)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                Matcher key = Pattern.compile("\\bt\\('([A-Za-z0-9._-]+)'").matcher(Files.readString(file));
                while (key.find()) {
                    used.add(key.group(1));
                }
            }
        }
        for (RegionLevel level : RegionLevel.values()) {
            used.add("level." + level);
        }
        assertThat(names(german)).containsAll(used);
    }

    @Test
    void pagesNameModulesAndPermissionsThatExist() {
        JsonNode ui = read("/ui.json");
        Set<String> permissions = new TreeSet<>();
        new RegistryModule().permissions().stream().map(Permission::id).forEach(permissions::add);
        for (String part : new String[] {"pages", "slots"}) {
            for (JsonNode entry : ui.get(part)) {
                assertThat(WEB.resolve(entry.get("module").asText())).exists();
                entry.path("permissions").forEach(id -> assertThat(permissions).contains(id.asText()));
            }
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(String resource) {
        try (InputStream in = PagesTest.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
