package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.List;
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
                bends += points.size() - 2;
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
        int crossings = 0;
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (pieces.get(i).line() != pieces.get(j).line() && cross(pieces.get(i), pieces.get(j))) {
                    crossings++;
                }
            }
        }
        return new MapFigures(crossings, bends);
    }

    private static boolean cross(Piece a, Piece b) {
        return side(a, b.x0, b.y0) * side(a, b.x1, b.y1) < -1e-6 && side(b, a.x0, a.y0) * side(b, a.x1, a.y1) < -1e-6;
    }

    private static double side(Piece p, double x, double y) {
        return Math.signum((p.x1 - p.x0) * (y - p.y0) - (p.y1 - p.y0) * (x - p.x0));
    }
}
