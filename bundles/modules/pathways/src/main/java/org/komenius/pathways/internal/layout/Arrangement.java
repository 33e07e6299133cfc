package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.pathways.internal.layout.MapLayout.PlacedEdge;
import org.komenius.pathways.internal.layout.MapLayout.PlacedStop;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;

/** One search for the rows of a network: good first orders, annealing from several of them, then the order of lines. Not thread-safe. */
final class Arrangement {

    private static final int STARTS = 6;
    private static final int SWEEPS = 12;
    private static final int SPARE_ROWS = 3;

    private final Topology topology;
    private final LayoutOptions options;
    private final Grid grid;
    private final RowCost cost;
    /** Nodes of each column, sorted anew by every sweep. */
    private final Integer[][] inColumn;

    Arrangement(Network network, LayoutOptions options) {
        this.topology = Topology.of(network);
        this.options = options;
        int knownRows = options.previous() == null ? 0 : options.previous().rows();
        this.grid = new Grid(topology, SPARE_ROWS, knownRows + 1);
        this.cost = new RowCost(grid);
        this.inColumn = byColumn(grid);
    }

    MapLayout find() {
        if (options.previous() == null) {
            searchAfresh();
        } else {
            fitIntoKnown(options.previous());
        }
        LineOrder order = new LineOrder(grid, new Dice(options.seed()));
        order.search();
        return layout(order);
    }

    private void searchAfresh() {
        long effort = options.effort() * 1000L;
        int[] best = null;
        double bestCost = Double.MAX_VALUE;
        for (int start = 0; start < STARTS; start++) {
            Dice dice = new Dice(options.seed() * 1_000 + start);
            firstOrder(dice, start == 0);
            RowSearch search = new RowSearch(grid, cost, dice);
            double reached = turnOver(search, search.anneal(effort / (STARTS + 2), 80, 0.3));
            if (reached < bestCost) {
                bestCost = reached;
                best = search.save();
            }
        }
        RowSearch search = new RowSearch(grid, cost, new Dice(options.seed()));
        search.restore(best);
        search.anneal(2 * effort / (STARTS + 2), 4, 0.2);
    }

    /** Upside down a map has the same crossings; lines that would like to be at the top decide. */
    private double turnOver(RowSearch search, double reached) {
        if (Arrays.stream(grid.pin).anyMatch(pin -> pin >= 0)) {
            return reached;
        }
        int[] rows = search.save();
        search.restore(Arrays.stream(rows).map(row -> grid.rows - 1 - row).toArray());
        double turned = cost.all();
        if (turned < reached) {
            return turned;
        }
        search.restore(rows);
        return reached;
    }

    /** Barycentre sweeps: every node in the middle of its neighbours, first from left to right, then back, several times. */
    private void firstOrder(Dice dice, boolean asListed) {
        double[] height = new double[grid.nodes];
        for (int node = 0; node < grid.nodes; node++) {
            height[node] = asListed ? 3 * grid.pull[node] : dice.share() * grid.rows + 2 * grid.pull[node];
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean rightwards = sweep % 2 == 0;
            for (int i = 0; i < grid.columns; i++) {
                int column = rightwards ? i : grid.columns - 1 - i;
                Integer[] nodes = inColumn[column];
                double[] wanted = new double[grid.nodes];
                for (int node : nodes) {
                    wanted[node] = middle(node, height, rightwards);
                }
                Arrays.sort(
                        nodes,
                        Comparator.<Integer>comparingDouble(node -> wanted[node])
                                .thenComparing(node -> node));
                for (int rank = 0; rank < nodes.length; rank++) {
                    height[nodes[rank]] = rank - (nodes.length - 1) / 2.0;
                }
            }
        }
        for (int node = 0; node < grid.nodes; node++) {
            if (grid.pin[node] < 0 && grid.row[node] >= 0) {
                grid.lift(node);
                grid.row[node] = -1;
            }
        }
        for (int column = 0; column < grid.columns; column++) {
            Integer[] nodes = inColumn[column];
            Arrays.sort(
                    nodes,
                    Comparator.<Integer>comparingDouble(node -> height[node]).thenComparing(node -> node));
            for (int rank = 0; rank < nodes.length; rank++) {
                if (grid.pin[nodes[rank]] < 0) {
                    grid.place(nodes[rank], grid.nearestFree(column, (grid.rows - nodes.length) / 2 + rank));
                }
            }
        }
    }

