package org.komenius.pathways.internal.versions;

/** Where a version of a network stands. Only a draft can be changed; everything else stays as it is for ever. */
public enum VersionState {
    /** Being edited; a network has at most one. */
    DRAFT,
    /** Waits for a second person; a network has at most one. */
    SUBMITTED,
    /** What citizens see; a network has at most one. */
    PUBLISHED,
    /** Was published once. */
    SUPERSEDED,
    /** A second person gave it back. */
    RETURNED
}
