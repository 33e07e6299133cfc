package org.komenius.pathways.internal.network;

/** Where on the map a line would like to run. */
public enum RowHint {
    TOP,
    NONE,
    BOTTOM
}
