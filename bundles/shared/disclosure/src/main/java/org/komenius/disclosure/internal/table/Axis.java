package org.komenius.disclosure.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** @throws IllegalArgumentException if a part counts twice or contains itself */
    public static Axis of(TableDimension dimension) {
        Map<String, Integer> index = new LinkedHashMap<>();
        for (Member member : dimension.members()) {
            if (index.put(member.code(), index.size()) != null) {
                throw new IllegalArgumentException("member twice: " + dimension.code() + "/" + member.code());
            }
        }
        Resolver resolver = new Resolver(dimension);
        List<Set<String>> resolved = new ArrayList<>();
        dimension.members().forEach(member -> resolved.add(resolver.elements(member.code(), new LinkedHashSet<>())));
        // Elements that no member tells apart are one atom, named after the first of them.
        Map<BitSet, Integer> atomOfMembership = new LinkedHashMap<>();
        List<String> atoms = new ArrayList<>();
        BitSet[] sets = new BitSet[resolved.size()];
        Arrays.setAll(sets, m -> new BitSet());
        Set<String> elements = new LinkedHashSet<>();
        resolved.forEach(elements::addAll);
        for (String element : elements) {
            BitSet membership = new BitSet();
            for (int m = 0; m < sets.length; m++) {
                membership.set(m, resolved.get(m).contains(element));
            }
            int atom = atomOfMembership.computeIfAbsent(membership, key -> {
                atoms.add(element);
                return atoms.size() - 1;
            });
            membership.stream().forEach(m -> sets[m].set(atom));
        }
        int[][] parts = new int[sets.length][];
        for (int m = 0; m < parts.length; m++) {
            List<String> codes = dimension.members().get(m).parts();
            parts[m] = index.keySet().containsAll(codes)
                    ? codes.stream().mapToInt(index::get).toArray()
                    : new int[0];
        }
        return new Axis(dimension.code(), List.copyOf(index.keySet()), List.copyOf(atoms), sets, parts);
    }

    /** Takes members apart until nothing is left to take apart. */
    private static final class Resolver {

        private final String dimension;
        private final Map<String, List<String>> parts = new HashMap<>();
        private final Map<String, Set<String>> known = new HashMap<>();

        Resolver(TableDimension dimension) {
            this.dimension = dimension.code();
            dimension.members().forEach(member -> parts.put(member.code(), member.parts()));
        }

        Set<String> elements(String member, Set<String> path) {
            Set<String> before = known.get(member);
            if (before != null) {
                return before;
            }
            if (!path.add(member)) {
                throw new IllegalArgumentException("member contains itself: " + dimension + "/" + member);
            }
            List<String> inner = parts.getOrDefault(member, List.of());
            Set<String> elements = new LinkedHashSet<>();
            if (inner.isEmpty()) {
                elements.add(member);
            }
            for (String part : inner) {
                for (String element : elements(part, path)) {
                    if (!elements.add(element)) {
                        throw new IllegalArgumentException(
                                "part counts twice: " + element + " of " + dimension + "/" + member);
                    }
                }
            }
            path.remove(member);
            known.put(member, elements);
            return elements;
        }
    }

    /** Whether each atom is a member by itself, so that the table tells what an atom's cells hold. */
    public boolean isResolved() {
        BitSet single = new BitSet();
        for (BitSet set : atomsOfMember) {
            if (set.cardinality() == 1) {
                single.or(set);
            }
        }
        return single.cardinality() == atoms.size();
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

    /** Members that this one is the sum of; empty for an elementary one, and if not all its parts are members. */
    public int[] parts(int member) {
        return parts[member];
    }

    /** All members that contain an elementary one, that one itself included, in their order. */
    public int[] membersWith(int atom) {
        return membersWith[atom];
    }
}
