package org.komenius.disclosure.internal.assistant;

import org.komenius.disclosure.ReleasedTable.InformationLoss;
import org.komenius.disclosure.internal.memory.Released;
import org.komenius.disclosure.internal.table.Grid;

/** How much of a table protection takes away. */
public final class Losses {

    private Losses() {}

    /** @param shown what cells show, in smallest units; counts only where a cell is not protected */
    public static InformationLoss of(Released table, long[] shown) {
        return instead(table, shown, table.size());
    }

    /**
     * Of another form of a table.
     *
     * @param asked figures of the table that was asked for, at least 1; for a pooled one of all tables that it stands for
     */
    public static InformationLoss instead(Released table, long[] shown, int asked) {
        Grid grid = table.grid();
        int hidden = 0;
        double total = 0;
        double lost = 0;
        double told = 0;
        for (int cell = 0; cell < grid.size(); cell++) {
            boolean isHidden = table.reasons()[cell] != null;
            hidden += isHidden ? 1 : 0;
            told += isHidden
                    ? 0
                    : Math.max(
                            0, 1 - (double) Math.abs(grid.value(cell) - shown[cell]) / Math.max(1, grid.value(cell)));
            if (isElementary(grid, cell)) {
                total += grid.value(cell);
                lost += isHidden ? grid.value(cell) : Math.abs(grid.value(cell) - shown[cell]);
            }
        }
        return new InformationLoss(
                grid.size(),
                hidden,
                (double) hidden / Math.max(1, grid.size()),
                total == 0 ? 0 : lost / total,
                Math.max(0, 1 - told / asked));
    }

    /** A table that does not go out at all. */
    public static InformationLoss everything(int cells) {
        return new InformationLoss(cells, cells, 1, 1, 1);
    }

    private static boolean isElementary(Grid grid, int cell) {
        for (int k = 0; k < grid.dimensions(); k++) {
            if (grid.axis(k).atomsOf(grid.coordinate(cell, k)).cardinality() > 1) {
                return false;
            }
        }
        return true;
    }
}
