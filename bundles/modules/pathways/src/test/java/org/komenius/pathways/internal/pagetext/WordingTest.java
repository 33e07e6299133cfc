package org.komenius.pathways.internal.pagetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.spi.web.Inline;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        // language, count, form
        "de, 1, one",
        "de, 0, other",
        "en, 2, other",
        "de-x-ls, 1, one",
        "uk, 1, one",
        "uk, 3, few",
        "uk, 5, many",
        "uk, 11, many",
        "uk, 13, many",
        "uk, 21, one",
        "uk, 22, few",
        "ar, 0, zero",
        "ar, 1, one",
        "ar, 2, two",
        "ar, 7, few",
        "ar, 11, many",
        "ar, 100, other",
        "ar, 103, few"
    })
    void aNumberChoosesTheForm(String language, long count, String form) {
        assertThat(Plural.of(language, count)).isEqualTo(form);
    }

    @Test
    void takesTheNextLanguageAndSaysSo() {
        Wording wording = new Wording(
                Map.of("de", Map.of("a", "Ziel {name}", "b", "nur deutsch"), "en", Map.of("a", "goal {name}")));
        assertThat(wording.words("ar", "a", Map.of("name", "$1"))).isEqualTo(new Inline.Words("goal $1", "en", false));
        assertThat(wording.words("ar", "b", Map.of())).isEqualTo(new Inline.Words("nur deutsch", "de", false));
        assertThat(wording.words("de-x-ls", "b", Map.of())).isEqualTo(new Inline.Words("nur deutsch", null, false));
        assertThat(wording.words("en", "c", Map.of()).text()).isEqualTo("c");
    }

    @Test
    void anUnknownFormFallsBackToTheGeneralOne() {
        Wording wording = new Wording(Map.of("uk", Map.of("a.other", "{count} років")));
        assertThat(wording.words("uk", "a", Map.of("count", 3)).text()).isEqualTo("3 років");
    }
}
