package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.pathways.internal.network.RowHint;

/**
 * The map as slots of columns and rows. Each slot holds at most one node: a stop, or the place where a long way crosses a column; so no
 * line runs through a foreign stop. Hops join nodes of neighbouring columns. The search moves nodes by {@link #place}.
 */
final class Grid {

    final Topology topology;
    final int stops;
    final int nodes;
    final int columns;
    final int rows;
    final int[] column;
    final int[] row;
    /** Fixed row, or -1. */
    final int[] pin;
    /** Where its lines would like to be: negative at the top, positive at the bottom. */
    final double[] pull;
    /** Row on the map that readers know, or -1. */
    final int[] known;
    /** {@code slot[column][row]}: node or -1. */
    final int[][] slot;

    final int hops;
    final int[] hopLeft;
    final int[] hopRight;
    final int[] hopWay;
    final int[] hopWeight;
    final int[][] gapHops;
    /** Hops to the left and to the right of each node. */
    final int[][] before;

    final int[][] after;
    /** For each node triples of a hop before, a hop after and how many lines go from one to the other. */
    final int[][] through;
    /** For each way its nodes from left to right, stops included; null within one column. */
    final int[][] chain;
    /** First way of those that share tracks with this one; the way itself if none does. */
    final int[] trunk;
    /** For each node the ways within its column. */
    final int[][] loops;

    private int usedRows;
    private final int[] inRow;