    private static Integer[][] byColumn(Grid grid) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int column = 0; column < grid.columns; column++) {
            lists.add(new ArrayList<>());
        }
        for (int node = 0; node < grid.nodes; node++) {
            lists.get(grid.column[node]).add(node);
        }
        return lists.stream().map(nodes -> nodes.toArray(new Integer[0])).toArray(Integer[][]::new);
    }

    private double middle(int node, double[] height, boolean rightwards) {
        int[] hops = rightwards ? grid.before[node] : grid.after[node];
        int[] ends = rightwards ? grid.hopLeft : grid.hopRight;
        double sum = 0;
        double weight = 0;
        for (int hop : hops) {
            sum += grid.hopWeight[hop] * height[ends[hop]];
            weight += grid.hopWeight[hop];
        }
        return weight == 0 ? height[node] : sum / weight;
    }

    /** Everything known stays where it was as far as it can; what is new stands near its neighbours; then a search without much heat. */
    private void fitIntoKnown(MapLayout known) {
        Map<String, PlacedStop> stops = new HashMap<>();
        known.stops().forEach(stop -> stops.put(stop.stop(), stop));
        Map<List<String>, PlacedEdge> edges = new HashMap<>();
        known.edges().forEach(edge -> edges.put(List.of(edge.left(), edge.right()), edge));
        for (int stop = 0; stop < grid.stops; stop++) {
            PlacedStop place = stops.get(topology.stops().get(stop).id());
            if (place != null && place.column() == grid.column[stop] && grid.pin[stop] < 0) {
                keep(stop, place.row());
            }
        }
        for (int way = 0; way < grid.chain.length; way++) {
            PlacedEdge edge = edges.get(names(way));
            if (grid.chain[way] != null && edge != null && edge.rows().size() == grid.chain[way].length - 2) {
                for (int i = 0; i < edge.rows().size(); i++) {
                    keep(grid.chain[way][i + 1], edge.rows().get(i));
                }
            }
        }
        for (int node = 0; node < grid.nodes; node++) {
            if (grid.row[node] < 0) {
                grid.place(node, grid.nearestFree(grid.column[node], besideNeighbours(node)));
            }
        }
        RowSearch search = new RowSearch(grid, cost, new Dice(options.seed()));
        search.anneal(options.effort() * 250L, 3, 0.2);
    }

    private void keep(int node, int row) {
        if (row < grid.rows && grid.row[node] < 0) {
            grid.place(node, grid.nearestFree(grid.column[node], row));
            grid.known[node] = row;
        }
    }

    private int besideNeighbours(int node) {
        int sum = 0;
        int count = 0;
        for (int hop : grid.before[node]) {
            if (grid.row[grid.hopLeft[hop]] >= 0) {
                sum += grid.row[grid.hopLeft[hop]];
                count++;
            }
        }
        for (int hop : grid.after[node]) {
            if (grid.row[grid.hopRight[hop]] >= 0) {
                sum += grid.row[grid.hopRight[hop]];
                count++;
            }
        }
        return count == 0 ? grid.rows / 2 : sum / count;
    }

    private List<String> names(int way) {
        Topology.Way ends = topology.ways().get(way);
        return List.of(
                topology.stops().get(ends.left()).id(),
                topology.stops().get(ends.right()).id());
    }

    /** Rows that nobody uses disappear, except above a pin, whose number must stay. */
    private MapLayout layout(LineOrder order) {
        int lowestPin = Arrays.stream(grid.pin).max().orElse(-1);
        boolean[] used = new boolean[grid.rows];
        for (int row : grid.row) {
            used[row] = true;
        }
        int[] renumbered = new int[grid.rows];
        int rows = 0;
        for (int row = 0; row < grid.rows; row++) {
            renumbered[row] = rows;
            if (used[row] || row <= lowestPin) {
                rows++;
            }
        }
        List<Line> lines = topology.lines();
        List<PlacedStop> stops = new ArrayList<>();
        for (int stop = 0; stop < grid.stops; stop++) {
            stops.add(new PlacedStop(
                    topology.stops().get(stop).id(),
                    grid.column[stop],
                    renumbered[grid.row[stop]],
                    order.atStop(stop).stream()
                            .map(line -> lines.get(line).id())
                            .toList()));
        }
        List<PlacedEdge> edges = new ArrayList<>();
        for (int way = 0; way < grid.chain.length; way++) {
            List<Integer> between = new ArrayList<>();
            for (int i = 1; grid.chain[way] != null && i < grid.chain[way].length - 1; i++) {
                between.add(renumbered[grid.row[grid.chain[way][i]]]);
            }
            edges.add(new PlacedEdge(
                    names(way).get(0),
                    names(way).get(1),
                    order.alongWay(way).stream()
                            .map(line -> lines.get(line).id())
                            .toList(),
                    between));
        }
        return new MapLayout(rows, stops, edges);
    }
}
