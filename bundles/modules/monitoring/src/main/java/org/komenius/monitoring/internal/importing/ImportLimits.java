package org.komenius.monitoring.internal.importing;

/**
 * Bounds that keep a hostile or broken upload from filling disk or memory.
 *
 * @param maxBytes of the upload, and again of what comes out of an archive
 * @param maxEntries in an archive
 * @param maxRatio unpacked to packed bytes; official flat files reach about 60
 */
public record ImportLimits(long maxBytes, int maxEntries, int maxRatio) {

    public static final ImportLimits DEFAULT = new ImportLimits(200_000_000L, 20, 250);

    /** The ratio counts only from here on: a few kilobytes of repeated text are no danger. */
    static final long RATIO_FROM_BYTES = 5_000_000L;
}
