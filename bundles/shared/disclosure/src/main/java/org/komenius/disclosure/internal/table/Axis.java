package org.komenius.disclosure.internal.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.TableDimension.Member;

/**
 * A dimension with its members as sets of elementary members ("atoms"), which makes trees, pooled years, merged categories and areas of
 * any choice one and the same thing. Immutable; the bit sets must not be changed.
 */
public final class Axis {

    private final String code;
    private final List<String> members;
    private final List<String> atoms;
    private final BitSet[] atomsOfMember;
    private final int[][] parts;
    private final int[][] membersWith;

    private Axis(String code, List<String> members, List<String> atoms, BitSet[] atomsOfMember, int[][] parts) {
        this.code = code;
        this.members = members;
        this.atoms = atoms;
        this.atomsOfMember = atomsOfMember;
        this.parts = parts;
        this.membersWith = new int[atoms.size()][];
        for (int atom = 0; atom < membersWith.length; atom++) {
            int at = atom;
            membersWith[atom] = IntStream.range(0, members.size())
                    .filter(member -> atomsOfMember[member].get(at))
                    .toArray();
        }
    }

    /** @throws IllegalArgumentException if a part is unknown, counts twice or contains itself */
    public static Axis of(TableDimension dimension) {
        Map<String, Integer> index = new HashMap<>();
        List<String> codes = new ArrayList<>();
        for (Member member : dimension.members()) {
            if (index.put(member.code(), codes.size()) != null) {
                throw new IllegalArgumentException("member twice: " + dimension.code() + "/" + member.code());
            }
            codes.add(member.code());
        }
        List<String> atoms = dimension.members().stream()
                .filter(member -> member.parts().isEmpty())
                .map(Member::code)
                .toList();
        Map<String, Integer> atomIndex = new HashMap<>();
        atoms.forEach(atom -> atomIndex.put(atom, atomIndex.size()));
        int size = codes.size();
        BitSet[] sets = new BitSet[size];
        int[][] parts = new int[size][];
        for (int m = 0; m < size; m++) {
            resolve(dimension, m, index, atomIndex, sets, parts, new LinkedHashSet<>());
        }
        return new Axis(dimension.code(), List.copyOf(codes), atoms, sets, parts);
    }

    private static BitSet resolve(
            TableDimension dimension,
            int member,
            Map<String, Integer> index,
            Map<String, Integer> atomIndex,
            BitSet[] sets,
            int[][] parts,
            Set<Integer> path) {
        if (sets[member] != null) {
            return sets[member];
        }
        Member definition = dimension.members().get(member);
        String place = dimension.code() + "/" + definition.code();
        if (!path.add(member)) {
            throw new IllegalArgumentException("member contains itself: " + place);
        }
        BitSet set = new BitSet(atomIndex.size());
        parts[member] = new int[definition.parts().size()];
        if (definition.parts().isEmpty()) {
            set.set(atomIndex.get(definition.code()));
        }
        int position = 0;
        for (String part : definition.parts()) {
            Integer at = index.get(part);
            if (at == null) {
                throw new IllegalArgumentException("unknown part " + part + " of " + place);
            }
            BitSet inner = resolve(dimension, at, index, atomIndex, sets, parts, path);
            if (inner.intersects(set)) {
                throw new IllegalArgumentException("part counts twice: " + part + " of " + place);
            }
            set.or(inner);
            parts[member][position++] = at;
        }
        path.remove(member);
        sets[member] = set;
        return set;
    }

    public String code() {
        return code;
    }

    public int size() {
        return members.size();
    }

    public String member(int index) {
        return members.get(index);
    }

    public List<String> members() {
        return members;
    }

    public List<String> atoms() {
        return atoms;
    }

    public BitSet atomsOf(int member) {
        return atomsOfMember[member];
    }

    /** Members that this one is the sum of; empty for an elementary one. */
    public int[] parts(int member) {
        return parts[member];
    }

    /** All members that contain an elementary one, that one itself included, in their order. */
    public int[] membersWith(int atom) {
        return membersWith[atom];
    }
}
