package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.TableDimension.Member;

/**
 * The dimensions of several tables of one source together, with the finest members that any of them knows.
 *
 * <p>A member that is elementary in one table and composed in another is taken apart. A dimension that no table closes with a total over
 * everything gets one more elementary member for the rest, since a table without that dimension adds up more than the members known.
 */
public final class Universe {

    private static final String REST = "\u0000rest";

    private final List<String> codes;
    private final Map<String, Map<String, Integer>> atoms = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> parts = new HashMap<>();

    private Universe(List<String> codes) {
        this.codes = codes;
    }

    public static Universe of(List<List<TableDimension>> tables) {
        Set<String> codes = new LinkedHashSet<>();
        tables.forEach(table -> table.forEach(dimension -> codes.add(dimension.code())));
        Universe universe = new Universe(List.copyOf(codes));
        tables.forEach(table -> table.forEach(universe::learn));
        for (String code : universe.codes) {
            Map<String, Integer> index = new LinkedHashMap<>();
            universe.parts.get(code).forEach((member, parts) -> {
                if (parts.isEmpty()) {
                    index.put(member, index.size());
                }
            });
            universe.atoms.put(code, index);
        }
        for (String code : universe.codes) {
            int size = universe.atoms.get(code).size();
            boolean closed = universe.parts.get(code).entrySet().stream()
                    .anyMatch(member -> !member.getValue().isEmpty()
                            && universe.set(code, member.getKey()).cardinality() == size);
            if (!closed) {
                universe.atoms.get(code).put(REST, size);
            }
        }
        return universe;
    }

    private void learn(TableDimension dimension) {
        Map<String, List<String>> known = parts.computeIfAbsent(dimension.code(), code -> new LinkedHashMap<>());
        for (Member member : dimension.members()) {
            List<String> before = known.get(member.code());
            if (before == null || before.isEmpty()) {
                known.put(member.code(), member.parts());
            }
            member.parts().forEach(part -> known.putIfAbsent(part, List.of()));
        }
    }

    /** Dimension codes, in the order in which {@link #atomsOf} is to be asked. */
    public List<String> codes() {
        return codes;
    }

    public int atomCount(int axis) {
        return atoms.get(codes.get(axis)).size();
    }

    /** The elementary members of {@code member}; all of them if {@code member} is null. */
    public BitSet atomsOf(int axis, String member) {
        String code = codes.get(axis);
        if (member == null) {
            BitSet all = new BitSet();
            all.set(0, atoms.get(code).size());
            return all;
        }
        return set(code, member);
    }

    private BitSet set(String code, String member) {
        BitSet set = new BitSet();
        List<String> open = new ArrayList<>(List.of(member));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            List<String> inner = parts.get(code).get(next);
            if (inner.isEmpty()) {
                set.set(atoms.get(code).get(next));
            } else {
                open.addAll(inner);
            }
        }
        return set;
    }
}
