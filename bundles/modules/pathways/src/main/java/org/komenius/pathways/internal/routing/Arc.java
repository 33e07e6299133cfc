package org.komenius.pathways.internal.routing;

import java.util.List;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.Transition;

/**
 * A transition made ready for the search. A transition whose lines change with time is several arcs, one per stretch of time with the
 * same lines, so that on each of them leaving later never helps.
 *
 * @param index place among the network's arcs
 * @param ordinal place of its transition in the network
 * @param from number of a stop
 * @param to number of a stop
 * @param lines numbers of the lines that run in this stretch
 * @param anyOf one mask per required qualification, of which one must be held
 * @param languages required languages, in the order of the transition
 * @param ages age limits
 * @param grades limits for marks
 * @param others number of conditions that nobody can test
 * @param brings what is held on arrival beside what was held before
 * @param firstDay first epoch day on which it can begin
 * @param lastDay last epoch day on which it can begin
 */
record Arc(
        int index,
        int ordinal,
        Transition transition,
        int from,
        int to,
        long[] lines,
        long[][] anyOf,
        LanguageNeed[] languages,
        List<Requirement.Age> ages,
        List<Requirement.Grades> grades,
        int others,
        long[] brings,
        int firstDay,
        int lastDay) {

    static final int EARLIEST_DAY = Integer.MIN_VALUE / 4;
    static final int LATEST_DAY = Integer.MAX_VALUE / 4;

    int months() {
        return months(transition);
    }

    /** Nonsense such as a negative duration or one beyond a lifetime is cut off, so that drafts can be planned with too. */
    static int months(Transition transition) {
        return Math.min(Math.max(0, transition.durationMonths()), 1200);
    }

    /** Whether what is held is enough for all that cannot be made up for on the way. */
    boolean admits(long[] held) {
        for (long[] choices : anyOf) {
            if (!Bits.intersect(choices, held)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A required level of a language.
     *
     * @param code its number among what can be held
     * @param implies it and the lower levels
     */
    record LanguageNeed(int code, long[] implies) {}
}
