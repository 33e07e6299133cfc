package org.komenius.monitoring.internal.rest;

import java.time.Instant;
import java.util.List;
import org.komenius.monitoring.internal.Lineage.Way;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.deliveries.Channel;
import org.komenius.monitoring.internal.deliveries.Delivery;
import org.komenius.monitoring.internal.importing.FactLookup;
import org.komenius.monitoring.internal.importing.FactLookup.Place;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.monitoring.internal.query.QuestionPlan;
import org.komenius.monitoring.internal.rest.DataJson.ValueJson;

/** JSON records of where a figure comes from. */
final class LineageJson {

    private LineageJson() {}

    /**
     * @param source null if its data set belongs to none
     * @param delivery null if no source has delivered it
     * @param applied choices that were made for dimensions that the question left open
     * @param facts null if the caller may not see lines of this data set
     */
    record LineageAnswer(
            String datasetId,
            String title,
            String tableCode,
            int version,
            SourceLink source,
            DeliveryLink delivery,
            FileEntry file,
            List<QuestionPlan.Applied> applied,
            Facts facts) {}

    /** @param officeId null for an agency outside */
    record SourceLink(String id, String title, String officeId, String agency) {}

    /** @param late whether it came after its day */
    record DeliveryLink(String id, String period, String due, Instant arrived, Delivery.State state, boolean late) {}

    /**
     * @param connector id of the connector that has read it
     * @param imported when
     * @param importId null for a version older than the record of imports
     * @param channel how it came; null as {@code importId}
     * @param download whether the caller may have the original
     */
    record FileEntry(
            String name,
            String sha256,
            long bytes,
            String connector,
            String encoding,
            Instant imported,
            String importedBy,
            String importId,
            Channel channel,
            String via,
            boolean download) {}

    /**
     * @param total facts that make up the figure
     * @param complete false if the file was too long to be read to its end
     * @param innerName name of the file inside the archive
     */
    record Facts(long total, boolean complete, String innerName, List<LineEntry> lines) {}

    /** @param value as in answers */
    record LineEntry(long row, Integer column, String columnName, String text, List<Place> places, ValueJson value) {}

    static SourceLink source(Way way) {
        return way.source()
                .map(one -> new SourceLink(one.id(), one.title(), one.officeId(), one.agency()))
                .orElse(null);
    }

    static DeliveryLink delivery(Way way) {
        return way.delivery()
                .map(one -> new DeliveryLink(
                        one.id(),
                        one.period(),
                        one.due() == null ? null : one.due().toString(),
                        one.arrived(),
                        one.state(),
                        one.cameLate(java.time.ZoneId.systemDefault())))
                .orElse(null);
    }

    static FileEntry file(VersionInfo version, Way way, boolean download) {
        return new FileEntry(
                version.fileName(),
                version.fileSha256(),
                version.fileBytes(),
                way.readBy().connector(),
                way.readBy().encoding(),
                version.imported(),
                version.importedBy(),
                way.imported().map(info -> info.id()).orElse(null),
                way.imported().map(info -> info.origin().channel()).orElse(null),
                way.imported().map(info -> info.origin().via()).orElse(null),
                download);
    }

    static Facts facts(FactLookup.Result found) {
        return new Facts(
                found.total(),
                found.complete(),
                found.fileName(),
                found.lines().stream()
                        .map(line -> new LineEntry(
                                line.row(),
                                line.column(),
                                line.columnName(),
                                line.text(),
                                line.places(),
                                ValueJson.of(new DataTable.Cell(line.value(), false))))
                        .toList());
    }

    static LineageAnswer answer(
            DatasetInfo dataset, VersionInfo version, Way way, QuestionPlan plan, boolean open, Facts facts) {
        return new LineageAnswer(
                dataset.id(),
                dataset.title(),
                dataset.tableCode(),
                version.number(),
                source(way),
                delivery(way),
                file(version, way, open),
                plan.applied(),
                facts);
    }
}
