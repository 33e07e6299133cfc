package org.komenius.disclosure.internal.memory;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.disclosure.internal.table.Grid;

/**
 * What earlier releases say of the very cells of a new table.
 *
 * @param published cells whose exact value is out
 * @param differing cells whose published value was another one, so that the tables are not of the same data
 * @param claims release and cell of an earlier sensitive cell, by the new table's cell; empty for most
 * @param complete whether earlier releases tell of nothing else, so that the new table alone holds all there is to know
 */
record KnownCells(BitSet published, BitSet differing, Map<Integer, Fact.Origin> claims, boolean complete) {

    static KnownCells of(List<Released> earlier, Released newest) {
        List<Released> all = new java.util.ArrayList<>(earlier);
        all.add(newest);
        Universe universe = Universe.of(all.stream().map(Released::dimensions).toList());
        Map<Area, Integer> cells = new HashMap<>();
        if (!earlier.isEmpty()) {
            Areas areas = new Areas(universe, newest);
            for (int cell = 0; cell < newest.size(); cell++) {
                cells.put(areas.of(cell), cell);
            }
        }
        BitSet published = new BitSet();
        BitSet differing = new BitSet();
        Map<Integer, Fact.Origin> claims = new HashMap<>();
        boolean complete = true;
        for (int r = 0; r < earlier.size(); r++) {
            Released release = earlier.get(r);
            Areas areas = new Areas(universe, release);
            for (int cell = 0; cell < release.size(); cell++) {
                Integer same = cells.get(areas.of(cell));
                if (same == null) {
                    complete = false;
                    continue;
                }
                boolean both = release.tells(cell) && newest.tells(same);
                if (both && release.values()[cell] != newest.values()[same]) {
                    differing.set(same);
                }
                if (release.isExact(cell)) {
                    published.set(same);
                }
                if (release.hasClaim(cell)) {
                    claims.putIfAbsent(same, new Fact.Origin(r, cell));
                }
            }
        }
        return new KnownCells(published, differing, claims, complete);
    }

    /** The areas of a table's cells in a universe. */
    private static final class Areas {

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
}
