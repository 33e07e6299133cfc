package org.komenius.pathways.internal.network;

/** What a person does or has at a stop. */
public enum StopKind {
    /** One learns, works or is cared for here; institutions offer it. */
    PLACE,
    /** A qualification, or a point of decision such as the change after class 4. */
    MILESTONE,
    /** Advice and recognition of what one brings along. */
    ADVICE
}
