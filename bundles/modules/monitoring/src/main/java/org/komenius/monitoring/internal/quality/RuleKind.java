package org.komenius.monitoring.internal.quality;

/** Sorts of findings; all but the last are found by a rule of the data set. */
public enum RuleKind {
    RANGE,
    SUM,
    JUMP,
    UNKNOWN_CODE,
    REGION,
    DUPLICATE,
    OUTLIER,
    /** Another data set says the same. */
    REDUNDANT
}
