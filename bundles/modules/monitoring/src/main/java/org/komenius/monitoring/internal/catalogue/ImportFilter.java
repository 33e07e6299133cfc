package org.komenius.monitoring.internal.catalogue;

import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.deliveries.Channel;

/**
 * Which imports to list; each null for any.
 *
 * @param text part of the file's name or of who submitted it
 * @param outcome how they ended
 * @param running whether they have not ended yet; beats {@code outcome}
 */
public record ImportFilter(String text, Outcome outcome, boolean running, Channel channel, String sourceId) {

    public static final ImportFilter ALL = new ImportFilter(null, null, false, null, null);

    /** What a list may be sorted by. */
    public enum Sort {
        SUBMITTED,
        FILE_NAME,
        BYTES
    }
}
