package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order of lines from top to bottom inside stops and along ways, searched so that few lines cross. Stops come first in the numbering
 * of places, ways after them. Not thread-safe.
 */
final class LineOrder {

    private static final double CROSSING_IN_BUNDLE = 1.3;
    private static final double CROSSING_AT_STOP = 1;
    private static final double HOLE = 0.3;

    private static final int STARTS = 3;

    private final Grid grid;
    private final Topology topology;
    private final Dice dice;
    /** Lines of each place, from top to bottom. */
    private final int[][] order;
    /** Ways at each stop, to the left and to the right, each from top to bottom. */
    private final int[][][] sides;

    /** Ways that share the track of a way, itself included. */
    private final int[][] branches;

    LineOrder(Grid grid, Dice dice) {
        this.grid = grid;
        this.topology = grid.topology;
        this.dice = dice;
        order = new int[grid.stops + topology.ways().size()][];
        sides = new int[grid.stops][2][];
        branches = new int[topology.ways().size()][];
        for (int way = 0; way < branches.length; way++) {
            int wanted = way;
            branches[way] = java.util.stream.IntStream.range(0, branches.length)
                    .filter(other -> grid.trunk[other] == wanted)
                    .toArray();
        }
        double[] height = meanRows();
        for (int stop = 0; stop < grid.stops; stop++) {
            order[stop] = sorted(linesAt(stop), height);
            sides[stop][0] = waysAt(stop, false);
            sides[stop][1] = waysAt(stop, true);
        }
        for (int way = 0; way < topology.ways().size(); way++) {
            order[grid.stops + way] = sorted(
                    topology.ways().get(way).lines().stream()
                            .mapToInt(Integer::intValue)
                            .toArray(),
                    height);
        }
    }

    List<Integer> atStop(int stop) {
        return Arrays.stream(order[stop]).boxed().toList();
    }

    List<Integer> alongWay(int way) {
        return Arrays.stream(order[place(way)]).boxed().toList();
    }

    /** Ways of one trunk have one order. */
    private int place(int way) {
        return grid.stops + grid.trunk[way];
    }

    /** Searches several times from the same beginning; the best result counts. */
    void search() {
        int[][] first = copy();
        int[][] best = first;
        double least = Double.MAX_VALUE;
        for (int start = 0; start < STARTS; start++) {
            System.arraycopy(first, 0, order, 0, order.length);
            searchOnce();
            double cost = all();
            if (cost < least - 1e-9) {
                least = cost;
                best = copy();
            }
        }
        System.arraycopy(best, 0, order, 0, order.length);
    }

    private void searchOnce() {
        int[] several = java.util.stream.IntStream.range(0, order.length)
                .filter(place -> order[place].length > 1)
                .toArray();
        if (several.length == 0) {
            return;
        }
        int moves = Math.min(100_000, 1_500 * several.length);
        double current = all();
        double best = current;
        int[][] bestOrder = copy();
        for (int i = 0; i < moves; i++) {
            double temperature = 2 * StrictMath.pow(0.01, i / (double) moves);
            List<Integer> places = choose(several);
            int[][] old = new int[places.size()][];
            double before = around(places);
            int first = order[places.get(0)][dice.below(order[places.get(0)].length)];
            int second = order[places.get(0)][dice.below(order[places.get(0)].length)];
            for (int p = 0; p < old.length; p++) {
                old[p] = order[places.get(p)];
                order[places.get(p)] = moved(old[p], first, second);
            }
            double change = around(places) - before;
            if (change <= 0 || dice.share() < StrictMath.exp(-change / temperature)) {
                current += change;
                if (current < best - 1e-9) {
                    best = current;
                    bestOrder = copy();
                }
            } else {
                for (int p = 0; p < old.length; p++) {
                    order[places.get(p)] = old[p];
                }
            }
        }
        System.arraycopy(bestOrder, 0, order, 0, order.length);
    }

    /** A place, or a stretch of neighbouring places, all with several lines. */
    private List<Integer> choose(int[] several) {
        List<Integer> places = new ArrayList<>();
        places.add(several[dice.below(several.length)]);
        while (dice.share() < 0.75 && places.size() < 12) {
            int last = places.get(dice.below(places.size()));
            int next;
            if (last >= grid.stops) {
                Topology.Way way = topology.ways().get(last - grid.stops);
                next = dice.below(2) == 0 ? way.left() : way.right();
            } else {
                int[] ways = sides[last][dice.below(2)];
                if (ways.length == 0) {
                    continue;
                }
                next = place(ways[dice.below(ways.length)]);
            }
            if (order[next].length > 1 && !places.contains(next)) {
                places.add(next);
            }
        }
        return places;
    }

