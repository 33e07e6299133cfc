package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Long ways of the same lines that begin at one stop, or end at one, share a track and part only before where they go: a line with
 * branches, not a bundle of the same colour. A way joins others either at its beginning or at its end, never both, so that no track shows
 * a connection that there is not.
 */
final class Trunks {

    private static final int NONE = -1;

    private final Topology topology;
    private final int[] group;

    private Trunks(Topology topology) {
        this.topology = topology;
        group = new int[topology.ways().size()];
        Arrays.fill(group, NONE);
    }

    /** @param atLeft whether the ways share their beginning, else their end */
    private record Key(int stop, boolean atLeft, List<Integer> lines) {}

    /** Number of the group of each way; ways with a track of their own have numbers of their own. */
    static int[] groups(Topology topology) {
        return new Trunks(topology).groups();
    }

    private int[] groups() {
        Map<Key, List<Integer>> candidates = new LinkedHashMap<>();
        for (int w = 0; w < group.length; w++) {
            if (inner(w) > 0) {
                Topology.Way way = topology.ways().get(w);
                candidates
                        .computeIfAbsent(new Key(way.left(), true, way.lines()), k -> new ArrayList<>())
                        .add(w);
                candidates
                        .computeIfAbsent(new Key(way.right(), false, way.lines()), k -> new ArrayList<>())
                        .add(w);
            }
        }
        List<List<Integer>> open = new ArrayList<>(candidates.values());
        int next = group.length;
        while (true) {
            List<Integer> best = List.of();
            for (List<Integer> ways : open) {
                ways.removeIf(way -> group[way] != NONE);
                if (saved(ways) > saved(best)) {
                    best = ways;
                }
            }
            if (best.isEmpty()) {
                break;
            }
            for (int way : List.copyOf(best)) {
                group[way] = next;
            }
            next++;
        }
        Map<Integer, Integer> representative = new HashMap<>();
        Set<Integer> done = new HashSet<>();
        for (int way = 0; way < group.length; way++) {
            int own = way;
            if (group[way] != NONE && done.add(group[way])) {
                representative.put(group[way], own);
            }
        }
        int[] result = new int[group.length];
        for (int way = 0; way < group.length; way++) {
            result[way] = group[way] == NONE ? way : representative.get(group[way]);
        }
        return result;
    }

    /** Columns that a way crosses between its stops. */
    private int inner(int way) {
        Topology.Way ends = topology.ways().get(way);
        return topology.column()[ends.right()] - topology.column()[ends.left()] - 1;
    }

    private int saved(List<Integer> ways) {
        int sum = 0;
        int longest = 0;
        for (int way : ways) {
            sum += inner(way);
            longest = Math.max(longest, inner(way));
        }
        return sum - longest;
    }
}
