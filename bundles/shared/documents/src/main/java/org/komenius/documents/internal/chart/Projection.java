package org.komenius.documents.internal.chart;

import java.util.List;
import org.komenius.documents.charts.Area.Point;

/** Degrees to paper: equal distances at the middle latitude, which is right to a hair for a Land. Immutable. */
public final class Projection {

    /** Points nearer than this to the last one drawn cannot be seen. */
    private static final double NEAR = 0.5;

    private final double west;
    private final double north;
    private final double squeeze;
    private final double scale;
    private final double left;
    private final double top;
    private final double bottom;

    /** Fits all points into a box; a single point stands in its corner. */
    public Projection(List<Point> points, double left, double top, double width, double height) {
        double east = points.stream().mapToDouble(Point::longitude).max().orElseThrow();
        double south = points.stream().mapToDouble(Point::latitude).min().orElseThrow();
        west = points.stream().mapToDouble(Point::longitude).min().orElseThrow();
        north = points.stream().mapToDouble(Point::latitude).max().orElseThrow();
        squeeze = Math.cos(Math.toRadians((north + south) / 2));
        double wide = Math.max((east - west) * squeeze, 1e-9);
        double high = Math.max(north - south, 1e-9);
        scale = Math.min(width / wide, height / high);
        this.left = left + (width - wide * scale) / 2;
        this.top = top;
        bottom = top + high * scale;
    }

    public double bottom() {
        return bottom;
    }

    public double x(Point point) {
        return left + (point.longitude() - west) * squeeze * scale;
    }

    public double y(Point point) {
        return top + (north - point.latitude()) * scale;
    }

    /** Path data; empty if nothing of it can be seen. */
    public String path(List<List<Point>> rings) {
        StringBuilder path = new StringBuilder();
        for (List<Point> ring : rings) {
            StringBuilder one = new StringBuilder();
            int drawn = 0;
            double lastX = Double.NaN;
            double lastY = Double.NaN;
            for (Point point : ring) {
                double x = x(point);
                double y = y(point);
                if (drawn > 0 && Math.hypot(x - lastX, y - lastY) < NEAR) {
                    continue;
                }
                one.append(drawn == 0 ? 'M' : 'L').append(String.format(java.util.Locale.ROOT, "%.1f %.1f", x, y));
                drawn++;
                lastX = x;
                lastY = y;
            }
            if (drawn >= 3) {
                path.append(one).append('Z');
            }
        }
        return path.toString();
    }
}
