package org.komenius.web.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        // reader, languages there are, chosen text, its mark
        "GERMAN, de en, de, ",
        "ENGLISH, de en, en, ",
        "ENGLISH, de, de, de",
        "ARABIC, de en, en, en",
        "ARABIC, de ar, ar, ",
        "UKRAINIAN, de, de, de",
        "PLAIN_GERMAN, de, de, ",
        "PLAIN_GERMAN, de de-x-ls, de-x-ls, "
    })
    void choosesTheBestTextAndSaysWhichLanguageItIs(Language reader, String there, String chosen, String mark) {
        Map<String, String> texts = new HashMap<>();
        for (String tag : there.split(" ")) {
            texts.put(tag, tag);
        }
        assertThat(reader.choose(texts)).hasValueSatisfying(words -> {
            assertThat(words.text()).isEqualTo(chosen);
            assertThat(words.language()).isEqualTo(mark);
        });
    }

    @Test
    void nothingIsThereWithoutAnyText() {
        assertThat(Language.GERMAN.choose(Map.of("fr", "Salut"))).isEmpty();
    }

    @Test
    void fillsValuesAndShowsAMissingKey() {
        Texts texts =
                new Texts(Language.ENGLISH, Map.of("hello", Map.of("de", "Hallo {name} $1", "en", "Hello {name}")));
        assertThat(texts.words("hello", Map.of("name", "$&")).text()).isEqualTo("Hello $&");
        assertThat(texts.words("hello").text()).isEqualTo("Hello {name}");
        assertThat(texts.text("missing")).isEqualTo("missing");
    }
}
