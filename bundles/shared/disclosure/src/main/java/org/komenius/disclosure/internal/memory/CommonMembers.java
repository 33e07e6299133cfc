package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.TableDimension.Member;

/** Brings members of tables of different states or parts of a source to one meaning: a total names whatever any of them adds up in it. */
public final class CommonMembers {

    private CommonMembers() {}

    /** The same dimensions, where a member that consists of more in one table than in another consists of all of it in both. */
    public static List<List<TableDimension>> of(List<List<TableDimension>> tables) {
        Map<String, Map<String, List<String>>> known = new HashMap<>();
        record Definition(String dimension, String member, Set<String> leaves) {}
        List<Definition> definitions = new ArrayList<>();
        for (List<TableDimension> table : tables) {
            for (TableDimension dimension : table) {
                Map<String, List<String>> own = new HashMap<>();
                dimension.members().forEach(member -> own.put(member.code(), member.parts()));
                Map<String, List<String>> parts = known.computeIfAbsent(dimension.code(), code -> new HashMap<>());
                for (Member member : dimension.members()) {
                    if (!member.parts().isEmpty()) {
                        parts.putIfAbsent(member.code(), member.parts());
                        definitions.add(new Definition(dimension.code(), member.code(), leaves(member.code(), own)));
                    }
                }
            }
        }
        definitions.sort(
                Comparator.comparingInt(definition -> definition.leaves().size()));
        for (Definition definition : definitions) {
            Map<String, List<String>> parts = known.get(definition.dimension());
            Set<String> have = leaves(definition.member(), parts);
            List<String> more = new ArrayList<>(parts.get(definition.member()));
            for (String leaf : definition.leaves()) {
                Set<String> inner = leaves(leaf, parts);
                if (java.util.Collections.disjoint(have, inner)) {
                    more.add(leaf);
                }
            }
            parts.put(definition.member(), List.copyOf(more));
        }
        return tables.stream()
                .map(table -> table.stream()
                        .map(dimension -> new TableDimension(
                                dimension.code(),
                                dimension.members().stream()
                                        .map(member -> member.parts().isEmpty()
                                                ? member
                                                : new Member(
                                                        member.code(),
                                                        known.get(dimension.code())
                                                                .get(member.code())))
                                        .toList()))
                        .toList())
                .toList();
    }

    /**
     * Elementary members that other tables know and this one does not have, by dimension; dimensions that lack none are left out.
     *
     * @param own the table as it names its members
     * @param common all tables, as {@link #of} answers them
     */
    public static List<TableDimension> missing(List<TableDimension> own, List<List<TableDimension>> common) {
        List<TableDimension> missing = new ArrayList<>();
        for (TableDimension dimension : own) {
            Map<String, List<String>> parts = new HashMap<>();
            Map<String, List<String>> ownParts = new HashMap<>();
            for (List<TableDimension> table : common) {
                table.stream()
                        .filter(other -> other.code().equals(dimension.code()))
                        .flatMap(other -> other.members().stream())
                        .filter(member -> !member.parts().isEmpty())
                        .forEach(member -> parts.put(member.code(), member.parts()));
            }
            dimension.members().forEach(member -> ownParts.put(member.code(), member.parts()));
            Set<String> held = new HashSet<>();
            Set<String> all = new TreeSet<>();
            for (Member member : dimension.members()) {
                leaves(member.code(), ownParts).forEach(leaf -> held.addAll(leaves(leaf, parts)));
                all.addAll(leaves(member.code(), parts));
            }
            all.removeAll(held);
            if (!all.isEmpty()) {
                missing.add(new TableDimension(
                        dimension.code(), all.stream().map(Member::leaf).toList()));
            }
        }
        return missing;
    }

    /** What a member consists of when nothing can be taken apart any more. @param parts of the members that have any */
    static Set<String> leaves(String member, Map<String, List<String>> parts) {
        List<String> inner = parts.getOrDefault(member, List.of());
        Set<String> leaves = new HashSet<>();
        if (inner.isEmpty()) {
            leaves.add(member);
        }
        inner.forEach(part -> leaves.addAll(leaves(part, parts)));
        return leaves;
    }
}
