package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.time.MonthDay;
import java.util.Optional;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Whether durations, starts, deadlines and validities leave a day on which somebody can go. */
final class TimeCheck {

    private static final int LONGEST_MONTHS = 240;
    private static final int LONGEST_WEEKS = 156;

    private TimeCheck() {}

    static void check(Lookup lookup, Findings findings) {
        Network network = lookup.network();
        for (Transition transition : network.transitions()) {
            duration(transition, findings);
            if (transition.deadline() instanceof DeadlineRule.Window window) {
                window(lookup, transition, window, findings);
            } else if (transition.deadline() instanceof DeadlineRule.WeeksBefore before) {
                weeks(transition, before, findings);
            }
            validity(lookup, transition, findings);
        }
    }

    private static void duration(Transition transition, Findings findings) {
        int months = transition.durationMonths();
        if (months < 0 || months > LONGEST_MONTHS) {
            findings.error(
                    "transition.duration",
                    Subject.of(transition),
                    of(
                            "Eine Dauer von " + months + " Monaten ist nicht möglich.",
                            "A duration of " + months + " months is not possible."),
                    of(
                            "Tragen Sie 0 bis " + LONGEST_MONTHS + " Monate ein.",
                            "Enter 0 to " + LONGEST_MONTHS + " months."));
        }
    }

    private static void window(Lookup lookup, Transition transition, DeadlineRule.Window window, Findings findings) {
        Subject subject = Subject.of(transition);
        if (window.yearsBefore() < 0 || window.yearsBefore() > 2) {
            findings.error(
                    "transition.deadline-years",
                    subject,
                    of(
                            "Eine Frist, die " + window.yearsBefore()
                                    + " Jahre vor dem Beginn liegt, ist nicht möglich.",
                            "A deadline " + window.yearsBefore() + " years before the start is not possible."),
                    of("Tragen Sie 0, 1 oder 2 Jahre ein.", "Enter 0, 1 or 2 years."));
            return;
        }
        if (transition.start().days().isEmpty()) {
            findings.warning(
                    "transition.deadline-without-start",
                    subject,
                    of(
                            "„" + lookup.name(transition) + "“ hat eine Anmeldefrist, beginnt aber an jedem Tag.",
                            "“" + lookup.name(transition) + "” has a deadline but begins on any day."),
                    of(
                            "Tragen Sie den Tag des Beginns ein oder eine Frist in Wochen.",
                            "Enter the day of the start, or a deadline in weeks."));
            return;
        }
        for (MonthDay day : transition.start().days()) {
            if (window.yearsBefore() == 0 && window.until().isAfter(day)) {
                findings.error(
                        "transition.deadline-impossible",
                        subject,
                        of(
                                "Die Anmeldung zu „" + lookup.name(transition) + "“ endet am "
                                        + Days.german(window.until()) + ", nach dem Beginn am " + Days.german(day)
                                        + ".",
                                "Registration for “" + lookup.name(transition) + "” ends on "
                                        + Days.english(window.until()) + ", after the start on " + Days.english(day)
                                        + "."),
                        of(
                                "Berichtigen Sie die Frist oder legen Sie sie ins Jahr davor.",
                                "Correct the deadline, or move it to the year before."));
            }
        }
    }

    private static void weeks(Transition transition, DeadlineRule.WeeksBefore before, Findings findings) {
        if (before.weeks() < 0 || before.weeks() > LONGEST_WEEKS) {
            findings.error(
                    "transition.deadline-weeks",
                    Subject.of(transition),
                    of(
                            "Eine Frist von " + before.weeks() + " Wochen vor dem Beginn ist nicht möglich.",
                            "A deadline " + before.weeks() + " weeks before the start is not possible."),
                    of(
                            "Tragen Sie 0 bis " + LONGEST_WEEKS + " Wochen ein.",
                            "Enter 0 to " + LONGEST_WEEKS + " weeks."));
        }
    }

    private static void validity(Lookup lookup, Transition transition, Findings findings) {
        Validity mine = transition.validity();
        boolean possible = mine.overlaps(lookup.network().validity())
                && overlaps(mine, lookup.stop(transition.from()).map(Stop::validity))
                && overlaps(mine, lookup.stop(transition.to()).map(Stop::validity))
                && (transition.lines().isEmpty()
                        || transition.lines().stream()
                                .anyMatch(id -> overlaps(mine, lookup.line(id).map(Line::validity))));
        if (!possible) {
            findings.warning(
                    "transition.never-valid",
                    Subject.of(transition),
                    of(
                            "„" + lookup.name(transition)
                                    + "“ gilt nie zur selben Zeit wie seine Haltestellen, seine Linien und das Netz.",
                            "“" + lookup.name(transition)
                                    + "” is never valid together with its stops, its lines and the network."),
                    of("Prüfen Sie die Gültigkeit.", "Check the validity."));
        }
    }

    private static boolean overlaps(Validity mine, Optional<Validity> other) {
        return other.map(mine::overlaps).orElse(true);
    }
}
