package org.komenius.monitoring.internal.quality;

import java.util.EnumSet;
import java.util.Set;

/** Where a defect stands. */
public enum DefectState {
    OPEN,
    IN_WORK,
    /** Looked at: the figure is right, with a reason. */
    ACCEPTED,
    /** A later version does not have it any more, or somebody has closed it. */
    CLOSED;

    /** States that people may put it into from here. */
    public Set<DefectState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(IN_WORK, ACCEPTED, CLOSED);
            case IN_WORK -> EnumSet.of(OPEN, ACCEPTED, CLOSED);
            case ACCEPTED, CLOSED -> EnumSet.of(OPEN);
        };
    }

    /** Whether going there needs a reason in words. */
    public boolean needsReason() {
        return this == ACCEPTED || this == CLOSED;
    }

    public boolean isPending() {
        return this == OPEN || this == IN_WORK;
    }

    /** What a run over a newer version does to a defect. */
    public enum AfterRun {
        /** Nothing but that it was seen again. */
        SEEN,
        REOPENED,
        CLOSED,
        /** It was over before. */
        NOTHING
    }

    /**
     * @param found whether the run found it again
     * @param sameFigures whether with the same figures as before; another wrong figure was never accepted
     * @param closedVersion version at which it was closed; null unless closed
     * @param version that the run looked at
     */
    public AfterRun afterRun(boolean found, boolean sameFigures, Integer closedVersion, int version) {
        if (!found) {
            return this == CLOSED ? AfterRun.NOTHING : AfterRun.CLOSED;
        }
        return switch (this) {
            case OPEN, IN_WORK -> AfterRun.SEEN;
            case ACCEPTED -> sameFigures ? AfterRun.SEEN : AfterRun.REOPENED;
                // Closed by hand: the correction is awaited, so the version that people know does not bring it back.
            case CLOSED -> closedVersion != null && version > closedVersion ? AfterRun.REOPENED : AfterRun.NOTHING;
        };
    }
}
