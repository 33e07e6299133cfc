package org.komenius.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024,        2024-01-01, 2024-12-31",
        "2023/24,     2023-08-01, 2024-07-31",
        "1999/00,     1999-08-01, 2000-07-31",
        "2024-02,     2024-02-01, 2024-02-29",
        "2023-10P6M,  2023-10-01, 2024-03-31",
        "2024-12-31,  2024-12-31, 2024-12-31",
        "@2024-12-31, 2024-12-31, 2024-12-31",
        "2022--2024,  2022-01-01, 2024-12-31",
        "2022/23--2023/24, 2022-08-01, 2024-07-31"
    })
    void firstAndLastDay(String code, LocalDate start, LocalDate end) {
        assertThat(Period.parse(code).start()).isEqualTo(start);
        assertThat(Period.parse(code).end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2023/25",
                "2023-13",
                "2024-02-30",
                "2023-10P5M",
                "@2024",
                "2024--2022",
                "2024--2024",
                "2022--2023-05",
                "@2022-12-31--@2023-12-31",
                "2020--2021--2022",
                "--2022",
                "@",
                "abcd",
                "0000",
                "+999",
                "１２３４",
                "9999"
            })
    void anythingElseIsNoPeriod(String code) {
        assertThatThrownBy(() -> Period.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "STAG,   2024-12-31, @2024-12-31",
        "STAG,   31.12.2016, @2016-12-31",
        "JAHR,   2019,       2019",
        "SEMEST, 2023-10P6M, 2023-10P6M",
        "SMONAT, 2023-10P1M, 2023-10",
        "SMONAT, 2023-10,    2023-10",
        "SCHULJ, 2023/24,    2023/24",
        "SCHULJ, 2023/2024,  2023/24",
        "SCHULJ, 2023,       2023/24",
        "SJAHR,  2023,       2023/24",
        "SJAHR,  1999/2000,  1999/00",
        "SJAHR,  2023-08P1Y, 2023/24",
        "TAG,    2024-12-31, 2024-12-31",
        "JAHR,   2023-01P12M,2023",
        "'',     2023,       2023"
    })
    void theTimeColumnOfFlatFiles(String timeCode, String time, String code) {
        assertThat(PeriodNotation.parse(timeCode, time).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "STAG,   2024-02-30",
        "STAG,   30.02.2024",
        "SMONAT, 2023-13P1M",
        "SMONAT, 2023-13",
        "QUARTG, 2023-10P3M",
        "JAHR,   2023-04P12M",
        "SCHULJ, 2023/25",
        "SCHULJ, 2023/1924",
        "JAHR,   INSGESAMT",
        "JAHR,   ''"
    })
    void otherTimesAreRefusedAlike(String timeCode, String time) {
        assertThatThrownBy(() -> PeriodNotation.parse(timeCode, time)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codesDoNotDependOnTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(new Period.SchoolYear(2023).code()).isEqualTo("2023/24");
            assertThat(PeriodNotation.parse("SCHULJ", "2023/2024").code()).isEqualTo("2023/24");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void everyCodeIsReadInATimeColumnToo(@ForAll("periods") Period period) {
        String timeCode = period instanceof Period.Day ? "TAG" : "X";
        String time = period.code().replace("@", "");
        assertThat(PeriodNotation.parse(timeCode, time)).isEqualTo(period);
    }

    @Property
    void parseAfterPrintIsIdentity(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.code())).isEqualTo(period);
    }

    @Property
    void neverEndsBeforeItStarts(@ForAll("periods") Period period) {
        assertThat(period.end()).isAfterOrEqualTo(period.start());
    }

    @Property
    void theOrderIsConsistentWithEquality(@ForAll("periods") Period a, @ForAll("periods") Period b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<LocalDate> dates =
                Arbitraries.longs().between(-25_000, 40_000).map(LocalDate::ofEpochDay);
        return dates.flatMap(date -> Arbitraries.of(
                new Period.Day(date),
                new Period.ReferenceDate(date),
                new Period.Month(YearMonth.from(date)),
                new Period.HalfYear(YearMonth.from(date)),
                new Period.SchoolYear(date.getYear()),
                new Period.CalendarYear(date.getYear())));
    }
}
