package org.komenius.registry.internal.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.komenius.registry.internal.demo.Tessellation.Point;
import org.komenius.registry.internal.geometry.Area;
import org.komenius.registry.internal.geometry.Position;
import org.komenius.registry.internal.geometry.Ring;

/**
 * Cells of a map whose borders wander like brooks and field edges, and any union of them as an area on the earth.
 *
 * <p>A border is bent once, by a random number that hangs on its two ends only, so both sides follow the same line and unions on every
 * level fit each other without gap or overlap.
 */
final class Patchwork {

    private static final double GRID =
            100; // corners per kilometre: those of neighbours that differ by rounding fall together
    private static final double KILOMETRES_PER_DEGREE_NORTH = 111.2;
    private static final double LARGEST_BEND = 0.16;

    private final long seed;
    private final Position origin;
    private final double kilometresPerDegreeEast;
    private final List<List<Corner>> cells;
    /** For each border, in the direction that has the cell on its left, the middle of that cell. */
    private final Map<Edge, Point> middles = new HashMap<>();

    private final Map<Edge, List<Point>> bends = new HashMap<>();

    private record Corner(long x, long y) {
        Point point() {
            return new Point(x / GRID, y / GRID);
        }
    }

    private record Edge(Corner from, Corner to) {
        Edge reversed() {
            return new Edge(to, from);
        }
    }

    /** @param origin where kilometre 0, 0 lies */
    Patchwork(long seed, Position origin, List<List<Point>> polygons) {
        this.seed = seed;
        this.origin = origin;
        this.kilometresPerDegreeEast = KILOMETRES_PER_DEGREE_NORTH * Math.cos(Math.toRadians(origin.latitude()));
        this.cells = polygons.stream().map(Patchwork::corners).toList();
        for (List<Corner> cell : cells) {
            Point middle = middle(cell);
            edgesOf(cell).forEach(edge -> middles.put(edge, middle));
        }
    }

    Position position(Point point) {
        return new Position(
                origin.longitude() + point.x() / kilometresPerDegreeEast,
                origin.latitude() + point.y() / KILOMETRES_PER_DEGREE_NORTH);
    }

    /** The union of the cells with these numbers. */
    Area union(Set<Integer> members) {
        Map<Corner, Deque<Edge>> outline = new LinkedHashMap<>();
        Set<Edge> edges = new LinkedHashSet<>();
        for (int member : members) {
            edges.addAll(edgesOf(cells.get(member)));
        }
        for (Edge edge : edges) {
            if (!edges.contains(edge.reversed())) {
                outline.computeIfAbsent(edge.from(), c -> new ArrayDeque<>()).add(edge);
            }
        }
        List<Ring> outer = new ArrayList<>();
        List<Ring> holes = new ArrayList<>();
        while (!outline.isEmpty()) {
            List<Edge> chain = takeChain(outline);
            // Cells run counter-clockwise, so outlines do, and holes run the other way round.
            (signedArea(chain) > 0 ? outer : holes).add(ring(chain));
        }
        List<List<Ring>> polygons = new ArrayList<>();
        for (Ring ring : outer) {
            List<Ring> polygon = new ArrayList<>(List.of(ring));
            Area alone = new Area(List.of(List.of(ring)));
            holes.stream()
                    .filter(hole -> alone.contains(new Position(hole.longitude(0), hole.latitude(0))))
                    .forEach(polygon::add);
            polygons.add(polygon);
        }
        polygons.sort(Comparator.comparingInt(rings -> -rings.get(0).size()));
        return new Area(polygons);
    }

