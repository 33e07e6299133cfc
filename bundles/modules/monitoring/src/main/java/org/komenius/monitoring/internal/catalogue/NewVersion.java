package org.komenius.monitoring.internal.catalogue;

import java.util.List;
import java.util.UUID;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;

/**
 * Everything the catalogue needs to enter a version, and its data set if that is new.
 *
 * @param datasetId for the data set if the table code is new
 * @param language edition of the file, {@code de} or {@code en}
 * @param report JSON
 * @param release whether it is released at once
 * @param by name of whoever imports
 */
public record NewVersion(
        String datasetId,
        String tableCode,
        String statisticCode,
        String statistic,
        String title,
        String source,
        String licence,
        String fileName,
        String fileSha256,
        long fileBytes,
        String cubeSha256,
        List<Dimension> dimensions,
        String language,
        long facts,
        String firstPeriod,
        String lastPeriod,
        String report,
        boolean release,
        String by) {

    /** Of a data set that gets an id of its own if the table code is new. */
    public NewVersion(
            String tableCode,
            String statisticCode,
            String statistic,
            String title,
            String source,
            String licence,
            String fileName,
            String fileSha256,
            long fileBytes,
            String cubeSha256,
            List<Dimension> dimensions,
            String language,
            long facts,
            String firstPeriod,
            String lastPeriod,
            String report,
            boolean release,
            String by) {
        this(
                UUID.randomUUID().toString(),
                tableCode,
                statisticCode,
                statistic,
                title,
                source,
                licence,
                fileName,
                fileSha256,
                fileBytes,
                cubeSha256,
                dimensions,
                language,
                facts,
                firstPeriod,
                lastPeriod,
                report,
                release,
                by);
    }

    /** Levels that occur among the regions, the largest first. */
    public static List<RegionLevel> regionLevels(List<Dimension> dimensions) {
        return dimensions.stream()
                .filter(dimension -> dimension.kind() == Kind.REGION)
                .flatMap(dimension -> dimension.members().stream())
                .flatMap(member -> RegionKey.tryParse(member.code()).stream())
                .map(RegionKey::level)
                .distinct()
                .sorted()
                .toList();
    }
}
