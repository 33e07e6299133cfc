package org.komenius.pathways.internal.layout;

import java.util.List;

/**
 * The arrangement of a network in columns and rows, the same for every language. Stored with the version, so that a map stays as it is
 * known.
 *
 * @param rows number of rows
 * @param stops one for each stop of the network, in its order
 * @param edges one for each pair of stops that some transition joins
 */
public record MapLayout(int rows, List<PlacedStop> stops, List<PlacedEdge> edges) {

    public MapLayout {
        stops = List.copyOf(stops);
        edges = List.copyOf(edges);
    }

    /**
     * A stop in its place.
     *
     * @param column 0 at the side where one begins to read
     * @param row 0 at the top
     * @param lines ids of the lines that call here, from top to bottom
     */
    public record PlacedStop(String stop, int column, int row, List<String> lines) {
        public PlacedStop {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The way between two stops, whichever way people travel.
     *
     * @param left id of the stop in the lower column; of two in one column the upper one
     * @param right id of the other stop
     * @param lines ids of the lines that run here, from top to bottom while the way crosses other columns
     * @param rows row in each column between those of the stops; empty for neighbours
     */
    public record PlacedEdge(String left, String right, List<String> lines, List<Integer> rows) {
        public PlacedEdge {
            lines = List.copyOf(lines);
            rows = List.copyOf(rows);
        }
    }
}
