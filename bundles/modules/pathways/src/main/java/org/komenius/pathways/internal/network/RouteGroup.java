package org.komenius.pathways.internal.network;

/** What a line is for. */
public enum RouteGroup {
    REGULAR,
    /** Zweiter Bildungsweg: qualifications made up for later. */
    SECOND_CHANCE,
    /** Routes of people who are new in Germany. */
    NEWCOMERS
}
