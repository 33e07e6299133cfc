package org.komenius.monitoring.internal.tabular;

/** What a column holds. */
public enum Role {
    /** Key of a region, also one that a spreadsheet took the leading zero from. */
    REGION_KEY,
    /** Name of a region, found in the registry. */
    REGION_NAME,
    PERIOD,
    /** What the figures are broken down by, for example sex or kind of school. */
    DIMENSION,
    /** The name of what the column before it holds as a code. */
    LABEL,
    /** Figures. */
    VALUE,
    /** What each figure is, in a file with one column of figures of several kinds. */
    MEASURE_NAME,
    /** Unit of each figure. */
    UNIT,
    /** Kind of missing and quality of the figure before it, as Komenius exports them. */
    STATUS,
    IGNORED
}
