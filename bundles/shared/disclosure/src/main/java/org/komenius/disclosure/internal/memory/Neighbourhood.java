package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds earlier releases that can have anything to do with a new one: those that add up a common unknown, directly or over others. */
public final class Neighbourhood {

    private Neighbourhood() {}

    /** In the order given. */
    public static List<Released> of(List<Released> earlier, Released newest) {
        if (earlier.isEmpty()) {
            return earlier;
        }
        List<Released> all = new ArrayList<>(earlier);
        all.add(newest);
        Universe universe = Universe.of(all.stream().map(Released::dimensions).toList());
        List<BitSet[]> extents =
                all.stream().map(release -> extent(universe, release)).toList();
        boolean[] near = new boolean[all.size()];
        near[all.size() - 1] = true;
        List<Integer> open = new ArrayList<>(List.of(all.size() - 1));
        while (!open.isEmpty()) {
            BitSet[] from = extents.get(open.remove(open.size() - 1));
            for (int r = 0; r < all.size(); r++) {
                if (!near[r] && overlaps(from, extents.get(r))) {
                    near[r] = true;
                    open.add(r);
                }
            }
        }
        List<Released> result = new ArrayList<>();
        for (int r = 0; r < earlier.size(); r++) {
            if (near[r]) {
                result.add(earlier.get(r));
            }
        }
        return result;
    }

    private static BitSet[] extent(Universe universe, Released release) {
        BitSet[] extent = new BitSet[universe.codes().size()];
        for (int k = 0; k < extent.length; k++) {
            String code = universe.codes().get(k);
            BitSet set = new BitSet();
            int axis = k;
            release.dimensions().stream()
                    .filter(dimension -> dimension.code().equals(code))
                    .findFirst()
                    .ifPresentOrElse(
                            dimension -> dimension
                                    .members()
                                    .forEach(member -> set.or(universe.atomsOf(axis, member.code()))),
                            () -> set.or(universe.atomsOf(axis, null)));
            extent[k] = set;
        }
        return extent;
    }

    private static boolean overlaps(BitSet[] one, BitSet[] other) {
        for (int k = 0; k < one.length; k++) {
            if (!one[k].intersects(other[k])) {
                return false;
            }
        }
        return true;
    }
}
