package org.komenius.disclosure.internal.rest;

import java.time.Instant;
import java.util.List;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.door.Door;
import org.komenius.disclosure.internal.door.StoredRelease;

/**
 * A release as it went out: protected cells have neither a value nor a reason, which only the preview tells.
 *
 * @param sequence number within source and edition, from 1
 * @param dimensions in the order of the cells' members
 */
public record ReleaseJson(
        String id,
        String source,
        String edition,
        int sequence,
        String title,
        Instant released,
        String releasedBy,
        List<TableDimension> dimensions,
        List<ReleasedTable.Cell> cells,
        ReleasedTable.InformationLoss loss) {

    static ReleaseJson of(StoredRelease release) {
        ReleasedTable outside = Door.answer(release, List.of()).withoutReasons();
        return new ReleaseJson(
                outside.releaseId(),
                release.source(),
                release.edition(),
                release.sequence(),
                release.table().title(),
                release.released(),
                release.releasedBy(),
                release.table().dimensions(),
                outside.cells(),
                outside.loss());
    }
}
