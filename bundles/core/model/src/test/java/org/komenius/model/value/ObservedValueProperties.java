package org.komenius.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ObservedValueProperties {

    private static final Set<MissingKind> MAY_BE_SECRET =
            Set.of(MissingKind.UNKNOWN_OR_SECRET, MissingKind.CONFIDENTIAL);

    @Property
    void parseAfterPrintIsIdentity(
            @ForAll("notations") OfficialNotation notation, @ForAll("values") ObservedValue value) {
        OfficialNotation.Cells cells = notation.print(value);
        assertThat(notation.parse(cells.value(), cells.quality())).isEqualTo(value);
    }

    @Property
    void onlyANumberHasANumber(@ForAll("values") ObservedValue value) {
        assertThat(value.number().isPresent()).isEqualTo(value instanceof NumberValue);
        assertThat(value.missingKind().isPresent()).isEqualTo(value.isMissing());
    }

    @Property
    void flagsNeverChangeTheValueItself(@ForAll("values") ObservedValue value, @ForAll Set<QualityFlag> flags) {
        ObservedValue flagged = value.with(flags.toArray(QualityFlag[]::new));
        assertThat(flagged.getClass()).isEqualTo(value.getClass());
        assertThat(flagged.number()).isEqualTo(value.number());
        assertThat(flagged.missingKind()).isEqualTo(value.missingKind());
        assertThat(flagged.flags()).containsAll(flags).containsAll(value.flags());
    }

    /** Whatever public method without arguments a missing value or rounded zero has: none gives a number. */
    @Property
    void noMethodOfAValueWithoutNumberGivesOne(@ForAll("values") ObservedValue value) throws Exception {
        if (value instanceof NumberValue) {
            return;
        }
        for (Method method : value.getClass().getMethods()) {
            boolean ours = method.getDeclaringClass().getName().startsWith("org.komenius");
            boolean asks = method.getParameterCount() == 0 && !method.getName().equals("hashCode");
            if (ours && asks) {
                Object result = method.invoke(value);
                assertThat(result).as(method.toString()).isNotInstanceOf(Number.class);
                if (result instanceof Optional<?> optional) {
                    assertThat(optional.filter(Number.class::isInstance)).isEmpty();
                }
            }
        }
    }

    @Property
    void printedMissingValuesHaveNoDigit(@ForAll("notations") OfficialNotation notation, @ForAll MissingKind kind) {
        String printed = notation.print(ObservedValue.missing(kind)).value();
        assertThat(printed.chars()).noneMatch(Character::isDigit);
        assertThat(printed).isNotEqualTo("-");
    }

    /** Whatever the cell says: a quality column that names a kind of missing never lets a number through. */
    @Property
    void aMissingKindInTheQualityColumnIsNeverLost(
            @ForAll("notations") OfficialNotation notation,
            @ForAll("values") ObservedValue value,
            @ForAll MissingKind kind) {
        String cell = notation.print(value).value();
        try {
            assertThat(notation.parse(cell, kind.symbol()).missingKind()).contains(kind);
        } catch (NotationException refused) {
            assertThat(refused.reason()).isEqualTo(NotationException.Reason.CONTRADICTION);
        }
    }

    /** Any text at all is a value or is refused by name; text without a digit is a number only if it is the dash. */
    @Property(tries = 5000)
    void noTextWithoutDigitsBecomesANumberButTheDash(
            @ForAll("notations") OfficialNotation notation, @ForAll("cells") String cell) {
        ObservedValue value;
        try {
            value = notation.parse(cell);
        } catch (NotationException refused) {
            return;
        }
        if (value.number().isPresent()) {
            String bare = cell.replaceAll("[()\\s]", "");
            assertThat(bare.equals("-") || bare.chars().anyMatch(Character::isDigit))
                    .as(cell)
                    .isTrue();
        }
    }

    @Property
    void sdmxTellsAMissingValueFromOneThatIsThere(@ForAll("values") ObservedValue value) {
        assertThat(List.of("L", "M", "O", "Q").contains(SdmxStatus.of(value).obsStatus()))
                .isEqualTo(value.isMissing());
        assertThat(SdmxStatus.of(value).confStatus())
                .isEqualTo(value.missingKind().filter(MAY_BE_SECRET::contains).isPresent() ? "C" : "F");
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("()-.,/x0~19 :#rps").ofMaxLength(6);
    }

    @Provide
    Arbitrary<OfficialNotation> notations() {
        return Arbitraries.of(
                OfficialNotation.GERMAN,
                OfficialNotation.ENGLISH,
                OfficialNotation.GERMAN_TABLE,
                OfficialNotation.ENGLISH.zeroIsRounded(true));
    }

    @Provide
    Arbitrary<ObservedValue> values() {
        Arbitrary<ObservedValue> numbers = Combinators.combine(
                        Arbitraries.bigIntegers(), Arbitraries.integers().between(-6, 6))
                .as((digits, scale) -> ObservedValue.of(new BigDecimal(digits, scale)));
        Arbitrary<ObservedValue> missing = Arbitraries.of(MissingKind.class).map(ObservedValue::missing);
        Arbitrary<ObservedValue> zeros =
                Arbitraries.of(Arrays.asList(ObservedValue.of(0), ObservedValue.roundedZero()));
        Arbitrary<Set<QualityFlag>> flags = Arbitraries.of(QualityFlag.class).set();
        return Combinators.combine(Arbitraries.oneOf(numbers, missing, zeros), flags)
                .as((value, marks) -> value.with(marks.toArray(QualityFlag[]::new)));
    }
}
