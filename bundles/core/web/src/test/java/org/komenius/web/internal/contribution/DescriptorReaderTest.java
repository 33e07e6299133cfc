package org.komenius.web.internal.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorReaderTest {

    private final DescriptorReader reader = new DescriptorReader();

    @Test
    void readsPagesAndKeepsWhatItDoesNotKnow() throws Exception {
        UiDescriptor ui = reader.read(
                "{\"id\":\"demo\",\"colour\":\"red\",\"pages\":[{\"path\":\"a/b\",\"module\":\"x/p.js\",\"area\":\"staff\","
                        + "\"title\":{\"de\":\"A\"},\"params\":[\"id\"],\"permissions\":[\"demo.read\"]}]}");
        assertThat(ui.id()).isEqualTo("demo");
        assertThat(ui.pages())
                .containsExactly(new PageEntry(
                        "a/b",
                        "x/p.js",
                        Area.STAFF,
                        List.of("id"),
                        List.of("demo.read"),
                        Map.of("de", "A"),
                        Map.of(),
                        Optional.empty(),
                        true));
        assertThat(ui.json().path("colour").asText()).isEqualTo("red");
    }

    @Test
    void readsMenuIndexAndWhatIsWantedWithoutANetwork() throws Exception {
        UiDescriptor ui = reader.read(
                "{\"id\":\"demo\",\"styles\":[\"a.css\"],\"offline\":{\"pages\":[\"\",\"halt\"],\"data\":[\"/api/demo/nets/*/map\"]},"
                        + "\"pages\":[{\"module\":\"p.js\",\"index\":false,\"title\":{\"de\":\"A\",\"en\":\" \"},\"nav\":{\"order\":7}}]}");
        PageEntry page = ui.pages().get(0);
        assertThat(page.menu()).contains(new PageEntry.MenuPlace("offers", 7));
        assertThat(page.indexed()).isFalse();
        assertThat(page.title()).containsOnlyKeys("de");
        assertThat(ui.styles()).containsExactly("a.css");
        assertThat(ui.offline())
                .isEqualTo(new UiDescriptor.Offline(List.of("", "halt"), List.of("/api/demo/nets/*/map")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{}",
                "{\"id\":\"Groß\"}",
                "{\"id\":\"a\",\"pages\":[{\"path\":\"p\",\"module\":\"../x.js\",\"title\":{\"de\":\"A\"}}]}",
                "{\"id\":\"a\",\"pages\":[{\"path\":\"/p\",\"module\":\"x.js\",\"title\":{\"de\":\"A\"}}]}",
                "{\"id\":\"a\",\"pages\":[{\"path\":\"p\",\"module\":\"https://x/y.js\",\"title\":{\"de\":\"A\"}}]}",
                "{\"id\":\"a\",\"pages\":[{\"path\":\"p\",\"module\":\"x.js\",\"title\":{\"en\":\"A\"}}]}",
                "{\"id\":\"a\",\"pages\":[{\"path\":\"p\",\"module\":\"x.js\",\"area\":\"moon\",\"title\":{\"de\":\"A\"}}]}",
                "{\"id\":\"a\",\"slots\":[{\"slot\":\"s\"}]}",
                "{\"id\":\"a\",\"offline\":{\"data\":[\"https://x/api/a/b\"]}}",
                "{\"id\":\"a\",\"offline\":{\"data\":[\"/api/*/b\"]}}",
                "{\"id\":\"a\",\"offline\":{\"data\":[\"/ui/a\"]}}"
            })
    void refusesWhatCannotBeShown(String text) {
        assertThatThrownBy(() -> reader.read(text)).isInstanceOf(RefusedException.class);
    }

    @Test
    void readsTheShellsOwnDescriptorWhosePageModulesExist() throws Exception {
        UiDescriptor ui = reader.read(Files.readString(Path.of("src/main/resources/ui.json")));
        assertThat(ui.id()).isEqualTo(UiDescriptor.SHELL_ID);
        ui.json().path("pages").forEach(page -> assertThat(
                        Path.of("src/main/resources/web", page.path("module").asText()))
                .exists());
    }
}
