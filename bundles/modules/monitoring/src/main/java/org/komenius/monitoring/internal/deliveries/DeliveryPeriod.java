package org.komenius.monitoring.internal.deliveries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch of time that one delivery speaks of. Unlike {@link org.komenius.model.time.Period}, the time of a figure, it may be a
 * quarter: offices deliver quarterly what the tables then break down by month or reference date.
 *
 * <pre>
 * 2026-05   month      2026-Q2   quarter      2026   calendar year      2025/26   school year (August to July)
 * </pre>
 *
 * @param code one of the forms above
 * @param first first day, inclusive
 * @param last last day, inclusive
 */
public record DeliveryPeriod(String code, LocalDate first, LocalDate last) {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})/(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** @throws IllegalArgumentException if {@code code} has none of the forms */
    public static DeliveryPeriod parse(String code) {
        Matcher quarter = QUARTER.matcher(code);
        if (quarter.matches()) {
            return quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
        }
        Matcher school = SCHOOL_YEAR.matcher(code);
        if (school.matches()) {
            DeliveryPeriod year = schoolYear(Integer.parseInt(school.group(1)));
            if (year.code.equals(code)) {
                return year;
            }
        } else if (YEAR.matcher(code).matches()) {
            return year(Integer.parseInt(code));
        } else if (MONTH.matcher(code).matches()) {
            try {
                return month(YearMonth.parse(code));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not a period: " + code, e);
            }
        }
        throw new IllegalArgumentException("not a period: " + code);
    }

    public static DeliveryPeriod month(YearMonth month) {
        return new DeliveryPeriod(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /** @param quarter 1 to 4 */
    public static DeliveryPeriod quarter(int year, int quarter) {
        YearMonth last = YearMonth.of(year, quarter * 3);
        return new DeliveryPeriod(
                String.format(Locale.ROOT, "%04d-Q%d", year, quarter),
                last.minusMonths(2).atDay(1),
                last.atEndOfMonth());
    }

    public static DeliveryPeriod year(int year) {
        return new DeliveryPeriod(
                String.format(Locale.ROOT, "%04d", year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** @param first the year in which it begins, on 1 August */
    public static DeliveryPeriod schoolYear(int first) {
        return new DeliveryPeriod(
                String.format(Locale.ROOT, "%04d/%02d", first, (first + 1) % 100),
                LocalDate.of(first, 8, 1),
                LocalDate.of(first + 1, 7, 31));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
