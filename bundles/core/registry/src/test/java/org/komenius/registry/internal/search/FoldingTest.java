package org.komenius.registry.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Süßes Mädchen, susses madchen",
        "St.-Hildegard-Gymnasium, st hildegard gymnasium",
        "ÉCOLE, ecole",
        "'  % _ ', ''",
        "07111, 07111"
    })
    void leavesLettersAndDigits(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
        assertThat(Folding.fold(Folding.fold(text))).isEqualTo(folded);
    }

    @Test
    void wordsOfAQuestionAreBoundedAndHoldNoWildcards() {
        assertThat(Folding.words("a% _b c d e f g h i j")).hasSize(8).allMatch(word -> word.matches("[a-z0-9]+"));
        assertThat(Folding.words(null)).isEmpty();
        assertThat(Folding.fold(5, "abc", null, "", "def")).isEqualTo("abc d");
    }
}