    /** With the first line where the second one is, if both are there. */
    private static int[] moved(int[] lines, int first, int second) {
        int from = index(lines, first);
        int to = index(lines, second);
        if (from < 0 || to < 0 || from == to) {
            return lines;
        }
        int[] result = lines.clone();
        if (from < to) {
            System.arraycopy(lines, from + 1, result, from, to - from);
        } else {
            System.arraycopy(lines, to, result, to + 1, from - to);
        }
        result[to] = first;
        return result;
    }

    private double all() {
        double cost = 0;
        for (int stop = 0; stop < grid.stops; stop++) {
            cost += inside(stop);
        }
        for (int way = 0; way < topology.ways().size(); way++) {
            cost += bundle(way);
        }
        return cost;
    }

    private double around(List<Integer> places) {
        double cost = 0;
        List<Integer> ways = new ArrayList<>();
        for (int place : places) {
            if (place < grid.stops) {
                cost += inside(place);
                for (int[] side : sides[place]) {
                    for (int way : side) {
                        if (!ways.contains(way)) {
                            ways.add(way);
                        }
                    }
                }
            } else {
                for (int way : branches[place - grid.stops]) {
                    if (!ways.contains(way)) {
                        ways.add(way);
                    }
                }
            }
        }
        for (int way : ways) {
            cost += bundle(way);
        }
        return cost;
    }

    private double bundle(int way) {
        int[] along = order[place(way)];
        if (along.length < 2) {
            return 0;
        }
        Topology.Way ends = topology.ways().get(way);
        return inversions(along, order[ends.left()]) + inversions(along, order[ends.right()]);
    }

    private static double inversions(int[] along, int[] stop) {
        double cost = 0;
        int highest = -1;
        int lowest = stop.length;
        for (int i = 0; i < along.length; i++) {
            int a = index(stop, along[i]);
            highest = Math.max(highest, a);
            lowest = Math.min(lowest, a);
            for (int j = i + 1; j < along.length; j++) {
                if (index(stop, along[j]) < a) {
                    cost += CROSSING_IN_BUNDLE;
                }
            }
        }
        return cost + HOLE * (highest - lowest + 1 - along.length);
    }

    /** Lines that leave on one side to places above each other without standing in that order. */
    private double inside(int stop) {
        double cost = 0;
        for (int[] side : sides[stop]) {
            for (int upper = 0; upper < side.length; upper++) {
                for (int lower = upper + 1; lower < side.length; lower++) {
                    for (int a : topology.ways().get(side[upper]).lines()) {
                        for (int b : topology.ways().get(side[lower]).lines()) {
                            if (a != b && index(order[stop], a) > index(order[stop], b)) {
                                cost += CROSSING_AT_STOP;
                            }
                        }
                    }
                }
            }
        }
        return cost;
    }

    private static int index(int[] lines, int line) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == line) {
                return i;
            }
        }
        return -1;
    }

    private int[][] copy() {
        return order.clone();
    }

    private int[] linesAt(int stop) {
        return topology.ways().stream()
                .filter(way -> way.left() == stop || way.right() == stop)
                .flatMap(way -> way.lines().stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    private int[] waysAt(int stop, boolean right) {
        int[] hops = right ? grid.after[stop] : grid.before[stop];
        int[] ends = right ? grid.hopRight : grid.hopLeft;
        return Arrays.stream(hops)
                .boxed()
                .sorted(java.util.Comparator.comparingInt(hop -> grid.row[ends[hop]]))
                .mapToInt(hop -> grid.hopWay[hop])
                .toArray();
    }

    private double[] meanRows() {
        double[] sum = new double[topology.lines().size()];
        int[] count = new int[sum.length];
        for (Topology.Way way : topology.ways()) {
            for (int line : way.lines()) {
                sum[line] += grid.row[way.left()] + grid.row[way.right()];
                count[line] += 2;
            }
        }
        for (int line = 0; line < sum.length; line++) {
            sum[line] = count[line] == 0 ? 0 : sum[line] / count[line];
        }
        return sum;
    }

    private static int[] sorted(int[] lines, double[] height) {
        return Arrays.stream(lines)
                .boxed()
                .sorted(java.util.Comparator.<Integer>comparingDouble(line -> height[line])
                        .thenComparing(line -> line))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
