package org.komenius.pathways.internal.routing;

import org.komenius.model.text.LocalizedText;

/**
 * A condition of one step and whether it is met by then.
 *
 * @param kind {@code qualification}, {@code grades}, {@code language}, {@code age} or {@code other}
 * @param by id of the transition that brings it; null unless {@code GAINED}
 */
public record StepRequirement(String kind, LocalizedText text, State state, String by) {

    /** Whether one still has to see to it. */
    public enum State {
        /** By what one told about oneself, or by the starting stop. */
        MET,
        /** By an earlier step. */
        GAINED,
        /** One has to see to it, or has not told enough to know. */
        OPEN
    }
}
