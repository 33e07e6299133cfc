package org.komenius.monitoring.internal.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.protection.Shape.Merge;

/**
 * The members of one dimension in one slice and what they consist of: categories below their total, regions below the region that their
 * key names. Parts come before what they are parts of, and in the order of their codes, so that an unchanged slice gives the same tree
 * in whatever order its file lists it.
 *
 * <p>A region or total that the data give may be more than the parts that they give. What is left gets a member of its own, since whoever
 * sees the whole and the parts can subtract; it goes through the door with the others, but is never written.
 */
final class MemberTree {

    /** Of a total that the data do not give. No official key looks like it; SDMX uses it for the same. */
    static final String ADDED_TOTAL = "_T";

    private static final String REST = "~rest";

    final String code;
    final List<Node> nodes;

    /**
     * @param parts empty for an elementary member
     * @param level of a region; null elsewhere
     */
    record Node(String code, List<String> parts, boolean rest, boolean added, RegionLevel level) {}

    private MemberTree(String code, List<Node> nodes) {
        this.code = code;
        this.nodes = List.copyOf(nodes);
    }

    /** @param present members that occur in the slice */
    static MemberTree of(Dimension dimension, Set<String> present) {
        return of(dimension, present, List.of());
    }

    /** @param merged members of a dimension of categories that get a sum of their own */
    static MemberTree of(Dimension dimension, Set<String> present, List<Merge> merged) {
        Set<String> sorted = new TreeSet<>(present);
        String total = dimension.total().map(Dimension.Member::code).orElse(ADDED_TOTAL);
        boolean given = sorted.remove(total);
        List<Node> nodes = new ArrayList<>();
        List<String> tops =
                dimension.kind() == Kind.REGION ? regions(sorted, nodes) : merged(leaves(sorted, nodes), merged, nodes);
        if (given) {
            compose(total, tops, false, null, nodes);
        } else if (tops.size() > 1) {
            nodes.add(new Node(total, tops, false, true, null));
        }
        return new MemberTree(dimension.code(), nodes);
    }

    private static List<String> leaves(Set<String> codes, List<Node> nodes) {
        codes.forEach(leaf -> nodes.add(new Node(leaf, List.of(), false, false, null)));
        return List.copyOf(codes);
    }

    /** @return what is left beside each other when some stand together */
    private static List<String> merged(List<String> leaves, List<Merge> merged, List<Node> nodes) {
        List<String> tops = new ArrayList<>(leaves);
        for (Merge merge : merged) {
            List<String> parts =
                    leaves.stream().filter(merge.members()::contains).toList();
            if (!parts.isEmpty()) {
                nodes.add(new Node(merge.code(), parts, false, true, null));
                tops.set(tops.indexOf(parts.get(0)), merge.code());
                tops.removeAll(parts);
            }
        }
        return tops;
    }

    /** @return the regions that lie in no other one */
    private static List<String> regions(Set<String> codes, List<Node> nodes) {
        Map<String, List<String>> children = new HashMap<>();
        List<String> tops = new ArrayList<>();
        for (String region : codes) {
            Optional<String> above = above(region, codes);
            above.ifPresentOrElse(
                    parent -> children.computeIfAbsent(parent, key -> new ArrayList<>())
                            .add(region),
                    () -> tops.add(region));
        }
        codes.stream()
                .sorted(Comparator.comparing(MemberTree::depth).reversed().thenComparing(region -> region))
                .forEach(region ->
                        compose(region, children.getOrDefault(region, List.of()), false, level(region), nodes));
        return tops;
    }

    private static void compose(String code, List<String> parts, boolean added, RegionLevel level, List<Node> nodes) {
        if (parts.isEmpty()) {
            nodes.add(new Node(code, List.of(), false, added, level));
            return;
        }
        nodes.add(new Node(code + REST, List.of(), true, false, null));
        List<String> all = new ArrayList<>(parts);
        all.add(code + REST);
        nodes.add(new Node(code, all, false, added, level));
    }

    /** The nearest region above that the slice has; a Kreis may lie in a Regierungsbezirk, which its key tells only by its third digit. */
    private static Optional<String> above(String region, Set<String> codes) {
        Optional<RegionKey> key = RegionKey.tryParse(region);
        if (key.isPresent() && key.get().level() == RegionLevel.KREIS && codes.contains(region.substring(0, 3))) {
            return Optional.of(region.substring(0, 3));
        }
        while (key.isPresent()) {
            key = key.get().parent();
            if (key.isPresent()
                    && key.get().level() == RegionLevel.KREIS
                    && !codes.contains(key.get().value())) {
                String district = key.get().value().substring(0, 3);
                if (codes.contains(district)) {
                    return Optional.of(district);
                }
            }
            if (key.isPresent() && codes.contains(key.get().value())) {
                return Optional.of(key.get().value());
            }
        }
        return Optional.empty();
    }

    private static int depth(String region) {
        return RegionKey.tryParse(region).map(key -> key.level().ordinal()).orElse(-1);
    }

    private static RegionLevel level(String region) {
        return RegionKey.tryParse(region).map(RegionKey::level).orElse(null);
    }

    /** Without those members, which hold nothing; what they were part of consists of the others. */
    MemberTree without(Set<String> empty) {
        List<Node> kept = new ArrayList<>();
        for (Node node : nodes) {
            if (!empty.contains(node.code())) {
                List<String> parts = node.parts().stream()
                        .filter(part -> !empty.contains(part))
                        .toList();
                kept.add(new Node(node.code(), parts, node.rest(), node.added(), node.level()));
            }
        }
        return new MemberTree(code, kept);
    }

    /** Without regions below the level and what is left of them. Members go on naming their parts, for releases that tell these apart. */
    MemberTree upTo(RegionLevel finest) {
        Set<String> gone = new TreeSet<>();
        for (Node node : nodes) {
            if (node.level() != null && node.level().compareTo(finest) > 0) {
                gone.add(node.code());
            }
        }
        for (Node node : nodes) {
            List<String> told =
                    node.parts().stream().filter(part -> !part.endsWith(REST)).toList();
            if (!told.isEmpty() && gone.containsAll(told)) {
                gone.add(node.code() + REST);
            }
        }
        return new MemberTree(
                code, nodes.stream().filter(node -> !gone.contains(node.code())).toList());
    }

    /** Without members that stand together; their sums go on naming them. */
    MemberTree merged(List<Merge> merged) {
        Set<String> gone = new TreeSet<>();
        merged.forEach(merge -> gone.addAll(merge.members()));
        return new MemberTree(
                code, nodes.stream().filter(node -> !gone.contains(node.code())).toList());
    }

    /** Whether a member is what the data give of a region or total beyond its parts. */
    static boolean isRest(String code) {
        return code.endsWith(REST);
    }

    /** Only the member that everything else is part of. */
    MemberTree upToRoot() {
        return new MemberTree(code, List.of(nodes.get(nodes.size() - 1)));
    }

    /** The member that everything else is part of. */
    String root() {
        return nodes.get(nodes.size() - 1).code();
    }

    Map<String, Integer> index() {
        Map<String, Integer> index = new TreeMap<>();
        nodes.forEach(node -> index.put(node.code(), index.size()));
        return index;
    }
}
