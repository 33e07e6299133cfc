package org.komenius.pathways.internal.check;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days of the year in words. */
final class Days {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("d. MMMM", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private Days() {}

    static String german(MonthDay day) {
        return day.format(GERMAN);
    }

    static String english(MonthDay day) {
        return day.format(ENGLISH);
    }
}
