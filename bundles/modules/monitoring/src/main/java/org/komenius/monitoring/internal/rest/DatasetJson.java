package org.komenius.monitoring.internal.rest;

import java.time.Instant;
import java.util.List;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.Size;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.PublicMark;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.export.TableSource;

/** JSON records of the catalogue. */
final class DatasetJson {

    private DatasetJson() {}

    /**
     * @param releasedVersion null while nothing is released
     * @param publicMark null unless everybody may see it
     * @param version for {@code If-Match}
     */
    record DatasetEntry(
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
            long version) {

        static DatasetEntry of(DatasetInfo info) {
            return new DatasetEntry(
                    info.id(),
                    info.tableCode(),
                    info.statisticCode(),
                    info.statistic(),
                    info.title(),
                    info.source(),
                    info.licence(),
                    info.releasedVersion(),
                    info.firstPeriod(),
                    info.lastPeriod(),
                    info.regionLevels(),
                    info.facts(),
                    info.updated(),
                    info.publicMark(),
                    info.rowVersion());
        }
    }

    /**
     * @param guarded whether only what came through the door is shown
     * @param heldBack whether nothing of it may be shown yet
     * @param sourceLine what to print below every table and chart, German and English
     */
    record DatasetDetail(
            DatasetEntry dataset,
            VersionEntry shown,
            boolean guarded,
            boolean heldBack,
            LocalizedText sourceLine,
            List<DimensionEntry> dimensions) {

        static DatasetDetail of(
                DatasetInfo info, VersionInfo shown, boolean guarded, boolean heldBack, List<Dimension> dimensions) {
            return new DatasetDetail(
                    DatasetEntry.of(info),
                    VersionEntry.of(shown),
                    guarded,
                    heldBack,
                    LocalizedText.of(TableSource.line(info, shown, "de"), TableSource.line(info, shown, "en")),
                    dimensions.stream().map(DimensionEntry::of).toList());
        }
    }

    /** @param total code of the member that stands for all others; null without */
    record DimensionEntry(String code, Dimension.Kind kind, LocalizedText label, int members, String total) {

        static DimensionEntry of(Dimension dimension) {
            return new DimensionEntry(
                    dimension.code(),
                    dimension.kind(),
                    dimension.label(),
                    dimension.members().size(),
                    dimension.total().map(Dimension.Member::code).orElse(null));
        }
    }

    /** @param level of a region; null elsewhere */
    record MemberEntry(String code, LocalizedText label, String unit, boolean total, RegionLevel level) {}

    /** @param version for {@code If-Match} */
    record VersionEntry(
            String id,
            int number,
            VersionInfo.State state,
            String fileName,
            String fileSha256,
            long fileBytes,
            String cubeSha256,
            long facts,
            String firstPeriod,
            String lastPeriod,
            List<RegionLevel> regionLevels,
            Instant imported,
            String importedBy,
            Instant released,
            String releasedBy,
            long version) {

        static VersionEntry of(VersionInfo info) {
            return new VersionEntry(
                    info.id(),
                    info.number(),
                    info.state(),
                    info.fileName(),
                    info.fileSha256(),
                    info.fileBytes(),
                    info.cubeSha256(),
                    info.protectedFacts() == null ? info.facts() : info.protectedFacts(),
                    info.firstPeriod(),
                    info.lastPeriod(),
                    info.regionLevels(),
                    info.imported(),
                    info.importedBy(),
                    info.released(),
                    info.releasedBy(),
                    info.rowVersion());
        }
    }

    /** What everybody may know of a public data set: nothing of who imported it or from which file. */
    record PublicEntry(
            String id,
            String tableCode,
            String statisticCode,
            String statistic,
            String title,
            String source,
            String licence,
            String firstPeriod,
            String lastPeriod,
            List<RegionLevel> regionLevels,
            Instant updated) {

        static PublicEntry of(DatasetInfo info) {
            return new PublicEntry(
                    info.id(),
                    info.tableCode(),
                    info.statisticCode(),
                    info.statistic(),
                    info.title(),
                    info.source(),
                    info.licence(),
                    info.firstPeriod(),
                    info.lastPeriod(),
                    info.regionLevels(),
                    info.updated());
        }
    }

    record PublicVersion(String id, int number, VersionInfo.State state, Instant released) {}

    record PublicDetail(
            PublicEntry dataset, PublicVersion shown, LocalizedText sourceLine, List<DimensionEntry> dimensions) {}

    /** @param reason why everybody may see it */
    record PublicRequest(@NotBlank @Size(max = 1000) String reason) {}

    /** What people may change of a data set's description. */
    record DatasetChange(
            @NotBlank @Size(max = 900) String title,
            @NotBlank @Size(max = 400) String source,
            @NotBlank @Size(max = 100) String licence) {}
}
