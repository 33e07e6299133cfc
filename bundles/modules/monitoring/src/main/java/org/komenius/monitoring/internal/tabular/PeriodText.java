package org.komenius.monitoring.internal.tabular;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komenius.model.time.Period;
import org.komenius.model.time.PeriodNotation;

/** Reads times as people write them in tables of their own. */
public final class PeriodText {

    /** What a column's times are, where their text alone leaves it open. */
    public enum Kind {
        /** As the text says. */
        AUTO,
        /** A year alone is the school year that begins in it. */
        SCHOOL_YEAR,
        /** A year alone is the stock on its last day. */
        YEAR_END,
        /** A date is the day itself, not a stock on it. */
        DAY
    }

    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)^(schuljahr|sj\\.?|jahr|berichtsjahr|kalenderjahr|stand|stichtag|zum|am|stand zum|kita-?jahr|kindergartenjahr)\\s*:?\\s+");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\p{L}{3,9})\\.?\\s+(\\d{4})");
    private static final Pattern TERM =
            Pattern.compile("(?i)(ws|wise|wintersemester|ss|sose|sommersemester)\\s*(\\d{4})(/\\d{2,4})?");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d{2}");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("((?:19|20|21)\\d{2})\\s?[/–-]\\s?(\\d{2}|\\d{4})");
    private static final Pattern SOMEWHERE = Pattern.compile(
            "\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:19|20|21)\\d{2}|(?:19|20|21)\\d{2}\\s?/\\s?(?:(?:19|20|21)\\d{2}|\\d{2})(?!\\d)|(?<![\\d.,])(?:19|20|21)\\d{2}(?![\\d.,]\\d|\\d)");

    private PeriodText() {}

    public static Optional<Period> parse(String text, Kind kind) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(WORDS.matcher(plain).replaceFirst(""), kind == null ? Kind.AUTO : kind));
        } catch (IllegalArgumentException | DateTimeException e) {
            // Not a time: the caller decides what that means.
            return Optional.empty();
        }
    }

    private static Period read(String text, Kind kind) {
        if (YEAR.matcher(text).matches()) {
            int year = Integer.parseInt(text);
            return switch (kind) {
                case SCHOOL_YEAR -> new Period.SchoolYear(year);
                case YEAR_END -> new Period.ReferenceDate(LocalDate.of(year, 12, 31));
                default -> new Period.CalendarYear(year);
            };
        }
        Matcher two = SCHOOL_YEAR.matcher(text);
        if (two.matches()) {
            boolean dashMonth = text.indexOf('/') < 0 && two.group(2).length() == 2;
            int next = Integer.parseInt(two.group(1)) + 1;
            boolean follows = two.group(2).length() == 2
                    ? next % 100 == Integer.parseInt(two.group(2))
                    : next == Integer.parseInt(two.group(2));
            if (follows && !(dashMonth && text.indexOf('-') > 0 && Integer.parseInt(two.group(2)) <= 12)) {
                return new Period.SchoolYear(next - 1);
            }
        }
        Matcher term = TERM.matcher(text);
        if (term.matches()) {
            boolean winter = term.group(1).toLowerCase(Locale.ROOT).startsWith("w");
            return new Period.HalfYear(YearMonth.of(Integer.parseInt(term.group(2)), winter ? 10 : 4));
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return day(LocalDate.of(number(date, 3), number(date, 2), number(date, 1)), kind);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return new Period.Month(YearMonth.of(number(month, 2), number(month, 1)));
        }
        Matcher named = NAMED_MONTH.matcher(text);
        if (named.matches()) {
            return new Period.Month(YearMonth.of(number(named, 2), month(named.group(1))));
        }
        return PeriodNotation.parse(kind == Kind.DAY ? "TAG" : "", text);
    }

    private static Period day(LocalDate date, Kind kind) {
        return kind == Kind.DAY ? new Period.Day(date) : new Period.ReferenceDate(date);
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.GERMAN);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(lower)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("not a month: " + name);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** A time that stands somewhere in a heading, for example in {@code Plätze 2024}; the text as it stands there. */
    static Optional<String> within(String heading) {
        Matcher found = SOMEWHERE.matcher(heading);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
