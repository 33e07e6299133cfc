package org.komenius.pathways.internal.check;

/** How much a finding matters. */
public enum Severity {
    /** The network cannot be published like this. */
    ERROR,
    /** Somebody should look at it; it may be right. */
    WARNING
}
