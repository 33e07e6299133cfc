package org.komenius.monitoring.internal.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komenius.model.time.Period;
import org.komenius.model.time.PeriodNotation;

/**
 * Time as SDMX writes it (SDMX 3.0, section 6, "ObservationalTimePeriod"): years, months, half-years {@code 2023-S1}, days, and time
 * ranges {@code 2023-08-01/P1Y}, which stand for school years and half-years that begin in April or October.
 *
 * <p>A plain day is read as a reference date, which is what official statistics mean by it; a flow of one day is {@code /P1D}.
 */
public final class SdmxTime {

    private static final Pattern HALF = Pattern.compile("(\\d{4})-S([12])");
    private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d{2})(?:-01)?/P(1Y|12M|6M)");
    private static final Pattern DAY_RANGE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/P1D");

    private SdmxTime() {}

    /** @throws IllegalArgumentException if it is no time, or one of a length that is not known here */
    public static Period parse(String text) {
        Matcher half = HALF.matcher(text);
        if (half.matches()) {
            return new Period.HalfYear(
                    YearMonth.of(Integer.parseInt(half.group(1)), half.group(2).equals("1") ? 1 : 7));
        }
        Matcher day = DAY_RANGE.matcher(text);
        if (day.matches()) {
            return new Period.Day(LocalDate.parse(day.group(1)));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            String length = range.group(2).equals("6M") ? "P6M" : "P1Y";
            return PeriodNotation.parse("", range.group(1) + length);
        }
        return PeriodNotation.parse("", text);
    }

    /** The inverse of {@link #parse}, which does not read several periods that were added up. */
    public static String print(Period period) {
        if (period instanceof Period.Day day) {
            return day.date() + "/P1D";
        }
        if (period instanceof Period.ReferenceDate reference) {
            return reference.date().toString();
        }
        if (period instanceof Period.SchoolYear year) {
            return year.start() + "/P1Y";
        }
        if (period instanceof Period.HalfYear half) {
            return half.start() + "/P6M";
        }
        if (period instanceof Period.Span span) {
            java.time.Period length = java.time.Period.between(
                            span.start(), span.end().plusDays(1))
                    .normalized();
            return span.start() + "/" + length;
        }
        return period.code();
    }
}
