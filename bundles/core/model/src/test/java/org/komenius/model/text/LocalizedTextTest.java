package org.komenius.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    private final LocalizedText text =
            new LocalizedText(Map.of("de", "Schule", "en", "School", "de-x-ls", "Die Schule"));

    @Test
    void fallsBackToThePrimaryLanguageThenToGerman() {
        assertThat(text.in("de-x-ls")).isEqualTo("Die Schule");
        assertThat(text.in("en-GB")).isEqualTo("School");
        assertThat(text.in("uk")).isEqualTo("Schule");
    }

    @Test
    void germanIsNeverMissing() {
        assertThatThrownBy(() -> new LocalizedText(Map.of("en", "School")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LocalizedText.of(" ", "School")).isInstanceOf(IllegalArgumentException.class);
    }
}
