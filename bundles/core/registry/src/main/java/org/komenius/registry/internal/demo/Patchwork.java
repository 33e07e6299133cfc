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
    private static final int BEND_DEPTH = 3;

    private final long seed;
    private final Position origin;
    private final double kilometresPerDegreeEast;
    private final List<List<Corner>> cells;
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
            List<Corner> cell = cells.get(member);
            for (int i = 0; i < cell.size(); i++) {
                edges.add(new Edge(cell.get(i), cell.get((i + 1) % cell.size())));
            }
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

    private List<Point> bend(Edge edge) {
        long ends =
                31 * (31 * (31 * edge.from().x() + edge.from().y()) + edge.to().x())
                        + edge.to().y();
        Random random = new Random(seed ^ ends * 0x9E3779B97F4A7C15L);
        List<Point> line = new ArrayList<>();
        line.add(edge.from().point());
        displace(line, edge.from().point(), edge.to().point(), BEND_DEPTH, random);
        return line;
    }

    private static void displace(List<Point> line, Point a, Point b, int depth, Random random) {
        if (depth == 0 || a.squareTo(b) < 0.09) {
            line.add(b);
            return;
        }
        double bend = (random.nextDouble() - 0.5) * 2 * LARGEST_BEND;
        Point middle =
                new Point((a.x() + b.x()) / 2 - bend * (b.y() - a.y()), (a.y() + b.y()) / 2 + bend * (b.x() - a.x()));
        displace(line, a, middle, depth - 1, random);
        displace(line, middle, b, depth - 1, random);
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