    private static List<Edge> edgesOf(List<Corner> cell) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < cell.size(); i++) {
            edges.add(new Edge(cell.get(i), cell.get((i + 1) % cell.size())));
        }
        return edges;
    }

    private static List<Edge> takeChain(Map<Corner, Deque<Edge>> outline) {
        Corner start = outline.keySet().iterator().next();
        List<Edge> chain = new ArrayList<>();
        Corner at = start;
        do {
            Deque<Edge> leaving = outline.get(at);
            Edge edge = leaving.poll();
            if (leaving.isEmpty()) {
                outline.remove(at);
            }
            chain.add(edge);
            at = edge.to();
        } while (!at.equals(start));
        return chain;
    }

    private static double signedArea(List<Edge> chain) {
        double twice = 0;
        for (Edge edge : chain) {
            Point a = edge.from().point();
            Point b = edge.to().point();
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return twice;
    }

    private Ring ring(List<Edge> chain) {
        List<Point> points = new ArrayList<>();
        chain.forEach(edge -> points.addAll(bent(edge)));
        points.add(points.get(0));
        double[] lonLat = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            Position position = position(points.get(i));
            lonLat[2 * i] = Math.round(position.longitude() * 1e5) / 1e5;
            lonLat[2 * i + 1] = Math.round(position.latitude() * 1e5) / 1e5;
        }
        return new Ring(lonLat);
    }

    /** Points along the edge from its start up to, not including, its end. */
    private List<Point> bent(Edge edge) {
        boolean forward = edge.from().x() < edge.to().x()
                || edge.from().x() == edge.to().x()
                        && edge.from().y() < edge.to().y();
        Edge canonical = forward ? edge : edge.reversed();
        List<Point> line = bends.computeIfAbsent(canonical, this::bend);
        List<Point> points = new ArrayList<>(line);
        if (!forward) {
            java.util.Collections.reverse(points);
        }
        points.remove(points.size() - 1);
        return points;
    }

    /**
     * A wandering line from one end to the other. It keeps within the two triangles between the border and the middles of the cells
     * beside it; triangles of different borders do not overlap, so bent borders never cross.
     */
    private List<Point> bend(Edge edge) {
        Point from = edge.from().point();
        Point to = edge.to().point();
        double length = Math.sqrt(from.squareTo(to));
        int steps = length > 1.6 ? 8 : length > 0.4 ? 4 : 1;
        long ends =
                31 * (31 * (31 * edge.from().x() + edge.from().y()) + edge.to().x())
                        + edge.to().y();
        double[] offsets = wander(new Random(seed ^ ends * 0x9E3779B97F4A7C15L), steps);
        List<Point> line = new ArrayList<>();
        line.add(from);
        for (int i = 1; i < steps; i++) {
            double share = (double) i / steps;
            Point beside = middles.get(offsets[i] > 0 ? edge : edge.reversed());
            double room = beside == null ? 0 : 0.8 * room(from, to, beside, share) / length;
            double offset = Math.copySign(Math.min(Math.abs(offsets[i]), room), offsets[i]);
            line.add(new Point(
                    from.x() + share * (to.x() - from.x()) - offset * (to.y() - from.y()),
                    from.y() + share * (to.y() - from.y()) + offset * (to.x() - from.x())));
        }
        line.add(to);
        return line;
    }

    /** Offsets to the left as shares of the length, found by halving: each middle lies near the mean of its ends. */
    private static double[] wander(Random random, int steps) {
        double[] offsets = new double[steps + 1];
        double bend = LARGEST_BEND;
        for (int width = steps; width > 1; width /= 2) {
            for (int left = 0; left < steps; left += width) {
                double mean = (offsets[left] + offsets[left + width]) / 2;
                offsets[left + width / 2] = mean + (random.nextDouble() - 0.5) * 2 * bend;
            }
            bend /= 2;
        }
        return offsets;
    }

    /** How far the triangle from, to, tip reaches above the point that lies at {@code share} of the way. */
    private static double room(Point from, Point to, Point tip, double share) {
        double square = from.squareTo(to);
        double along =
                ((tip.x() - from.x()) * (to.x() - from.x()) + (tip.y() - from.y()) * (to.y() - from.y())) / square;
        double height =
                Math.abs((to.x() - from.x()) * (tip.y() - from.y()) - (to.y() - from.y()) * (tip.x() - from.x()))
                        / Math.sqrt(square);
        double rising = along > 0 ? share / along : Double.MAX_VALUE;
        double falling = along < 1 ? (1 - share) / (1 - along) : Double.MAX_VALUE;
        return height * Math.min(rising, falling);
    }

    private static Point middle(List<Corner> cell) {
        return new Point(
                cell.stream()
                        .mapToDouble(corner -> corner.point().x())
                        .average()
                        .orElseThrow(),
                cell.stream()
                        .mapToDouble(corner -> corner.point().y())
                        .average()
                        .orElseThrow());
    }

    private static List<Corner> corners(List<Point> polygon) {
        List<Corner> corners = new ArrayList<>();
        for (Point point : polygon) {

            Corner corner = new Corner(Math.round(point.x() * GRID), Math.round(point.y() * GRID));
            if (corners.isEmpty() || !corners.get(corners.size() - 1).equals(corner)) {
                corners.add(corner);
            }
        }
        if (corners.size() > 1 && corners.get(0).equals(corners.get(corners.size() - 1))) {
            corners.remove(corners.size() - 1);
        }
        return corners;
    }
}
