package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.StartRule;
import org.komenius.pathways.internal.network.Transition;

/**
 * Turns the yearly rules of a transition into dates. 29 February in a rule means the last day of February in every year. Knows nothing of
 * who asks: ages and qualifications are tested elsewhere.
 */
public final class Deadlines {

    private Deadlines() {}

    /**
     * When to apply for a start on {@code start}, whether or not the transition begins on that day. The time to apply ends with the start
     * at the latest, whatever the rule says.
     */
    public static StartDate forStart(DeadlineRule rule, LocalDate start) {
        if (rule == null) {
            return new StartDate(start, null, null);
        }
        if (rule instanceof DeadlineRule.WeeksBefore before) {
            return new StartDate(start, null, start.minusWeeks(weeks(before)));
        }
        DeadlineRule.Window window = (DeadlineRule.Window) rule;
        LocalDate stated = window.until().atYear(start.getYear() - window.yearsBefore());
        LocalDate until = stated.isAfter(start) ? start : stated;
        if (window.from() == null) {
            return new StartDate(start, null, until);
        }
        LocalDate from = lastOnOrBefore(window.from(), stated);
        return new StartDate(start, from.isAfter(until) ? until : from, until);
    }

    /**
     * The starts after {@code today} and up to {@code years} later that one can still apply for on {@code today}, the soonest first. A
     * transition that begins on any day has one entry per calendar year, its first possible day, and none if it has no deadline either.
     */
    public static List<StartDate> upcoming(Transition transition, LocalDate today, int years) {
        if (transition.start().days().isEmpty() && transition.deadline() == null) {
            return List.of();
        }
        LocalDate last = today.plusYears(years);
        List<StartDate> upcoming = new ArrayList<>();
        for (LocalDate start : candidates(transition, today, last)) {
            StartDate date = forStart(transition.deadline(), start);
            if (!start.isBefore(today)
                    && !start.isAfter(last)
                    && transition.validity().contains(start)
                    && date.openOn(today)) {
                upcoming.add(date);
            }
        }
        return upcoming.stream().distinct().toList();
    }

    /** The first day on which it begins, on or after {@code earliest}, before {@code limit}; null if there is none. */
    static LocalDate firstStart(StartRule rule, LocalDate earliest, LocalDate limit) {
        if (rule.days().isEmpty()) {
            return earliest.isAfter(limit) ? null : earliest;
        }
        for (int year = earliest.getYear(); year <= limit.getYear(); year++) {
            for (MonthDay day : rule.days()) {
                LocalDate start = day.atYear(year);
                if (!start.isBefore(earliest) && !start.isAfter(limit)) {
                    return start;
                }
            }
        }
        return null;
    }

    private static List<LocalDate> candidates(Transition transition, LocalDate today, LocalDate last) {
        List<LocalDate> candidates = new ArrayList<>();
        for (int year = today.getYear(); year <= last.getYear(); year++) {
            if (transition.start().days().isEmpty()) {
                LocalDate first = firstOpen(transition, today, year);
                if (first != null) {
                    candidates.add(first);
                }
            }
            for (MonthDay day : transition.start().days()) {
                candidates.add(day.atYear(year));
            }
        }
        return candidates;
    }

    /** The first day of {@code year} on which a transition that begins on any day can begin for one who applies on {@code today}. */
    private static LocalDate firstOpen(Transition transition, LocalDate today, int year) {
        LocalDate first = later(LocalDate.of(year, 1, 1), today);
        if (transition.validity().from() != null) {
            first = later(first, transition.validity().from());
        }
        if (transition.deadline() instanceof DeadlineRule.WeeksBefore before) {
            first = later(first, today.plusWeeks(weeks(before)));
        }
        return first.getYear() == year ? first : null;
    }

    /** Nonsense such as a negative number or more than a lifetime is cut off, so that drafts can be planned with too. */
    static int weeks(DeadlineRule.WeeksBefore rule) {
        return Math.min(Math.max(0, rule.weeks()), 5000);
    }

    private static LocalDate lastOnOrBefore(MonthDay day, LocalDate limit) {
        LocalDate sameYear = day.atYear(limit.getYear());
        return sameYear.isAfter(limit) ? day.atYear(limit.getYear() - 1) : sameYear;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
