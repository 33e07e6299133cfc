package org.komenius.pathways.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.StartRule;
import org.komenius.pathways.internal.network.Transition;

class DeadlinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "start {0}, {1} to {2}, {3} year(s) before: {4} to {5}")
    @CsvSource({
        // within the year of the start
        "2027-08-01, --02-01, --02-28, 0, 2027-02-01, 2027-02-28",
        "2027-08-01, --03-05, --03-05, 0, 2027-03-05, 2027-03-05",
        "2027-08-01,        , --03-15, 0,           , 2027-03-15",
        // in the year before
        "2027-03-01, --09-01, --11-15, 1, 2026-09-01, 2026-11-15",
        "2027-08-01,        , --12-31, 1,           , 2026-12-31",
        // across the turn of the year
        "2027-08-01, --11-01, --02-15, 0, 2026-11-01, 2027-02-15",
        "2027-02-01, --10-15, --01-10, 0, 2026-10-15, 2027-01-10",
        "2028-02-01, --12-01, --01-10, 1, 2026-12-01, 2027-01-10",
        // the last day of February
        "2028-08-01, --02-01, --02-29, 0, 2028-02-01, 2028-02-29",
        "2027-08-01, --02-01, --02-29, 0, 2027-02-01, 2027-02-28",
        "2028-08-01, --02-01, --02-28, 0, 2028-02-01, 2028-02-28",
        "2027-08-01, --02-29, --04-01, 0, 2027-02-28, 2027-04-01",
        "2028-08-01, --02-29, --04-01, 0, 2028-02-29, 2028-04-01",
        // nobody applies after the start
        "2027-02-01, --06-01, --07-15, 0, 2027-02-01, 2027-02-01",
        "2027-08-01, --05-01, --08-31, 0, 2027-05-01, 2027-08-01",
    })
    void windows(
            LocalDate start,
            MonthDay from,
            MonthDay until,
            int yearsBefore,
            LocalDate applyFrom,
            LocalDate applyUntil) {
        assertThat(Deadlines.forStart(new DeadlineRule.Window(from, until, yearsBefore), start))
                .isEqualTo(new StartDate(start, applyFrom, applyUntil));
    }

    @ParameterizedTest(name = "start {0}, {1} weeks before: {2}")
    @CsvSource({
        "2027-08-01, 6, 2027-06-20",
        "2027-01-04, 2, 2026-12-21",
        "2028-03-01, 1, 2028-02-23",
        "2027-08-01, 0, 2027-08-01"
    })
    void weeksBefore(LocalDate start, int weeks, LocalDate applyUntil) {
        assertThat(Deadlines.forStart(new DeadlineRule.WeeksBefore(weeks), start))
                .isEqualTo(new StartDate(start, null, applyUntil));
    }

    @ParameterizedTest(name = "open until {0}: on {1} {2}")
    @CsvSource({"2027-02-28, 2027-02-28, true", "2027-02-28, 2027-03-01, false", "2027-02-28, 2026-11-23, true"})
    void theLastDayIsStillInTime(LocalDate until, LocalDate day, boolean open) {
        assertThat(new StartDate(LocalDate.of(2027, 8, 1), null, until).openOn(day))
                .isEqualTo(open);
        assertThat(new StartDate(until, null, null).openOn(day)).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        "--08-01, 2026-11-23, 2027-08-01",
        "--08-01, 2027-08-01, 2027-08-01",
        "--08-01, 2027-08-02, 2028-08-01",
        "--02-29, 2026-11-23, 2027-02-28",
        "--02-29, 2027-03-01, 2028-02-29",
        "--01-01, 2026-12-31, 2027-01-01",
    })
    void theFirstStart(MonthDay day, LocalDate earliest, LocalDate start) {
        LocalDate limit = LocalDate.of(2040, 1, 1);
        assertThat(Deadlines.firstStart(new StartRule(List.of(day)), earliest, limit))
                .isEqualTo(start);
        assertThat(Deadlines.firstStart(StartRule.ANY_DAY, earliest, limit)).isEqualTo(earliest);
        assertThat(Deadlines.firstStart(new StartRule(List.of(day)), earliest, earliest.minusDays(1)))
                .isNull();
    }

    @Test
    void theNextTwoYearsOfAYearlyStart() {
        assertThat(upcoming(way().deadline(new DeadlineRule.Window(MonthDay.of(2, 1), MonthDay.of(2, 28), 0))))
                .extracting(StartDate::start, StartDate::applyFrom, StartDate::applyUntil)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day("2027-08-01"), day("2027-02-01"), day("2027-02-28")),
                        org.assertj.core.groups.Tuple.tuple(day("2028-08-01"), day("2028-02-01"), day("2028-02-28")));
    }

    @Test
    void whatCannotBeAppliedForAnyMoreIsNotUpcoming() {
        NetworkBuilder.Way way = way().deadline(new DeadlineRule.Window(null, MonthDay.of(11, 22), 1));
        assertThat(upcoming(way)).extracting(StartDate::start).containsExactly(day("2028-08-01"));
    }

    @Test
    void onlyStartsWithinTheValidityAreUpcoming() {
        NetworkBuilder.Way way = way().valid(Validity.until(day("2028-01-01")));
        assertThat(upcoming(way)).extracting(StartDate::start).containsExactly(day("2027-08-01"));
    }

    @Test
    void aTransitionOfAnyDayHasItsFirstPossibleDayOfEachYear() {
        assertThat(upcoming(way().anyDay().deadline(new DeadlineRule.WeeksBefore(4))))
                .extracting(StartDate::start)
                .containsExactly(day("2026-12-21"), day("2027-01-01"), day("2028-01-01"));
        assertThat(upcoming(way().anyDay())).isEmpty();
    }

    @Test
    void oneDayThatTwoRulesNameIsListedOnce() {
        NetworkBuilder.Way way = way().starts(MonthDay.of(2, 28), MonthDay.of(2, 29));
        assertThat(upcoming(way))
                .extracting(StartDate::start)
                .containsExactly(day("2027-02-28"), day("2028-02-28"), day("2028-02-29"));
    }

    private static NetworkBuilder.Way way() {
        return new NetworkBuilder().way("t", "a", "b", 12);
    }

    private static List<StartDate> upcoming(NetworkBuilder.Way way) {
        Transition transition = way.and().build().transitions().get(0);
        return Deadlines.upcoming(transition, TODAY, 2);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
