package org.komenius.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialNotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "158789 | 158789",
                "12,5   | 12.5",
                "-3,20  | -3.20",
                "-      | 0",
                "0      | 0",
                "0,0    | 0",
                "-0     | 0",
                "(17)   | 17"
            })
    void germanNumbers(String cell, BigDecimal expected) {
        assertThat(OfficialNotation.GERMAN.parse(cell).number()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".   | UNKNOWN_OR_SECRET",
                "... | LATER",
                "/   | UNRELIABLE",
                "x   | NOT_MEANINGFUL",
                "X   | NOT_MEANINGFUL",
                ":   | NOT_COLLECTED",
                "#   | REGION_NOT_EXISTING"
            })
    void eachSymbolIsAKindOfItsOwn(String cell, MissingKind expected) {
        for (OfficialNotation notation :
                new OfficialNotation[] {OfficialNotation.GERMAN, OfficialNotation.ENGLISH, OfficialNotation.GERMAN_TABLE
                }) {
            ObservedValue value = notation.parse(cell);
            assertThat(value.missingKind()).contains(expected);
            assertThat(value.number()).isEmpty();
        }
    }

    @Test
    void zeroInATableIsRoundedAndInAFlatFileExact() {
        assertThat(OfficialNotation.GERMAN_TABLE.parse("0")).isEqualTo(ObservedValue.roundedZero());
        assertThat(OfficialNotation.GERMAN.parse("0")).isEqualTo(ObservedValue.of(0));
        assertThat(OfficialNotation.GERMAN_TABLE.parse("-")).isEqualTo(ObservedValue.of(0));
        assertThat(OfficialNotation.GERMAN_TABLE.print(ObservedValue.of(0)).value())
                .isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0,0", "0,00", "0~"})
    void aTablesZeroIsRoundedWhateverItsDecimals(String cell) {
        assertThat(OfficialNotation.GERMAN_TABLE.parse(cell)).isEqualTo(ObservedValue.roundedZero());
        assertThat(OfficialNotation.ENGLISH.zeroIsRounded(true).parse(cell.replace(',', '.')))
                .isEqualTo(ObservedValue.roundedZero());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0  | .   | UNKNOWN_OR_SECRET",
                "'' | /   | UNRELIABLE",
                "-  | x   | NOT_MEANINGFUL",
                "... | ... | LATER",
                ".  | . r | UNKNOWN_OR_SECRET"
            })
    void theQualityColumnMayNameTheKindOfMissing(String cell, String quality, MissingKind expected) {
        assertThat(OfficialNotation.GERMAN.parse(cell, quality).missingKind()).contains(expected);
    }

    @Test
    void theQualityColumnTellsARoundedZeroFromAnExactOne() {
        assertThat(OfficialNotation.GERMAN.parse("0", "0")).isEqualTo(ObservedValue.roundedZero());
        assertThat(OfficialNotation.GERMAN.parse("0", "-")).isEqualTo(ObservedValue.of(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"17 | .", "17 | 0", "17 | -", "/ | .", ". | -"})
    void cellAndQualityColumnMustAgree(String cell, String quality) {
        assertThat(catchThrowableOfType(NotationException.class, () -> OfficialNotation.GERMAN.parse(cell, quality))
                        .reason())
                .isEqualTo(NotationException.Reason.CONTRADICTION);
    }

    @Test
    void qualityComesFromBracketsAndColumn() {
        assertThat(OfficialNotation.GERMAN.parse("(17)", "p r").flags())
                .containsExactlyInAnyOrder(QualityFlag.UNCERTAIN, QualityFlag.PROVISIONAL, QualityFlag.REVISED);
        assertThat(OfficialNotation.GERMAN.parse("17", "e").flags()).isEmpty();
        assertThat(OfficialNotation.GERMAN.parse("17", "()").flags()).containsExactly(QualityFlag.UNCERTAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''      | EMPTY",
                "' '     | EMPTY",
                "12.5    | OTHER_LOCALE",
                "1.234   | OTHER_LOCALE",
                "1.234,5 | OTHER_LOCALE",
                "abc     | NOT_A_VALUE",
                "1e5     | NOT_A_VALUE",
                "NaN     | NOT_A_VALUE",
                "+5      | NOT_A_VALUE",
                "--      | NOT_A_VALUE"
            })
    void anythingElseIsRefusedWithItsReason(String cell, NotationException.Reason expected) {
        NotationException refused =
                catchThrowableOfType(NotationException.class, () -> OfficialNotation.GERMAN.parse(cell));
        assertThat(refused.reason()).isEqualTo(expected);
    }

    @Test
    void theEnglishEditionHasPoints() {
        assertThat(OfficialNotation.ENGLISH.parse("12.5").number()).contains(new BigDecimal("12.5"));
        assertThat(catchThrowableOfType(NotationException.class, () -> OfficialNotation.ENGLISH.parse("12,5"))
                        .reason())
                .isEqualTo(NotationException.Reason.OTHER_LOCALE);
    }

    @Test
    void anUnknownQualityMarkIsNotIgnored() {
        assertThat(catchThrowableOfType(NotationException.class, () -> OfficialNotation.GERMAN.parse("1", "q"))
                        .reason())
                .isEqualTo(NotationException.Reason.UNKNOWN_QUALITY);
    }

    @ParameterizedTest
    @EnumSource(MissingKind.class)
    void symbolsAreUnique(MissingKind kind) {
        assertThat(MissingKind.ofSymbol(kind.symbol())).contains(kind);
    }
}
