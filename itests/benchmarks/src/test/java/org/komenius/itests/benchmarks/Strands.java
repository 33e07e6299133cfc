package org.komenius.itests.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines drawn as polylines, and what can be counted on them. Pieces that several ways of a line share count once. */
final class Strands {

    private record Piece(String line, double x0, double y0, double x1, double y1) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Piece> known = new HashSet<>();
    private final Set<List<Object>> corners = new HashSet<>();

    void add(String line, List<List<Double>> points) {
        for (int i = 1; i < points.size(); i++) {
            List<Double> a = points.get(i - 1);
            List<Double> b = points.get(i);
            boolean forward = a.get(0) < b.get(0) || a.get(0).equals(b.get(0)) && a.get(1) < b.get(1);
            Piece piece = forward
                    ? new Piece(line, a.get(0), a.get(1), b.get(0), b.get(1))
                    : new Piece(line, b.get(0), b.get(1), a.get(0), a.get(1));
            if (known.add(piece)) {
                pieces.add(piece);
            }
            if (i > 1) {
                corners.add(List.of(line, a.get(0), a.get(1)));
            }
        }
    }

    int bends() {
        return corners.size();
    }

    /** Places where two different lines cross. */
    int crossings() {
        Set<List<Object>> places = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < i; j++) {
                Piece a = pieces.get(i);
                Piece b = pieces.get(j);
                if (!a.line.equals(b.line)
                        && side(a, b.x0, b.y0) * side(a, b.x1, b.y1) < 0
                        && side(b, a.x0, a.y0) * side(b, a.x1, a.y1) < 0) {
                    places.add(place(a, b));
                }
            }
        }
        return places.size();
    }

    private static double side(Piece p, double x, double y) {
        double area = (p.x1 - p.x0) * (y - p.y0) - (p.y1 - p.y0) * (x - p.x0);
        return Math.abs(area) < 1e-6 ? 0 : Math.signum(area);
    }

    private static List<Object> place(Piece a, Piece b) {
        double cross = (a.x1 - a.x0) * (b.y1 - b.y0) - (a.y1 - a.y0) * (b.x1 - b.x0);
        double t = ((b.x0 - a.x0) * (b.y1 - b.y0) - (b.y0 - a.y0) * (b.x1 - b.x0)) / cross;
        return List.of(a.line, b.line, Math.round(a.x0 + t * (a.x1 - a.x0)), Math.round(a.y0 + t * (a.y1 - a.y0)));
    }
}
