package org.komenius.disclosure.internal.memory;

import java.util.Arrays;
import java.util.BitSet;

/** A cell as what it adds up: one set of elementary members for each dimension of a universe. Two tables' cells are the same if these are. */
record Area(BitSet[] sets) {

    /** Whether it adds up nothing that {@code other} does not. */
    boolean isWithin(Area other) {
        for (int k = 0; k < sets.length; k++) {
            BitSet outside = (BitSet) sets[k].clone();
            outside.andNot(other.sets[k]);
            if (!outside.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Area area && Arrays.equals(sets, area.sets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sets);
    }

    @Override
    public String toString() {
        return Arrays.toString(sets);
    }
}
