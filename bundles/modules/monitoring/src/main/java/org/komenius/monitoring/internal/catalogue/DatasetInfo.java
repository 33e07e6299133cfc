package org.komenius.monitoring.internal.catalogue;

import java.time.Instant;
import java.util.List;
import org.komenius.model.region.RegionLevel;

/**
 * A data set as the catalogue lists it.
 *
 * @param tableCode number of the table at its source, unique here
 * @param statisticCode number of the statistic; null if unknown
 * @param statistic name of the statistic; null if unknown
 * @param source who published it
 * @param licence code of the licence, for example {@code dl-de/by-2-0}
 * @param releasedVersion newest released version; null while there is none
 * @param firstPeriod of that version; null while there is none, as the following ones
 * @param updated when it last changed
 * @param publicMark null unless everybody may see the data set
 * @param rowVersion for optimistic locking
 */
public record DatasetInfo(
        String id,
        String tableCode,
        String statisticCode,
        String statistic,
        String title,
        String source,
        String licence,
        Integer releasedVersion,
        String firstPeriod,
        String lastPeriod,
        List<RegionLevel> regionLevels,
        Long facts,
        Instant updated,
        PublicMark publicMark,
        long rowVersion) {}
