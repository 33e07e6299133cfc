package org.komenius.disclosure.internal.door;

import java.time.Instant;

/**
 * A passage, or try to pass, through the door.
 *
 * @param purpose may be null
 * @param releaseId null if refused
 * @param changesReason why small changes against earlier editions were told; null if they were protected as usual
 * @param conflicts with earlier releases that were met
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
        int protectedCells,
        String changesReason,
        int conflicts) {

    /** How it ended. */
    public enum Outcome {
        RELEASED,
        /** The same table had gone out before. */
        REPEATED,
        REFUSED
    }
}
