package org.komenius.monitoring.internal.quality;

/** How much a finding matters, the least first. */
public enum Severity {
    /** Worth a look; often right. */
    HINT,
    /** Probably wrong, or in need of an explanation. */
    WARNING,
    /** Cannot be right. */
    ERROR
}
