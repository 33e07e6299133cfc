package org.komenius.monitoring.internal.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Numbers as Germans and others write them. */
class NumberFormProperties {

    @Property(tries = 300)
    void germanThousandsAndDecimals(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(2) BigDecimal number) {
        DecimalFormat german = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.GERMANY));
        DecimalFormat english = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK));
        assertThat(NumberForm.GERMAN.parse(german.format(number))).get().isEqualTo(number.setScale(2));
        assertThat(NumberForm.ENGLISH.parse(english.format(number))).get().isEqualTo(number.setScale(2));
    }

    @Example
    void whatIsNotANumberIsNone() {
        String[] none = {
            "", "1.23", "1.2345", "12.34.567", "1,2,3", "1.234,", ",5", "1e5", "--1", "1 234", "31.12.2024", "NaN"
        };
        for (String text : none) {
            assertThat(NumberForm.GERMAN.parse(text)).as(text).isEmpty();
        }
        assertThat(NumberForm.GERMAN.parse("1.234.567,89")).contains(new BigDecimal("1234567.89"));
        assertThat(NumberForm.GERMAN.parse("\u22125")).contains(new BigDecimal("-5"));
        assertThat(new NumberForm(",", " ").parse("1\u202F234\u00A0567,5")).contains(new BigDecimal("1234567.5"));
        assertThat(NumberForm.GERMAN_PLAIN.parse("1.234")).isEmpty();
    }
}
