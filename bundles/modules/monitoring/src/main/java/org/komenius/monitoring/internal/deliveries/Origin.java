package org.komenius.monitoring.internal.deliveries;

/**
 * Where a file to import comes from, as far as whoever brings it says.
 *
 * @param channel how it came
 * @param sourceId source that delivered it; null to take the one to which the data set belongs, if any
 * @param period code of the period that it was delivered for; null to find it from the content
 * @param via name of the folder, account or system; null without
 * @param key idempotency key of a push; null without
 */
public record Origin(Channel channel, String sourceId, String period, String via, String key) {

    public static final Origin UPLOAD = new Origin(Channel.UPLOAD, null, null, null, null);
    public static final Origin SYSTEM = new Origin(Channel.SYSTEM, null, null, null, null);

    /** An upload for a source. */
    public static Origin upload(String sourceId, String period) {
        return new Origin(Channel.UPLOAD, sourceId, period, null, null);
    }
}
