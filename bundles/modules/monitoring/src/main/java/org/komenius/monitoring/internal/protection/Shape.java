package org.komenius.monitoring.internal.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;

/**
 * How much of a version is to go out.
 *
 * @param dropped codes of dimensions that stay inside; the rest stands at their total
 * @param finestLevel regions below it stay inside; null for all
 * @param merged members that stand together as one, by dimension
 * @param pooled codes of times in a row that stand together as one; times in none of them stand alone
 */
public record Shape(Set<String> dropped, RegionLevel finestLevel, List<Merge> merged, List<List<String>> pooled) {

    public static final Shape WHOLE = new Shape(Set.of(), null);

    /** Several members of one dimension that stand together; {@code members} sorted, which gives the sum its code. */
    public record Merge(String dimension, List<String> members) {
        public Merge {
            members = List.copyOf(new TreeSet<>(members));
        }

        /** Names its members, so that it means the same in every release. */
        String code() {
            return String.join("+", members);
        }
    }

    public Shape {
        dropped = java.util.Collections.unmodifiableSet(new TreeSet<>(dropped));
        merged = List.copyOf(merged);
        pooled = pooled.stream().map(List::copyOf).toList();
    }

    public Shape(Set<String> dropped, RegionLevel finestLevel) {
        this(dropped, finestLevel, List.of(), List.of());
    }

    Shape without(String dimension) {
        Set<String> more = new TreeSet<>(dropped);
        more.add(dimension);
        List<Merge> left = merged.stream()
                .filter(merge -> !merge.dimension().equals(dimension))
                .toList();
        return new Shape(more, finestLevel, left, pooled);
    }

    Shape upTo(RegionLevel level) {
        return new Shape(dropped, level, merged, pooled);
    }

    /** What of these stands together already goes up in it. */
    Shape merging(String dimension, Collection<String> members) {
        List<Merge> all = new ArrayList<>(merged.stream()
                .filter(merge -> !merge.dimension().equals(dimension) || !members.containsAll(merge.members()))
                .toList());
        all.add(new Merge(dimension, List.copyOf(members)));
        return new Shape(dropped, finestLevel, all, pooled);
    }

    Shape pooling(List<List<String>> periods) {
        return new Shape(dropped, finestLevel, merged, periods);
    }

    /** What stands together in a dimension. */
    List<Merge> merged(String dimension) {
        return merged.stream()
                .filter(merge -> merge.dimension().equals(dimension))
                .toList();
    }

    /** What the member is told as. */
    String toldAs(String dimension, String member) {
        return merged(dimension).stream()
                .filter(merge -> merge.members().contains(member))
                .findFirst()
                .map(Merge::code)
                .orElse(member);
    }

    /** Whether the member is told as itself; its dimension is not dropped. */
    boolean tells(String dimension, String member) {
        return toldAs(dimension, member).equals(member)
                && (finestLevel == null
                        || RegionKey.tryParse(member)
                                .map(key -> key.level().compareTo(finestLevel) <= 0)
                                .orElse(true));
    }

    /** The times that the period stands together with, itself included. */
    Optional<List<String>> poolOf(String period) {
        return pooled.stream().filter(pool -> pool.contains(period)).findFirst();
    }
}
