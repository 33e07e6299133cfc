package org.komenius.monitoring.internal.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.deliveries.CalendarFile.Event;
import org.komenius.monitoring.internal.deliveries.DeliveryPlan.Expected;
import org.komenius.monitoring.internal.deliveries.Matching.Open;

class DeliveryPlanTest {

    private static final LocalDate SINCE = LocalDate.of(2025, 10, 15);

    @ParameterizedTest(name = "{0}, month {1}, {2} days: first {3} by {4}, then {5} by {6}")
    @CsvSource({
        "MONTHLY,     , 10, 2025-10, 2025-11-10, 2025-11, 2025-12-10",
        "QUARTERLY,   , 30, 2025-Q4, 2026-01-30, 2026-Q1, 2026-04-30",
        "YEARLY,     6, 30, 2025,    2026-06-30, 2026,    2027-06-30",
        "YEARLY,      , 60, 2025,    2026-03-01, 2026,    2027-03-01",
        "SCHOOL_YEAR, 3, 0, 2025/26, 2026-03-31, 2026/27, 2027-03-31",
        "SCHOOL_YEAR, 9, 0, 2025/26, 2025-09-30, 2026/27, 2026-09-30",
        "SCHOOL_YEAR,  , 0, 2025/26, 2026-07-31, 2026/27, 2027-07-31",
        // A month of 31 days does not become the third of March in February.
        "YEARLY,     2,  0, 2025,    2026-02-28, 2026,    2027-02-28"
    })
    void eachPeriodHasItsDay(
            Rhythm rhythm, Integer month, int days, String first, LocalDate due, String second, LocalDate then) {
        assertThat(new DeliveryPlan(rhythm, month, days, SINCE).dueUntil(then))
                .startsWith(
                        new Expected(DeliveryPeriod.parse(first), due),
                        new Expected(DeliveryPeriod.parse(second), then));
    }

    @Test
    void nothingIsExpectedOfAnIrregularSource() {
        assertThat(new DeliveryPlan(Rhythm.IRREGULAR, null, 0, SINCE).dueUntil(LocalDate.of(2040, 1, 1)))
                .isEmpty();
    }

    @Test
    void periodsFollowEachOtherWithoutGap() {
        for (Rhythm rhythm : List.of(Rhythm.MONTHLY, Rhythm.QUARTERLY, Rhythm.YEARLY, Rhythm.SCHOOL_YEAR)) {
            List<Expected> all = new DeliveryPlan(rhythm, null, 0, SINCE).dueUntil(LocalDate.of(2035, 1, 1));
            for (int i = 1; i < all.size(); i++) {
                assertThat(all.get(i).period().first())
                        .isEqualTo(all.get(i - 1).period().last().plusDays(1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05, 2026-05-01, 2026-05-31",
        "2026-Q2, 2026-04-01, 2026-06-30",
        "2026,    2026-01-01, 2026-12-31",
        "2025/26, 2025-08-01, 2026-07-31"
    })
    void aPeriodIsWrittenInFourForms(String code, LocalDate first, LocalDate last) {
        assertThat(DeliveryPeriod.parse(code)).isEqualTo(new DeliveryPeriod(code, first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-Q5", "2025/27", "26", "@2026-01-01"})
    void anythingElseIsNoPeriod(String code) {
        assertThatThrownBy(() -> DeliveryPeriod.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "named {0}, newest figures {1}: {2}")
    @CsvSource({
        ",     @2024-12-31, a",
        ",     2025,        b",
        "2025, @2024-12-31, b",
        // No guess: 2023 is not expected any more, and 2027 not yet.
        ",     2023,        ",
        "2027, 2025,        "
    })
    void aFileFulfilsThePeriodThatItNamesOrHolds(String named, String newest, String found) {
        List<Open> open =
                List.of(new Open("b", DeliveryPeriod.parse("2025")), new Open("a", DeliveryPeriod.parse("2024")));
        assertThat(Matching.find(open, named, Period.parse(newest))
                        .map(Open::id)
                        .orElse(null))
                .isEqualTo(found);
    }

    @Test
    void theCalendarFoldsLongLinesAndEscapesWhatHasAMeaning() {
        String text = CalendarFile.write(
                "Lieferungen",
                List.of(new Event("1", LocalDate.of(2026, 3, 31), "Schulstatistik; Größe, " + "ä".repeat(60), "a\nb")),
                Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(text.split("\r\n"))
                .contains(
                        "DTSTAMP:20260102T030405Z",
                        "DTSTART;VALUE=DATE:20260331",
                        "DTEND;VALUE=DATE:20260401",
                        "DESCRIPTION:a\\nb")
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:Schulstatistik\\; Größe\\, " + "ä".repeat(60));
    }
}
