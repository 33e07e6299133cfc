package org.komenius.monitoring.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.OfficialNotation;

class ArithmeticTest {

    private static final OfficialNotation NOTATION = OfficialNotation.GERMAN;

    /** Symbols as in official tables; 0~ is a rounded zero. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        47435 | 846423  | 5,6
        1     | 3       | 33,3
        1     | 8       | 12,5
        -     | 5       | 0
        5     | -       | x
        5     | 0~      | x
        0~    | 5       | 0~
        .     | 5       | .
        5     | .       | .
        .     | -       | .
        /     | .       | .
        ...   | x       | ...
        """)
    void ratioInPercent(String part, String whole, String expected) {
        ObservedValue result = Arithmetic.ratio(value(part), value(whole), BigDecimal.valueOf(100), 1);
        assertThat(NOTATION.print(result).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        5     | 3   | 8      | 2
        5,5   | 3   | 8,5    | 2,5
        5     | .   | .      | .
        x     | /   | /      | /
        0~    | 0~  | 0~     | 0~
        """)
    void sumAndDifference(String left, String right, String sum, String difference) {
        assertThat(NOTATION.print(Arithmetic.plus(value(left), value(right))).value())
                .isEqualTo(sum);
        assertThat(NOTATION.print(Arithmetic.minus(value(left), value(right))).value())
                .isEqualTo(difference);
    }

    private static ObservedValue value(String cell) {
        return cell.equals("0~") ? ObservedValue.roundedZero() : NOTATION.parse(cell, null);
    }
}
