package org.komenius.model.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the time column of official flat files, whose meaning its code column tells. */
public final class PeriodNotation {

    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2})P(\\d{1,2})M");
    private static final Pattern GERMAN_DATE = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})");
    private static final Pattern LONG_SCHOOL_YEAR = Pattern.compile("(\\d{4})/(?:\\d{2})?(\\d{2})");

    private PeriodNotation() {}

    /**
     * @param timeCode code of the time variable, for example {@code STAG} (Stichtag), {@code JAHR}, {@code SMONAT}, {@code SEMEST},
     *     {@code SCHULJ}; decides only where {@code time} itself could mean two things
     * @param time for example {@code 2024-12-31}, {@code 31.12.2024}, {@code 2019}, {@code 2023-10P6M}, {@code 2023/24}
     * @throws IllegalArgumentException if it is no time
     */
    public static Period parse(String timeCode, String time) {
        String text = isoDate(time.strip());
        String code = timeCode.strip().toUpperCase(Locale.ROOT);
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            return ofSpan(YearMonth.parse(span.group(1)), Integer.parseInt(span.group(2)), time);
        }
        Matcher schoolYear = LONG_SCHOOL_YEAR.matcher(text);
        if (schoolYear.matches()) {
            return Period.parse(schoolYear.group(1) + "/" + schoolYear.group(2));
        }
        if (text.length() == 10 && !code.startsWith("TAG")) {
            return new Period.ReferenceDate(LocalDate.parse(text));
        }
        if (text.length() == 4 && code.startsWith("SCHULJ")) {
            return new Period.SchoolYear(Integer.parseInt(text));
        }
        return Period.parse(text);
    }

    private static Period ofSpan(YearMonth first, int months, String time) {
        return switch (months) {
            case 1 -> new Period.Month(first);
            case 6 -> new Period.HalfYear(first);
            case 12 -> {
                if (first.getMonthValue() == 1) {
                    yield new Period.CalendarYear(first.getYear());
                }
                if (first.getMonthValue() == 8) {
                    yield new Period.SchoolYear(first.getYear());
                }
                throw new IllegalArgumentException("neither calendar nor school year: " + time);
            }
            default -> throw new IllegalArgumentException("not a period: " + time);
        };
    }

    private static String isoDate(String text) {
        Matcher german = GERMAN_DATE.matcher(text);
        return german.matches() ? german.group(3) + "-" + german.group(2) + "-" + german.group(1) : text;
    }
}
