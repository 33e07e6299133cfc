package org.komenius.monitoring.internal.analysis;

/** What stands for a region of a level that a data set does not have. The rule is shown with the result. */
public enum RegionLink {
    /** Its parts added up, if they can be added up and all are there; otherwise nothing. Figures are never divided among parts. */
    SUM,
    /** As {@link #SUM}; where only larger regions have figures, the figure of the one it lies in. A person has to choose that. */
    PARENT
}
