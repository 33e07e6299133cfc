package org.komenius.model.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the time column of official files, whose meaning its code column tells.
 *
 * <pre>
 * STAG     2024-12-31, 31.12.2024   reference date     SMONAT   2023-10, 2023-10P1M     month
 * TAG…     2024-12-31               day                SEMEST   2023-10P6M              half-year
 * JAHR     2019, 2019-01P12M        calendar year      SCHULJ   2023/24, 2023/2024,     school year
 *                                                      SJAHR    2023, 2023-08P1Y
 * </pre>
 *
 * Any other code is read by the form of the time alone. Quarters are refused.
 */
public final class PeriodNotation {

    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2})P(\\d{1,2})([MY])");
    private static final Pattern GERMAN_DATE = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})");
    private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})/(?:\\d{2}|\\d{4})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private PeriodNotation() {}

    /**
     * @param timeCode code of the time variable; decides only where {@code time} itself could mean two things
     * @param time in one of the forms above
     * @throws IllegalArgumentException if it is no time
     */
    public static Period parse(String timeCode, String time) {
        try {
            return read(timeCode.strip().toUpperCase(Locale.ROOT), isoDate(time.strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a period: " + time, e);
        }
    }

    private static Period read(String code, String time) {
        Matcher span = SPAN.matcher(time);
        if (span.matches()) {
            int count = Integer.parseInt(span.group(2));
            return ofSpan(YearMonth.parse(span.group(1)), span.group(3).equals("Y") ? 12 * count : count, time);
        }
        Matcher twoYears = TWO_YEARS.matcher(time);
        if (twoYears.matches()) {
            return schoolYear(Integer.parseInt(twoYears.group(1)), time);
        }
        if (DATE.matcher(time).matches() && !code.startsWith("TAG")) {
            return new Period.ReferenceDate(LocalDate.parse(time));
        }
        if (YEAR.matcher(time).matches() && (code.startsWith("SCHULJ") || code.equals("SJAHR"))) {
            return new Period.SchoolYear(Integer.parseInt(time));
        }
        return Period.parse(time);
    }

    private static Period schoolYear(int first, String time) {
        Period.SchoolYear year = new Period.SchoolYear(first);
        String second = String.format(Locale.ROOT, "%04d", first + 1);
        if (!time.endsWith("/" + second) && !time.endsWith("/" + second.substring(2))) {
            throw new IllegalArgumentException("not two years in a row: " + time);
        }
        return year;
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
