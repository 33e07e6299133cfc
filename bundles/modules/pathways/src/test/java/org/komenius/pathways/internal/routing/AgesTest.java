package org.komenius.pathways.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @ParameterizedTest(name = "born {0}, {1} years: from {2}")
    @CsvSource({
        "2010-08-01, 16, 2026-08-01",
        "2012-02-29, 16, 2028-02-29",
        "2012-02-29, 15, 2027-03-01",
        "2011-03-01, 17, 2028-03-01",
        "2011-02-28, 17, 2028-02-28",
    })
    void theDayOnWhichAnAgeIsReached(LocalDate birth, int years, LocalDate day) {
        assertThat(Ages.reaches(birth, years)).isEqualTo(day);
        assertThat(Ages.on(birth, day)).isEqualTo(years);
        assertThat(Ages.on(birth, day.minusDays(1))).isEqualTo(years - 1);
        assertThat(Ages.lastDayOf(birth, years - 1)).isEqualTo(day.minusDays(1));
    }
}
