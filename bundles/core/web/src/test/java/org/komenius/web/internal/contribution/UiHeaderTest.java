package org.komenius.web.internal.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UiHeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"ui.json;api=\"1\"", "ui.json; api=1", " ui.json ; api = \"1\" "})
    void readsTheDescriptorsPath(String header) throws Exception {
        assertThat(UiHeader.parse(header).descriptorPath()).isEqualTo("ui.json");
    }

    @Test
    void refusesAnotherApi() {
        assertThatThrownBy(() -> UiHeader.parse("ui.json;api=\"2\""))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.reason().german()).isEqualTo("Die Oberfläche unterstützt api 1, nicht 2."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ui.json", "ui.json;version=1", ";api=1"})
    void refusesWhatIsNoHeader(String header) {
        assertThatThrownBy(() -> UiHeader.parse(header)).isInstanceOf(RefusedException.class);
    }
}
