package org.komenius.disclosure;

import java.math.BigDecimal;
import java.util.List;
import org.komenius.model.text.LocalizedText;

/**
 * What came through the door, and what was held back.
 *
 * @param releaseId null for a preview, for a refused table and for a source that is not guarded
 * @param passes false if the table must not go out at all; then every cell is protected
 * @param conflicts earlier releases for which cells had to be protected, or because of which the table does not pass
 * @param alternatives other forms of the table, the best first; only in previews
 */
public record ReleasedTable(
        String releaseId,
        boolean passes,
        List<Cell> cells,
        InformationLoss loss,
        List<Conflict> conflicts,
        List<Alternative> alternatives) {

    public ReleasedTable {
        cells = List.copyOf(cells);
        conflicts = List.copyOf(conflicts);
        alternatives = List.copyOf(alternatives);
    }

    /** The same without reasons: a reason says something of the value behind it, so whoever stands outside must not see it. */
    public ReleasedTable withoutReasons() {
        List<Cell> told = cells.stream()
                .map(cell -> new Cell(cell.members(), cell.value(), null, cell.confStatus()))
                .toList();
        return new ReleasedTable(releaseId, passes, told, loss, conflicts, alternatives);
    }

    /**
     * @param value null if protected or unknown; rounded or perturbed if the policy says so
     * @param reason null if not protected. For whoever may look behind the door: outside show {@code confStatus}
     * @param confStatus code of SDMX CL_CONF_STATUS as it may be shown outside: F or C
     */
    public record Cell(List<String> members, BigDecimal value, ProtectionReason reason, String confStatus) {}

    /**
     * @param cells all
     * @param protectedCells of them not shown
     * @param shareOfCells from 0 to 1
     * @param shareOfTotal part of the sum of elementary cells that is not shown, or by which they are changed, from 0 to 1
     */
    public record InformationLoss(int cells, int protectedCells, double shareOfCells, double shareOfTotal) {}

    /**
     * @param cell members of the cell that would be given away, in this table or in the earlier one
     * @param earlierTable title of the earlier release that the cell belongs to; null for this table
     * @param protectedFor cells of this table that were protected for it; empty if nothing helps
     * @param with titles of earlier releases that would help to give it away
     */
    public record Conflict(
            List<String> cell, String earlierTable, List<List<String>> protectedFor, List<String> with) {}

    /**
     * @param kind {@code COARSER}, {@code POOLED}, {@code MERGED}, {@code DROPPED} or {@code ROUNDED}
     * @param dimension code of the dimension that changes; null for rounding
     * @param dimensions of the table to ask for
     * @param passes whether it could go out
     */
    public record Alternative(
            String kind,
            String dimension,
            LocalizedText title,
            List<TableDimension> dimensions,
            InformationLoss loss,
            boolean passes) {}
}
