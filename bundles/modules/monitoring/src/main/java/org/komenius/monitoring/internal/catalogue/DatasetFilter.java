package org.komenius.monitoring.internal.catalogue;

import org.komenius.model.region.RegionLevel;

/**
 * Which data sets to list.
 *
 * @param text in title, statistic or table code; null for any
 * @param statisticCode null for any
 * @param regionLevel null for any
 * @param releasedOnly leave out data sets without a released version
 * @param publicOnly leave out data sets that are not for everybody
 */
public record DatasetFilter(
        String text, String statisticCode, RegionLevel regionLevel, boolean releasedOnly, boolean publicOnly) {

    public DatasetFilter(String text, String statisticCode, RegionLevel regionLevel, boolean releasedOnly) {
        this(text, statisticCode, regionLevel, releasedOnly, false);
    }

    /** Order of the list. */
    public enum Sort {
        TITLE,
        TABLE_CODE,
        UPDATED
    }
}
