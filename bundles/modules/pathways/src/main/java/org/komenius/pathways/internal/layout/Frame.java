package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.pathways.internal.layout.MapLayout.PlacedEdge;
import org.komenius.pathways.internal.layout.MapLayout.PlacedStop;

/**
 * A stored layout in pixels: where columns and rows lie and at which height each line passes each node. Column gaps and row pitches can be
 * widened; rows and orders stay as stored.
 */
final class Frame {

    final Topology topology;
    final int stops;
    final int rows;
    /** Stops first, then the nodes of long ways. */
    final int nodes;

    final int[] column;
    final int[] row;
    /** Line indices at each node from top to bottom. */
    final int[][] lines;
    /** Nodes of each way from left to right; null within one column. */
    final int[][] chain;
    /** Line indices of each way from top to bottom. */
    final int[][] wayLines;
    /** Pixels of each line below the middle of its node. */
    final double[][] offsets;
    /** Pixels by which a node lies below its row. */
    final double[] shift;

    final double[] extraGap;
    final double[] extraPitch;
    double extraRight;
    private double[] columnX;
    private double[] rowY;

    Frame(Topology topology, MapLayout layout) {
        this.topology = topology;
        this.rows = Math.max(1, layout.rows());
        stops = topology.stops().size();
        Map<String, Integer> lineIndex = new HashMap<>();
        topology.lines().forEach(line -> lineIndex.put(line.id(), lineIndex.size()));
        Map<String, PlacedStop> placed = new HashMap<>();
        layout.stops().forEach(stop -> placed.put(stop.stop(), stop));
        Map<List<String>, PlacedEdge> edges = new HashMap<>();
        layout.edges().forEach(edge -> edges.put(List.of(edge.left(), edge.right()), edge));

        List<int[]> columnAndRow = new ArrayList<>();
        List<int[]> linesAt = new ArrayList<>();
        for (int stop = 0; stop < stops; stop++) {
            PlacedStop place = placed.get(topology.stops().get(stop).id());
            columnAndRow.add(new int[] {place.column(), place.row()});
            linesAt.add(place.lines().stream().mapToInt(lineIndex::get).toArray());
        }
        Map<List<Integer>, Integer> tracks = new HashMap<>();
        chain = new int[topology.ways().size()][];
        wayLines = new int[chain.length][];
        for (int w = 0; w < chain.length; w++) {
            Topology.Way way = topology.ways().get(w);
            PlacedEdge edge = edges.get(List.of(
                    topology.stops().get(way.left()).id(),
                    topology.stops().get(way.right()).id()));
            wayLines[w] = edge.lines().stream().mapToInt(lineIndex::get).toArray();
            int from = topology.column()[way.left()];
            if (from == topology.column()[way.right()]) {
                continue;
            }
            chain[w] = new int[edge.rows().size() + 2];
            chain[w][0] = way.left();
            for (int i = 0; i < edge.rows().size(); i++) {
                List<Integer> slot = List.of(from + 1 + i, edge.rows().get(i));
                Integer shared = tracks.putIfAbsent(slot, columnAndRow.size());
                chain[w][i + 1] = shared == null ? columnAndRow.size() : shared;
                if (shared == null) {
                    columnAndRow.add(new int[] {slot.get(0), slot.get(1)});
                    linesAt.add(wayLines[w]);
                }
            }
            chain[w][chain[w].length - 1] = way.right();
        }
        nodes = columnAndRow.size();
        column = columnAndRow.stream().mapToInt(place -> place[0]).toArray();
        row = columnAndRow.stream().mapToInt(place -> place[1]).toArray();
        lines = linesAt.toArray(new int[0][]);
        offsets = new double[nodes][];
        for (int node = 0; node < nodes; node++) {
            space(node, new int[lines[node].length]);
        }
        shift = new double[nodes];
        extraGap = new double[topology.columns()];
        extraPitch = new double[rows + 1];
    }

    /** Whether the layout knows every stop, in its column, every way and its lines. */
    static boolean fits(Topology topology, MapLayout layout) {
        Map<String, Integer> columnOf = new HashMap<>();
        layout.stops().forEach(stop -> columnOf.put(stop.stop(), stop.column()));
        Map<List<String>, List<String>> linesOf = new HashMap<>();
        layout.edges()
                .forEach(edge -> linesOf.put(
                        List.of(edge.left(), edge.right()),
                        edge.lines().stream().sorted().toList()));
        List<Topology.Way> ways = topology.ways();
        for (int stop = 0; stop < topology.stops().size(); stop++) {
            Integer known = columnOf.get(topology.stops().get(stop).id());
            if (known == null || known != topology.column()[stop]) {
                return false;
            }
        }
        return columnOf.size() == topology.stops().size()
                && linesOf.size() == ways.size()
                && ways.stream().allMatch(way -> way.lines().stream()
                        .map(line -> topology.lines().get(line).id())
                        .sorted()
                        .toList()
                        .equals(linesOf.get(List.of(
                                topology.stops().get(way.left()).id(),
                                topology.stops().get(way.right()).id()))));
    }