    Grid(Topology topology, int spareRows, int leastRows) {
        this.topology = topology;
        stops = topology.stops().size();
        columns = topology.columns();
        List<Topology.Way> ways = topology.ways();
        trunk = Trunks.groups(topology);
        Map<Long, Integer> track = new HashMap<>();
        int[] perColumn = new int[columns];
        for (int c : topology.column()) {
            perColumn[c]++;
        }
        for (int w = 0; w < ways.size(); w++) {
            for (int c = topology.column()[ways.get(w).left()] + 1;
                    c < topology.column()[ways.get(w).right()];
                    c++) {
                if (track.putIfAbsent(track(trunk[w], c), stops + track.size()) == null) {
                    perColumn[c]++;
                }
            }
        }
        nodes = stops + track.size();
        int highestPin = topology.stops().stream()
                .mapToInt(stop -> stop.pin() == null ? 0 : stop.pin())
                .max()
                .orElse(0);
        int fullest = Arrays.stream(perColumn).max().orElse(0);
        // A pin far below everything else must not make a map of a million rows.
        rows = Math.max(Math.max(fullest + spareRows, leastRows), Math.min(highestPin + 1, 4 * stops + 50));
        column = Arrays.copyOf(topology.column(), nodes);
        row = new int[nodes];
        Arrays.fill(row, -1);
        pin = new int[nodes];
        Arrays.fill(pin, -1);
        known = new int[nodes];
        Arrays.fill(known, -1);
        pull = new double[nodes];
        slot = new int[columns][rows];
        for (int[] slots : slot) {
            Arrays.fill(slots, -1);
        }
        inRow = new int[rows];
        chain = new int[ways.size()][];
        List<int[]> hopList = new ArrayList<>();
        buildChains(ways, track, hopList);
        hops = hopList.size();
        hopLeft = hopList.stream().mapToInt(hop -> hop[0]).toArray();
        hopRight = hopList.stream().mapToInt(hop -> hop[1]).toArray();
        hopWay = hopList.stream().mapToInt(hop -> hop[2]).toArray();
        hopWeight =
                Arrays.stream(hopWay).map(way -> ways.get(way).lines().size()).toArray();
        gapHops = new int[columns][];
        for (int gap = 0; gap < columns; gap++) {
            int wanted = gap;
            gapHops[gap] = java.util.stream.IntStream.range(0, hops)
                    .filter(hop -> column[hopLeft[hop]] == wanted)
                    .toArray();
        }
        before = hopsBy(hopRight);
        after = hopsBy(hopLeft);
        through = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            through[node] = throughs(node, ways);
        }
        loops = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            int wanted = node;
            loops[node] = java.util.stream.IntStream.range(0, chain.length)
                    .filter(way -> chain[way] == null
                            && (ways.get(way).left() == wanted || ways.get(way).right() == wanted))
                    .toArray();
        }
        pinStops();
        pullLines(ways);
    }

    private static long track(int trunkWay, int column) {
        return (long) trunkWay << 32 | column;
    }

    private void buildChains(List<Topology.Way> ways, Map<Long, Integer> track, List<int[]> hopList) {
        Set<Long> seen = new HashSet<>();
        for (int w = 0; w < ways.size(); w++) {
            Topology.Way way = ways.get(w);
            int from = column[way.left()];
            int to = column[way.right()];
            if (from == to) {
                continue;
            }
            chain[w] = new int[to - from + 1];
            chain[w][0] = way.left();
            for (int c = from + 1; c < to; c++) {
                chain[w][c - from] = track.get(track(trunk[w], c));
                column[chain[w][c - from]] = c;
            }
            chain[w][to - from] = way.right();
            for (int i = 1; i < chain[w].length; i++) {
                if (seen.add((long) chain[w][i - 1] << 32 | chain[w][i])) {
                    hopList.add(new int[] {chain[w][i - 1], chain[w][i], w});
                }
            }
        }
    }

    private int[][] hopsBy(int[] end) {
        int[][] result = new int[nodes][];
        int[] size = new int[nodes];
        for (int node : end) {
            size[node]++;
        }
        for (int node = 0; node < nodes; node++) {
            result[node] = new int[size[node]];
        }
        for (int hop = hops - 1; hop >= 0; hop--) {
            result[end[hop]][--size[end[hop]]] = hop;
        }
        return result;
    }

    private int[] throughs(int node, List<Topology.Way> ways) {
        List<Integer> result = new ArrayList<>();
        for (int in : before[node]) {
            Set<Integer> arriving = new HashSet<>(ways.get(hopWay[in]).lines());
            for (int out : after[node]) {
                int shared = (int) ways.get(hopWay[out]).lines().stream()
                        .filter(arriving::contains)
                        .count();
                if (shared > 0) {
                    result.addAll(List.of(in, out, shared));
                }
            }
        }
        return result.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Of two pins on one place the second gives way to the nearest free row. */
    private void pinStops() {
        for (int stop = 0; stop < stops; stop++) {
            Integer wanted = topology.stops().get(stop).pin();
            if (wanted != null) {
                pin[stop] = nearestFree(column[stop], Math.max(0, Math.min(rows - 1, wanted)));
                place(stop, pin[stop]);
            }
        }
    }

    private void pullLines(List<Topology.Way> ways) {
        double[] sum = new double[nodes];
        int[] lines = new int[nodes];
        for (int w = 0; w < ways.size(); w++) {
            int[] along = chain[w] != null
                    ? chain[w]
                    : new int[] {ways.get(w).left(), ways.get(w).right()};
            for (int line : ways.get(w).lines()) {
                RowHint hint = topology.lines().get(line).hint();
                for (int node : along) {
                    sum[node] += hint == RowHint.TOP ? -1 : hint == RowHint.BOTTOM ? 1 : 0;
                    lines[node]++;
                }
            }
        }
        for (int node = 0; node < nodes; node++) {
            pull[node] = lines[node] == 0 ? 0 : sum[node] / lines[node];
        }
    }

    int nearestFree(int inColumn, int wanted) {
        for (int distance = 0; distance < rows; distance++) {
            if (wanted + distance < rows && slot[inColumn][wanted + distance] < 0) {
                return wanted + distance;
            }
            if (wanted - distance >= 0 && slot[inColumn][wanted - distance] < 0) {
                return wanted - distance;
            }
        }
        throw new IllegalStateException("column " + inColumn + " is full");
    }

    boolean isStop(int node) {
        return node < stops;
    }

    int usedRows() {
        return usedRows;
    }

    /** Puts a node into an empty slot. */
    void place(int node, int newRow) {
        row[node] = newRow;
        slot[column[node]][newRow] = node;
        if (inRow[newRow]++ == 0) {
            usedRows++;
        }
    }

    /** Takes a node out of its slot; it needs a new one before anything else is asked. */
    void lift(int node) {
        slot[column[node]][row[node]] = -1;
        if (--inRow[row[node]] == 0) {
            usedRows--;
        }
    }
}
