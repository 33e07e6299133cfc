package org.komenius.pathways.internal.deadend;

import org.komenius.model.text.LocalizedText;

/**
 * One finding for planners.
 *
 * @param subjectType {@code stop}, {@code transition} or {@code qualification}
 * @param title German title of the subject; of a transition those of its stops
 * @param region key of the municipality; null where it concerns all of them
 */
public record DeadEnd(
        Kind kind, String subjectType, String subjectId, String title, LocalizedText message, String region) {

    /** Sort of finding, in the order in which they are listed. */
    public enum Kind {
        /** Everybody who earns it gets stuck where it is earned. */
        QUALIFICATION_WITHOUT_ONWARD,
        /** A stop that is no destination and from which some or all cannot go on. */
        DEAD_END,
        /** No route from any beginning leads there. */
        UNREACHABLE,
        /** The municipality is expected to have an institution for the stop and has none. */
        STOP_WITHOUT_INSTITUTION,
        /** The rule was never compared with its source, or too long ago. */
        CHECK_OVERDUE
    }
}
