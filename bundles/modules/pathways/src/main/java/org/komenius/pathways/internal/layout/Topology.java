package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/**
 * What of a network the map shows: stops in columns, lines, and the ways between pairs of stops. Whichever way people travel, a way leads
 * from the lower column to the higher one. Leaves out what contradicts itself: second stops of the same id, transitions without a known
 * line, to unknown stops or to where they began.
 *
 * @param columns at least 1
 * @param column of each stop
 */
record Topology(List<Stop> stops, List<Line> lines, int columns, int[] column, List<Way> ways) {

    /**
     * @param left index of a stop
     * @param right index of a stop in a higher column, or in the same one
     * @param lines indices of lines, ascending
     */
    record Way(int left, int right, List<Integer> lines) {}

    static Topology of(Network network) {
        Map<String, Stop> stops = new LinkedHashMap<>();
        network.stops().forEach(stop -> stops.putIfAbsent(stop.id(), stop));
        Map<String, Line> lines = new LinkedHashMap<>();
        network.lines().forEach(line -> lines.putIfAbsent(line.id(), line));
        Map<String, Integer> stopIndex = indices(stops);
        Map<String, Integer> lineIndex = indices(lines);
        int columns = Math.max(1, network.columns().size());
        int[] column = columns(network, List.copyOf(stops.values()), stopIndex, columns);

        Map<Long, TreeSet<Integer>> linesOf = new LinkedHashMap<>();
        for (Transition transition : network.transitions()) {
            Integer from = stopIndex.get(transition.from());
            Integer to = stopIndex.get(transition.to());
            if (from == null || to == null || from.equals(to)) {
                continue;
            }
            for (String id : transition.lines()) {
                if (lineIndex.containsKey(id)) {
                    boolean forward = column[from] != column[to] ? column[from] < column[to] : from < to;
                    long key = forward ? key(from, to) : key(to, from);
                    linesOf.computeIfAbsent(key, k -> new TreeSet<>()).add(lineIndex.get(id));
                }
            }
        }
        List<Way> ways = new ArrayList<>();
        linesOf.forEach((key, set) -> ways.add(new Way((int) (key >> 32), (int) (long) key, List.copyOf(set))));
        return new Topology(List.copyOf(stops.values()), List.copyOf(lines.values()), columns, column, ways);
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    private static Map<String, Integer> indices(Map<String, ?> things) {
        Map<String, Integer> result = new HashMap<>();
        things.keySet().forEach(id -> result.put(id, result.size()));
        return result;
    }

    /** A stop whose column is not known stands one after the stop it is reached from, or one before the stop it leads to. */
    private static int[] columns(Network network, List<Stop> stops, Map<String, Integer> stopIndex, int columns) {
        Map<String, Integer> known = new HashMap<>();
        network.columns().forEach(column -> known.putIfAbsent(column.id(), known.size()));
        int[] result = new int[stops.size()];
        Arrays.fill(result, -1);
        for (int i = 0; i < result.length; i++) {
            result[i] = known.getOrDefault(stops.get(i).column(), -1);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Transition transition : network.transitions()) {
                Integer from = stopIndex.get(transition.from());
                Integer to = stopIndex.get(transition.to());
                if (from != null && to != null && result[from] < 0 != result[to] < 0) {
                    if (result[to] < 0) {
                        result[to] = Math.min(columns - 1, result[from] + 1);
                    } else {
                        result[from] = Math.max(0, result[to] - 1);
                    }
                    changed = true;
                }
            }
        }
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(0, result[i]);
        }
        return result;
    }
}
