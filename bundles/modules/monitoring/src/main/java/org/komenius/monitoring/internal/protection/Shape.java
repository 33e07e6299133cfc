package org.komenius.monitoring.internal.protection;

import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.region.RegionLevel;

/**
 * How much of a version is to go out.
 *
 * @param dropped codes of dimensions that stay inside; the rest stands at their total
 * @param finestLevel regions below it stay inside; null for all
 */
public record Shape(Set<String> dropped, RegionLevel finestLevel) {

    public static final Shape WHOLE = new Shape(Set.of(), null);

    public Shape {
        dropped = java.util.Collections.unmodifiableSet(new TreeSet<>(dropped));
    }

    Shape without(String dimension) {
        Set<String> more = new TreeSet<>(dropped);
        more.add(dimension);
        return new Shape(more, finestLevel);
    }

    Shape upTo(RegionLevel level) {
        return new Shape(dropped, level);
    }
}
