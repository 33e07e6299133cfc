package org.komenius.disclosure.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.door.Door;
import org.komenius.disclosure.internal.door.StoredRelease;
import org.komenius.disclosure.internal.persistence.ReleaseStore.Attempt;

/**
 * A release as it went out: protected cells have neither a value nor a reason, which only the preview tells.
 *
 * @param sequence number within source and edition, from 1
 * @param dimensions in the order of the cells' members
 * @param changesReason why small changes against earlier editions were told; null if they were protected as usual
 * @param conflicts with earlier releases that were met on its way; forgotten with the log. Without the cell in danger for whoever must
 *     not look behind the door
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
        ReleasedTable.InformationLoss loss,
        String changesReason,
        List<ReleasedTable.Conflict> conflicts) {

    static ReleaseJson of(StoredRelease release, Optional<Attempt> attempt, boolean inspecting) {
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
                outside.loss(),
                attempt.map(found -> found.crossing().changesReason()).orElse(null),
                attempt.map(Attempt::conflicts).orElse(List.of()).stream()
                        .map(conflict -> inspecting ? conflict : conflict.withoutCell())
                        .toList());
    }
}
