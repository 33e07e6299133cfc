package org.komenius.disclosure.internal.memory;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What earlier releases say of the very cells of a new table.
 *
 * @param published cells whose exact value is out
 * @param differing cells whose published value was another one, so that the tables are not of the same data
 * @param claims release and cell of an earlier sensitive cell, by the new table's cell; empty for most
 * @param complete whether earlier releases tell of nothing else, so that the new table alone holds all there is to know
 * @param least what releases that do not tell a cell exactly say it to be at least
 */
record KnownCells(
        BitSet published, BitSet differing, Map<Integer, Fact.Origin> claims, boolean complete, long[] least) {

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
        long[] least = new long[newest.size()];
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
                } else {
                    least[same] = Math.max(least[same], release.publishedLow()[cell]);
                }
                if (release.hasClaim(cell)) {
                    claims.putIfAbsent(same, new Fact.Origin(r, cell));
                }
            }
        }
        return new KnownCells(published, differing, claims, complete, least);
    }
}
