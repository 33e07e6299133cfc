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
     * @param shareOfFigures what forms are ranked by: share of the figures of the table as it was asked for that are not told, because they
     *     are protected or because a coarser form does not have them; a rounded one counts by its relative error; from 0 to 1
     */
    public record InformationLoss(
            int cells, int protectedCells, double shareOfCells, double shareOfTotal, double shareOfFigures) {}

    /**
     * Where this table and earlier releases do not go together. Which cell is in danger says something of its value: while a table stays
     * inside whoever has to find another form must know, later only who may look behind the door.
     *
     * @param cause what stands in the way
     * @param dimensions codes in the order of {@code cell}, which may be a cell of an earlier table with other dimensions
     * @param cell members of the cell that would be given away, in this table or in the earlier one; null if it is not told, or if it is
     *     not about single cells
     * @param earlier the release that the cell belongs to; null for this table
     * @param protectedFor cells of this table that were protected for it; empty if nothing helps
     * @param with earlier releases that would help to give it away
     */
    public record Conflict(
            Cause cause,
            List<String> dimensions,
            List<String> cell,
            Earlier earlier,
            List<List<String>> protectedFor,
            List<Earlier> with) {

        /** The same without the cell in danger, for whoever must not look behind the door. */
        public Conflict withoutCell() {
            return new Conflict(cause, dimensions, null, null, protectedFor, with);
        }
    }

    /** What stands between a table and earlier releases. */
    public enum Cause {
        /** Together with what is out the table would give the cell away. */
        EARLIER_RELEASE,
        /** Beside an earlier edition the table would tell that somebody came or went; an authorised person may let that out. */
        SMALL_CHANGE,
        /** Figures have changed, and no earlier edition tells what the cell held. */
        NOT_COMPARABLE,
        /** Table and earlier releases together are too large to prove anything. */
        NOT_PROVABLE
    }

    /** An earlier release. @param title as it was called then */
    public record Earlier(String id, String title) {}

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
