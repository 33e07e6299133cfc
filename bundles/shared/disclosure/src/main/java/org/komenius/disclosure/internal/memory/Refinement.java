package org.komenius.disclosure.internal.memory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Joins the elementary members of a dimension that no table tells apart. First split, then finish, then ask. */
final class Refinement {

    private final int[] blockOfAtom;
    private final BitSet used = new BitSet();
    private int blocks;

    Refinement(int atoms) {
        blockOfAtom = new int[atoms];
    }

    /** From now on members inside the set and members outside are told apart. */
    void split(BitSet set) {
        Map<Integer, Integer> inside = new HashMap<>();
        int next = Arrays.stream(blockOfAtom).max().orElse(-1) + 1;
        for (int atom = set.nextSetBit(0); atom >= 0; atom = set.nextSetBit(atom + 1)) {
            Integer block = inside.get(blockOfAtom[atom]);
            if (block == null) {
                block = next++;
                inside.put(blockOfAtom[atom], block);
            }
            blockOfAtom[atom] = block;
        }
        used.or(set);
    }

    /** Numbers the blocks from 0 and leaves out members that no table tells of. */
    void finish() {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int atom = 0; atom < blockOfAtom.length; atom++) {
            blockOfAtom[atom] = used.get(atom) ? numbers.computeIfAbsent(blockOfAtom[atom], key -> numbers.size()) : -1;
        }
        blocks = numbers.size();
    }

    int blocks() {
        return blocks;
    }

    BitSet blocksOf(BitSet atoms) {
        BitSet set = new BitSet(blocks);
        atoms.stream().map(atom -> blockOfAtom[atom]).forEach(set::set);
        return set;
    }
}
