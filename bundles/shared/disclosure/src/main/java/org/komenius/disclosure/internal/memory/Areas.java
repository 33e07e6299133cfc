package org.komenius.disclosure.internal.memory;

import java.util.BitSet;
import org.komenius.disclosure.internal.table.Grid;

/** The areas of a table's cells in a universe. */
final class Areas {

    private final Grid grid;
    private final BitSet[][] sets;
    private final int[] gridAxis;

    Areas(Universe universe, Released release) {
        grid = release.grid();
        int axes = universe.codes().size();
        sets = new BitSet[axes][];
        gridAxis = new int[axes];
        for (int k = 0; k < axes; k++) {
            gridAxis[k] = -1;
            for (int g = 0; g < grid.dimensions(); g++) {
                if (grid.axis(g).code().equals(universe.codes().get(k))) {
                    gridAxis[k] = g;
                }
            }
            int size = gridAxis[k] < 0 ? 1 : grid.axis(gridAxis[k]).size();
            sets[k] = new BitSet[size];
            for (int m = 0; m < size; m++) {
                sets[k][m] = universe.atomsOf(
                        k, gridAxis[k] < 0 ? null : grid.axis(gridAxis[k]).member(m));
            }
        }
    }

    Area of(int cell) {
        BitSet[] area = new BitSet[sets.length];
        for (int k = 0; k < area.length; k++) {
            area[k] = sets[k][gridAxis[k] < 0 ? 0 : grid.coordinate(cell, gridAxis[k])];
        }
        return new Area(area);
    }
}
