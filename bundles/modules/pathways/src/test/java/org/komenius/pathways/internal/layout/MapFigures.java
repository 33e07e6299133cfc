package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnLine;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnPath;

/**
 * What can be counted on a drawing.
 *
 * @param crossings pairs of pieces of different lines that cross
 * @param bends corners of all lines, each transition counted once per line
 */
record MapFigures(int crossings, int bends) {

    private record Piece(int line, double x0, double y0, double x1, double y1) {}

    static MapFigures of(MapDrawing map) {
        List<Piece> pieces = new ArrayList<>();
        Set<List<Double>> corners = new HashSet<>();
        int bends = 0;
        int index = 0;
        for (DrawnLine line : map.lines()) {
            List<List<List<Double>>> seen = new ArrayList<>();
            for (DrawnPath path : line.paths()) {
                List<List<Double>> points = path.points();
                List<List<Double>> back = new ArrayList<>(points);
                java.util.Collections.reverse(back);
                if (seen.contains(points) || seen.contains(back)) {
                    continue;
                }
                seen.add(points);
                for (int i = 1; i + 1 < points.size(); i++) {
                    if (corners.add(List.of(
                            (double) index, points.get(i).get(0), points.get(i).get(1)))) {
                        bends++;
                    }
                }
                for (int i = 1; i < points.size(); i++) {
                    pieces.add(new Piece(
                            index,
                            points.get(i - 1).get(0),
                            points.get(i - 1).get(1),
                            points.get(i).get(0),
                            points.get(i).get(1)));
                }
            }
            index++;
        }
        // Where a track is shared by several ways of a line, what crosses it does so once.
        Set<List<Long>> places = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (pieces.get(i).line() != pieces.get(j).line() && cross(pieces.get(i), pieces.get(j))) {
                    places.add(place(pieces.get(i), pieces.get(j)));
                }
            }
        }
        return new MapFigures(places.size(), bends);
    }

    private static List<Long> place(Piece a, Piece b) {
        double cross = (a.x1 - a.x0) * (b.y1 - b.y0) - (a.y1 - a.y0) * (b.x1 - b.x0);
        double t = ((b.x0 - a.x0) * (b.y1 - b.y0) - (b.y0 - a.y0) * (b.x1 - b.x0)) / cross;
        return List.of(
                (long) a.line,
                (long) b.line,
                Math.round(a.x0 + t * (a.x1 - a.x0)),
                Math.round(a.y0 + t * (a.y1 - a.y0)));
    }

    private static boolean cross(Piece a, Piece b) {
        return side(a, b.x0, b.y0) * side(a, b.x1, b.y1) < -1e-6 && side(b, a.x0, a.y0) * side(b, a.x1, a.y1) < -1e-6;
    }

    private static double side(Piece p, double x, double y) {
        return Math.signum((p.x1 - p.x0) * (y - p.y0) - (p.y1 - p.y0) * (x - p.x0));
    }
}
