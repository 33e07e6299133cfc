package org.komenius.pathways.internal.routing;

import java.time.LocalDate;

/**
 * Birthdays as the law counts them: a year of life is complete at the end of the day before the birthday (BGB § 187 (2), § 188), so who
 * was born on 29 February is a year older from 1 March in years without that day.
 */
final class Ages {

    private Ages() {}

    /** The first day on which somebody has completed {@code years}. */
    static LocalDate reaches(LocalDate birth, int years) {
        LocalDate birthday = birth.plusYears(years);
        boolean shifted = birthday.getDayOfMonth() != birth.getDayOfMonth();
        return shifted ? birthday.plusDays(1) : birthday;
    }

    /** The last day on which somebody has completed no more than {@code years}. */
    static LocalDate lastDayOf(LocalDate birth, int years) {
        return reaches(birth, years + 1).minusDays(1);
    }

    /** Completed years on {@code day}; negative before the birth. */
    static int on(LocalDate birth, LocalDate day) {
        int years = day.getYear() - birth.getYear();
        return day.isBefore(reaches(birth, years)) ? years - 1 : years;
    }
}
