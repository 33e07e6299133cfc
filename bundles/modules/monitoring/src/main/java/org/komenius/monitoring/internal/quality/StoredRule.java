package org.komenius.monitoring.internal.quality;

/**
 * A rule as a data set has it.
 *
 * @param blocking whether a finding keeps a new version from being released by itself
 * @param active whether it is checked
 * @param proposed whether it came from the data and nobody has changed it since
 * @param rowVersion for optimistic locking
 */
public record StoredRule(
        String id,
        String datasetId,
        QualityRule rule,
        Severity severity,
        boolean blocking,
        boolean active,
        boolean proposed,
        long rowVersion) {}
