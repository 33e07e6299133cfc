package org.komenius.pathways.internal.layout;

import java.util.List;

/** SVG path data of a polyline with rounded corners. */
final class PathText {

    private PathText() {}

    static String rounded(List<List<Double>> points, double radius) {
        StringBuilder d = new StringBuilder("M").append(text(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            List<Double> corner = points.get(i);
            d.append('L').append(text(towards(corner, points.get(i - 1), radius)));
            d.append('Q').append(text(corner)).append(' ');
            d.append(text(towards(corner, points.get(i + 1), radius)));
        }
        return d.append('L').append(text(points.get(points.size() - 1))).toString();
    }

    private static List<Double> towards(List<Double> from, List<Double> to, double distance) {
        double dx = to.get(0) - from.get(0);
        double dy = to.get(1) - from.get(1);
        double length = Math.hypot(dx, dy);
        double share = length == 0 ? 0 : Math.min(distance, length / 2) / length;
        return List.of(from.get(0) + dx * share, from.get(1) + dy * share);
    }

    private static String text(List<Double> point) {
        return number(point.get(0)) + "," + number(point.get(1));
    }

    /** With at most one decimal. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }
}
