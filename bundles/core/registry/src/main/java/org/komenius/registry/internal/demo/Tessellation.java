package org.komenius.registry.internal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Divides a part of the plane into cells around given sites (Voronoi), by clipping a large square with one half-plane per other site.
 *
 * <p>Takes time in the square of the number of sites, which is nothing for the hundred sites of a demo map.
 */
final class Tessellation {

    private Tessellation() {}

    /** A place in the plane; the unit is a kilometre. */
    record Point(double x, double y) {
        double squareTo(Point other) {
            double dx = x - other.x;
            double dy = y - other.y;
            return dx * dx + dy * dy;
        }
    }

    /**
     * Corners of each site's cell, in turn, counter-clockwise, not closed. Neighbours share corners up to rounding.
     *
     * @param reach half side of the square beyond which nothing is divided; larger than any site's distance from the origin
     */
    static List<List<Point>> cells(List<Point> sites, double reach) {
        List<List<Point>> cells = new ArrayList<>();
        for (Point site : sites) {
            List<Point> cell = List.of(
                    new Point(-reach, -reach),
                    new Point(reach, -reach),
                    new Point(reach, reach),
                    new Point(-reach, reach));
            for (Point other : sites) {
                if (other != site) {
                    cell = nearerTo(site, other, cell);
                }
            }
            cells.add(cell);
        }
        return cells;
    }

    /** The part of {@code polygon} that is nearer to {@code site} than to {@code other}. */
    private static List<Point> nearerTo(Point site, Point other, List<Point> polygon) {
        List<Point> kept = new ArrayList<>(polygon.size() + 1);
        for (int i = 0; i < polygon.size(); i++) {
            Point a = polygon.get(i);
            Point b = polygon.get((i + 1) % polygon.size());
            double sideA = a.squareTo(other) - a.squareTo(site);
            double sideB = b.squareTo(other) - b.squareTo(site);
            if (sideA >= 0) {
                kept.add(a);
            }
            if (sideA >= 0 != sideB >= 0) {
                double share = sideA / (sideA - sideB);
                kept.add(new Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)));
            }
        }
        return kept;
    }

    /** {@code count} sites in the ellipse around {@code centre}, none closer to another or to {@code taken} than {@code distance}. */
    static List<Point> scatter(
            Random random,
            int count,
            Point centre,
            double radiusX,
            double radiusY,
            double distance,
            List<Point> taken) {
        List<Point> all = new ArrayList<>(taken);
        List<Point> sites = new ArrayList<>();
        double spacing = distance;
        while (sites.size() < count) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double radius = Math.sqrt(random.nextDouble());
            Point site = new Point(
                    centre.x + radius * radiusX * Math.cos(angle), centre.y + radius * radiusY * Math.sin(angle));
            double least = spacing;
            if (all.stream().allMatch(other -> other.squareTo(site) >= least * least)) {
                all.add(site);
                sites.add(site);
            } else {
                spacing *= 0.999; // a crowded ellipse still ends
            }
        }
        return sites;
    }
}
