package org.komenius.disclosure.internal.door;

import java.time.Instant;

/**
 * A passage, or try to pass, through the door.
 *
 * @param purpose may be null
 * @param releaseId null if refused
 */
public record Crossing(
        String id,
        Instant crossed,
        String callerId,
        String callerName,
        String source,
        String edition,
        String title,
        String purpose,
        Outcome outcome,
        String releaseId,
        int cells,
        int protectedCells) {

    /** How it ended. */
    public enum Outcome {
        RELEASED,
        /** The same table had gone out before. */
        REPEATED,
        REFUSED
    }
}
