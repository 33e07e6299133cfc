package org.komenius.disclosure.internal.door;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.ReleasedTable.Alternative;
import org.komenius.disclosure.ReleasedTable.Cell;
import org.komenius.disclosure.ReleasedTable.Conflict;
import org.komenius.disclosure.ReleasedTable.Earlier;
import org.komenius.disclosure.ReleasedTable.InformationLoss;
import org.komenius.disclosure.internal.assistant.Losses;
import org.komenius.disclosure.internal.memory.JointProtection;
import org.komenius.disclosure.internal.memory.Released;
import org.komenius.disclosure.internal.release.Releasing;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/** Puts what was found into the words of the contract. */
final class Answers {

    private final Map<String, Released> earlier = new HashMap<>();

    Answers(List<Released> earlier) {
        earlier.forEach(release -> this.earlier.put(release.id(), release));
    }

    /** A table that goes out, or has gone out. @param releaseId null in a preview */
    ReleasedTable passing(
            String releaseId,
            Released table,
            long[] shown,
            int scale,
            List<JointProtection.Conflict> conflicts,
            List<Alternative> alternatives) {
        Grid grid = table.grid();
        List<Cell> cells = new ArrayList<>(table.size());
        for (int cell = 0; cell < table.size(); cell++) {
            ProtectionReason reason = table.reasons()[cell];
            BigDecimal value = reason != null || !table.tells(cell) ? null : BigDecimal.valueOf(shown[cell], scale);
            cells.add(cell(grid.members(cell), value, reason));
        }
        return new ReleasedTable(
                releaseId,
                true,
                cells,
                Losses.of(table, shown),
                conflicts.stream().map(conflict -> words(conflict, grid)).toList(),
                alternatives);
    }

    /** A table that stays inside: every cell is protected, those without a reason of their own by what was released before. */
    ReleasedTable refused(Releasing.Result result, List<Alternative> alternatives) {
        Grid grid = result.table().grid();
        List<Cell> cells = new ArrayList<>(grid.size());
        for (int cell = 0; cell < grid.size(); cell++) {
            ProtectionReason reason = result.table().reasons()[cell];
            cells.add(cell(grid.members(cell), null, reason == null ? ProtectionReason.RELEASE_MEMORY : reason));
        }
        InformationLoss loss = Losses.everything(grid.size());
        List<JointProtection.Conflict> conflicts = new ArrayList<>(result.unsolved());
        conflicts.addAll(result.conflicts());
        return new ReleasedTable(
                null,
                false,
                cells,
                loss,
                conflicts.stream().map(conflict -> words(conflict, grid)).toList(),
                alternatives);
    }

    /** A table of a source that is not guarded. */
    static ReleasedTable open(ReleaseRequest request) {
        List<Cell> cells = request.cells().stream()
                .map(cell -> new Cell(cell.members(), cell.value(), null, ProtectionReason.FREE_STATUS))
                .toList();
        return new ReleasedTable(
                null, true, cells, new InformationLoss(cells.size(), 0, 0, 0, 0), List.of(), List.of());
    }

    private static Cell cell(List<String> members, BigDecimal value, ProtectionReason reason) {
        return new Cell(
                members,
                value,
                reason,
                reason == null ? ProtectionReason.FREE_STATUS : ProtectionReason.OUTWARD_STATUS);
    }

    private Conflict words(JointProtection.Conflict conflict, Grid grid) {
        Released table = conflict.release() == null ? null : earlier.get(conflict.release());
        Grid of = table == null ? grid : table.grid();
        return new Conflict(
                conflict.cause(),
                of.axes().stream().map(Axis::code).toList(),
                conflict.cell() == JointProtection.Conflict.WHOLE_TABLE ? null : of.members(conflict.cell()),
                table == null ? null : new Earlier(table.id(), table.title()),
                conflict.because().stream().map(grid::members).toList(),
                conflict.with().stream()
                        .filter(earlier::containsKey)
                        .map(id -> new Earlier(id, earlier.get(id).title()))
                        .toList());
    }
}
