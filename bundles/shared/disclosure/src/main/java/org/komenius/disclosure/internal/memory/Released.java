package org.komenius.disclosure.internal.memory;

import java.util.List;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/**
 * A table as it was, or is about to be, released: its exact cells, what of them is published and what is protected.
 *
 * @param id of the release
 * @param title for people
 * @param dimensions those that the table tells apart; over all others it is a total
 * @param values exact, in the order of {@link Grid}
 * @param published bounds that the release itself tells, as lowest and highest value; equal for an exact figure. Lowest −1 where it
 *     tells nothing
 * @param publishedHigh see {@code publishedLow}
 * @param reasons why a cell is protected; null for those that are not
 * @param claimLow where {@code claimHigh} is not −1, the interval that an attacker's bounds must contain
 * @param claimHigh −1 for cells that are not sensitive
 */
public record Released(
        String id,
        String title,
        List<TableDimension> dimensions,
        long[] values,
        long[] publishedLow,
        long[] publishedHigh,
        ProtectionReason[] reasons,
        long[] claimLow,
        long[] claimHigh) {

    public static final long NOTHING = -1;

    public Released {
        dimensions = List.copyOf(dimensions);
    }

    public Grid grid() {
        return new Grid(dimensions.stream().map(Axis::of).toList(), values, null);
    }

    public int size() {
        return values.length;
    }

    /** The same cells under other names of their members; each dimension keeps its number of members. */
    public Released with(List<TableDimension> others) {
        return new Released(id, title, others, values, publishedLow, publishedHigh, reasons, claimLow, claimHigh);
    }

    public boolean isExact(int cell) {
        return publishedLow[cell] != NOTHING && publishedLow[cell] == publishedHigh[cell];
    }

    /** Whether the house knows the cell's value. */
    public boolean tells(int cell) {
        return publishedLow[cell] != NOTHING;
    }

    public boolean hasClaim(int cell) {
        return claimHigh[cell] != NOTHING;
    }
}
