package org.komenius.model.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The time that a figure speaks of. Codes are unambiguous and sort within a kind:
 *
 * <pre>
 * 2024          calendar year          2023/24       school year (August to July)
 * 2024-05       month                  2023-10P6M    half-year from that month on
 * 2024-05-01    day (a flow on it)     @2024-12-31   reference date (a stock on it)
 * 2022--2024    several in a row, from the first to the last, as one
 * </pre>
 *
 * {@code parse(code()) = this}. Years are 1 to 9998, so that codes keep their length. Ordered by first, then last day, then code.
 * Immutable. There is no quarter: no table of the field has one.
 */
public sealed interface Period extends Comparable<Period> {

    /** The form above. */
    String code();

    /** First day, inclusive. */
    LocalDate start();

    /** Last day, inclusive. */
    LocalDate end();

    @Override
    default int compareTo(Period other) {
        int byStart = start().compareTo(other.start());
        int byEnd = byStart != 0 ? byStart : end().compareTo(other.end());
        return byEnd != 0 ? byEnd : code().compareTo(other.code());
    }

    /** @throws IllegalArgumentException if {@code code} has none of the forms, or names a day that does not exist */
    static Period parse(String code) {
        try {
            int several = code.indexOf(Span.BETWEEN);
            if (several > 0) {
                return new Span(
                        parse(code.substring(0, several)), parse(code.substring(several + Span.BETWEEN.length())));
            }
            if (code.startsWith("@")) {
                return new ReferenceDate(LocalDate.parse(code.substring(1)));
            }
            if (SchoolYear.FORM.matcher(code).matches()) {
                return SchoolYear.parse(code);
            }
            if (HalfYear.FORM.matcher(code).matches()) {
                return new HalfYear(YearMonth.parse(code.substring(0, 7)));
            }
            if (CalendarYear.FORM.matcher(code).matches()) {
                return new CalendarYear(Integer.parseInt(code));
            }
            return switch (code.length()) {
                case 7 -> new Month(YearMonth.parse(code));
                case 10 -> new Day(LocalDate.parse(code));
                default -> throw new IllegalArgumentException("not a period: " + code);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a period: " + code, e);
        }
    }

    /** Something counted on one day. */
    record Day(LocalDate date) implements Period {

        public Day {
            checkYear(date.getYear());
        }

        @Override
        public String code() {
            return date.toString();
        }

        @Override
        public LocalDate start() {
            return date;
        }

        @Override
        public LocalDate end() {
            return date;
        }
    }

    /** A stock as it stood on one day. */
    record ReferenceDate(LocalDate date) implements Period {

        public ReferenceDate {
            checkYear(date.getYear());
        }

        @Override
        public String code() {
            return "@" + date;
        }

        @Override
        public LocalDate start() {
            return date;
        }

        @Override
        public LocalDate end() {
            return date;
        }
    }

    /** One calendar month. */
    record Month(YearMonth month) implements Period {

        public Month {
            checkYear(month.getYear());
        }

        @Override
        public String code() {
            return month.toString();
        }

        @Override
        public LocalDate start() {
            return month.atDay(1);
        }

        @Override
        public LocalDate end() {
            return month.atEndOfMonth();
        }
    }

    /** Six months, for example a semester. */
    record HalfYear(YearMonth first) implements Period {

        static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}P6M");

        public HalfYear {
            checkYear(first.getYear());
        }

        @Override
        public String code() {
            return first + "P6M";
        }

        @Override
        public LocalDate start() {
            return first.atDay(1);
        }

        @Override
        public LocalDate end() {
            return first.plusMonths(5).atEndOfMonth();
        }
    }

    /** From 1 August of {@code firstYear} to 31 July of the next one, as all Länder count it for statistics. */
    record SchoolYear(int firstYear) implements Period {

        static final Pattern FORM = Pattern.compile("\\d{4}/\\d{2}");

        public SchoolYear {
            checkYear(firstYear);
        }

        static SchoolYear parse(String code) {
            SchoolYear year = new SchoolYear(Integer.parseInt(code.substring(0, 4)));
            if (!year.code().equals(code)) {
                throw new IllegalArgumentException("not two years in a row: " + code);
            }
            return year;
        }

        @Override
        public String code() {
            return String.format(Locale.ROOT, "%04d/%02d", firstYear, (firstYear + 1) % 100);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(firstYear, 8, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(firstYear + 1, 7, 31);
        }
    }

    /** January to December. */
    record CalendarYear(int year) implements Period {

        static final Pattern FORM = Pattern.compile("\\d{4}");

        public CalendarYear {
            checkYear(year);
        }

        @Override
        public String code() {
            return String.format(Locale.ROOT, "%04d", year);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(year, 12, 31);
        }
    }

    /**
     * Periods of the same length in a row, taken as one; ISO 8601 separates the ends of an interval so where a slash has a meaning already.
     *
     * @param last of the same kind as {@code first}, and later; neither is a reference date, since a stock is not added up over time
     */
    record Span(Period first, Period last) implements Period {

        static final String BETWEEN = "--";

        public Span {
            boolean alike = first.getClass().equals(last.getClass());
            boolean flow = !(first instanceof ReferenceDate) && !(first instanceof Span);
            if (!alike || !flow || !first.start().isBefore(last.start())) {
                throw new IllegalArgumentException("not periods in a row: " + first.code() + BETWEEN + last.code());
            }
        }

        @Override
        public String code() {
            return first.code() + BETWEEN + last.code();
        }

        @Override
        public LocalDate start() {
            return first.start();
        }

        @Override
        public LocalDate end() {
            return last.end();
        }
    }

    private static void checkYear(int year) {
        if (year < 1 || year > 9998) {
            throw new IllegalArgumentException("not a year of four digits: " + year);
        }
    }
}
