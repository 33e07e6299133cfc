package org.komenius.monitoring.internal.tabular;

/** How figures stand in the table. */
public enum Layout {
    /** One column of figures. */
    LONG,
    /** One column for each measure. */
    WIDE,
    /** One column for each period. */
    PERIODS,
    /** One column for each category of a dimension, or each region. */
    CATEGORIES
}