    /** Computes columns and rows anew, after shifts or extra room have changed. */
    void measure(double top) {
        rowY = new double[rows];
        int[][] slot = new int[topology.columns()][rows];
        boolean[] used = new boolean[rows];
        for (int[] slots : slot) {
            java.util.Arrays.fill(slots, -1);
        }
        for (int node = 0; node < nodes; node++) {
            slot[column[node]][row[node]] = node;
            used[row[node]] = true;
        }
        double first = 0;
        int[] above = new int[topology.columns()];
        java.util.Arrays.fill(above, -1);
        for (int r = 0; r < rows; r++) {
            double y = r == 0 ? 0 : rowY[r - 1] + (used[r] ? Style.ROW_PITCH : Style.EMPTY_ROW) + extraPitch[r];
            for (int c = 0; c < slot.length; c++) {
                int node = slot[c][r];
                if (node < 0) {
                    continue;
                }
                if (above[c] >= 0) {
                    double needed = halfHeight(above[c]) + halfHeight(node) + 14;
                    y = Math.max(y, rowY[row[above[c]]] + shift[above[c]] + needed - shift[node]);
                }
                above[c] = node;
            }
            rowY[r] = y;
        }
        for (int node = 0; node < nodes; node++) {
            first = Math.min(first, rowY[row[node]] + shift[node] - halfHeight(node));
        }
        for (int r = 0; r < rows; r++) {
            rowY[r] += top + extraPitch[0] - first;
        }
        double[] needed = new double[topology.columns()];
        for (int way = 0; way < chain.length; way++) {
            for (int i = 1; chain[way] != null && i < chain[way].length; i++) {
                double rise = rise(chain[way][i - 1], chain[way][i], wayLines[way]) + 2 * Style.BESIDE_STOP;
                if (rise <= Style.WIDEST_FOR_DIAGONAL) {
                    int gap = column[chain[way][i]];
                    needed[gap] = Math.max(needed[gap], rise);
                }
            }
        }
        for (int way = 0; way < chain.length; way++) {
            if (chain[way] == null) {
                int right = column[topology.ways().get(way).left()] + 1;
                double reach = Routes.LOOP_REACH + wayLines[way].length * Style.LINE_GAP;
                if (right < needed.length) {
                    needed[right] = Math.max(needed[right], reach + 2 * Style.BESIDE_STOP);
                } else {
                    extraRight = Math.max(extraRight, reach + Style.BESIDE_STOP - Style.SIDE);
                }
            }
        }
        columnX = new double[topology.columns()];
        columnX[0] = Style.SIDE + extraGap[0];
        for (int c = 1; c < columnX.length; c++) {
            columnX[c] = columnX[c - 1] + Math.max(Style.COLUMN_GAP, needed[c]) + extraGap[c];
        }
    }

    private double rise(int left, int right, int[] along) {
        double most = 0;
        for (int line : along) {
            most = Math.max(most, Math.abs(lineY(right, line) - lineY(left, line)));
        }
        return most;
    }

    boolean isStop(int node) {
        return node < stops;
    }

    double columnX(int c) {
        return columnX[c];
    }

    double rowY(int r) {
        return rowY[r];
    }

    double width() {
        return columnX[columnX.length - 1] + Style.SIDE + extraRight;
    }

    /** Lower edge of everything. */
    double bottom(LabelCandidates.Candidate[] labels) {
        double bottom = rowY[rows - 1];
        for (int node = 0; node < nodes; node++) {
            bottom = Math.max(bottom, y(node) + halfHeight(node));
        }
        for (LabelCandidates.Candidate label : labels) {
            bottom = Math.max(bottom, label.box().bottom());
        }
        return bottom;
    }

    double x(int node) {
        return columnX[column[node]];
    }

    double y(int node) {
        return rowY[row[node]] + shift[node];
    }

    double lineY(int node, int line) {
        return y(node) + offset(node, line);
    }

    /** Of a line from the middle of a node. */
    double offset(int node, int line) {
        for (int i = 0; i < lines[node].length; i++) {
            if (lines[node][i] == line) {
                return offsets[node][i];
            }
        }
        throw new IllegalArgumentException("line " + line + " does not pass node " + node);
    }

    /**
     * Spaces the lines of a node.
     *
     * @param holes line gaps left free before each line
     */
    void space(int node, int[] holes) {
        double[] result = new double[lines[node].length];
        for (int i = 1; i < result.length; i++) {
            result[i] = result[i - 1] + (1 + holes[i]) * Style.LINE_GAP;
        }
        double middle = result.length == 0 ? 0 : result[result.length - 1] / 2;
        for (int i = 0; i < result.length; i++) {
            result[i] -= middle;
        }
        offsets[node] = result;
    }

    /** Distance of the outer lines of a node from its middle. */
    double halfBundle(int node) {
        return offsets[node].length == 0 ? 0 : offsets[node][offsets[node].length - 1];
    }

    /** Half the height of a stop's capsule, or of the lines that pass. */
    double halfHeight(int node) {
        return halfBundle(node) + (isStop(node) ? capsuleEnd(node) : Style.STROKE / 2);
    }

    private double capsuleEnd(int node) {
        return lines[node].length > 1 ? Style.CAPSULE_END + 1.5 : Style.DOT + 2;
    }

    double halfWidth(int node) {
        return lines[node].length > 1 ? Style.CAPSULE_HALF_WIDTH + 1.5 : Style.DOT + 2;
    }
}
