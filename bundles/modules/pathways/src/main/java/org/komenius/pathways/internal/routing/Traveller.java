package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.List;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.Requirement;

/**
 * The network as one person meets it on the planning day: per arc the days on which it can be begun and the conditions that stay open
 * whatever route one takes. Lives for one question.
 */
final class Traveller {

    /** Instead of a day: it cannot be begun any more. */
    static final int NEVER = Integer.MAX_VALUE;

    private final CompiledNetwork network;
    private final Timetable timetable;
    private final FahrplanQuestion question;
    private final int today;
    private final int horizon;
    private final int[] earliest;
    private final int[] latest;
    private final int[] alwaysOpen;

    Traveller(CompiledNetwork network, Timetable timetable, FahrplanQuestion question) {
        this.network = network;
        this.timetable = timetable;
        this.question = question;
        this.today = CompiledNetwork.day(question.today());
        this.horizon = CompiledNetwork.day(question.today().plusYears(question.horizonYears()));
        List<Arc> arcs = network.arcs();
        this.earliest = new int[arcs.size()];
        this.latest = new int[arcs.size()];
        this.alwaysOpen = new int[arcs.size()];
        for (Arc arc : arcs) {
            earliest[arc.index()] = Math.max(Math.max(today, arc.firstDay()), firstDayStillOpen(arc));
            latest[arc.index()] = arc.lastDay();
            alwaysOpen[arc.index()] = arc.others() + openGrades(arc);
            applyAges(arc);
        }
    }

    private void applyAges(Arc arc) {
        for (Requirement.Age age : arc.ages()) {
            if (question.birthDate() == null) {
                alwaysOpen[arc.index()]++;
                continue;
            }
            if (age.from() != null) {
                int old = CompiledNetwork.day(Ages.reaches(question.birthDate(), age.from()));
                earliest[arc.index()] = Math.max(earliest[arc.index()], old);
            }
            if (age.until() != null) {
                int tooOld = CompiledNetwork.day(Ages.lastDayOf(question.birthDate(), age.until()));
                latest[arc.index()] = Math.min(latest[arc.index()], tooOld);
            }
        }
    }

    private int openGrades(Arc arc) {
        int open = 0;
        for (Requirement.Grades limit : arc.grades()) {
            if (!StepRequirements.meets(limit, question.gradeAverage())) {
                open++;
            }
        }
        return open;
    }

    /** As application days never fall from one start to the next, all starts from here on are open. */
    private int firstDayStillOpen(Arc arc) {
        int[] starts = timetable.starts(arc.ordinal());
        if (starts != null) {
            int column = Timetable.firstAtLeast(timetable.lastApplications(arc.ordinal()), today);
            return column == starts.length ? NEVER : starts[column];
        }
        DeadlineRule rule = arc.transition().deadline();
        if (rule instanceof DeadlineRule.WeeksBefore before) {
            return today + 7 * Deadlines.weeks(before);
        }
        if (rule instanceof DeadlineRule.Window) {
            LocalDate start = question.today();
            while (!Deadlines.forStart(rule, start).openOn(question.today())) {
                start = LocalDate.of(start.getYear() + 1, 1, 1);
                if (start.getYear() > timetable.firstYear() + FahrplanQuestion.MAX_HORIZON_YEARS) {
                    return NEVER;
                }
            }
            return CompiledNetwork.day(start);
        }
        return today;
    }

    /** The first day on which one can begin who is there on {@code day}; {@link #NEVER} if there is none. */
    int departure(Arc arc, int day) {
        int from = Math.max(day, earliest[arc.index()]);
        int last = latest[arc.index()];
        if (from > last) {
            return NEVER;
        }
        int[] starts = timetable.starts(arc.ordinal());
        if (starts == null) {
            return from;
        }
        int column = Timetable.firstAtLeast(starts, from);
        return column < starts.length && starts[column] <= last ? starts[column] : NEVER;
    }

    int arrival(Arc arc, int departure) {
        int[] starts = timetable.starts(arc.ordinal());
        if (starts != null) {
            return timetable.arrivals(arc.ordinal())[Timetable.firstAtLeast(starts, departure)];
        }
        int months = arc.months();
        return months == 0
                ? departure
                : CompiledNetwork.day(LocalDate.ofEpochDay(departure).plusMonths(months));
    }

    /** The last day to begin for one who must be there on {@code day}; a few days too late at most, never too early; else -1. */
    int lastDeparture(Arc arc, int day) {
        int[] starts = timetable.starts(arc.ordinal());
        int last = latest[arc.index()];
        int found;
        if (starts == null) {
            int months = arc.months();
            int begin = months == 0
                    ? day
                    : CompiledNetwork.day(LocalDate.ofEpochDay(day).minusMonths(months)) + 3;
            found = Math.min(begin, last);
        } else {
            int column = Math.min(
                            Timetable.firstAtLeast(timetable.arrivals(arc.ordinal()), day + 1),
                            Timetable.firstAtLeast(starts, last + 1))
                    - 1;
            found = column < 0 ? -1 : starts[column];
        }
        return found < earliest[arc.index()] ? -1 : found;
    }

    /** Conditions that stay open on this arc whatever one did before. */
    int alwaysOpen(Arc arc) {
        return alwaysOpen[arc.index()];
    }

    long[] heldAtStart(int stop) {
        HeldCodes codes = network.held();
        return Bits.union(
                Bits.union(codes.qualifications(question.qualifications()), codes.skills(question.languages())),
                codes.qualifications(network.stop(stop).holds()));
    }

    CompiledNetwork network() {
        return network;
    }

    FahrplanQuestion question() {
        return question;
    }

    int today() {
        return today;
    }

    /** Last day on which a route may arrive. */
    int horizon() {
        return horizon;
    }
}
