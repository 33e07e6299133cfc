package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The way of a bundle of lines between two stops: level pieces joined by slopes, at 45° where there is room and with an upright piece
 * where there is not. Corners are mitred so that the lines keep their distance. Slopes can be moved along and merged.
 */
final class Route {

    private static final double UPRIGHT_MITRE = 2 - StrictMath.sqrt(2);
    static final double STEEP_CUT = 30;

    final int way;
    final int[] lines;
    final double startX;
    final double endX;
    /** Height of each line on each level piece: {@code levels.get(level)[line]}. */
    final List<double[]> levels = new ArrayList<>();
    /** Middles of the slopes between the level pieces. */
    final List<Double> slopeX = new ArrayList<>();
    /** Widest room that each slope may take; higher ones become upright. */
    final List<Double> slopeRoom = new ArrayList<>();

    Route(int way, int[] lines, double startX, double endX) {
        this.way = way;
        this.lines = lines;
        this.startX = startX;
        this.endX = endX;
    }

    Route(Route other) {
        this(other.way, other.lines, other.startX, other.endX);
        levels.addAll(other.levels);
        slopeX.addAll(other.slopeX);
        slopeRoom.addAll(other.slopeRoom);
    }

    /** Difference of the middles of the level pieces before and after a slope. */
    double rise(int slope) {
        return mean(levels.get(slope + 1)) - mean(levels.get(slope));
    }

    /** Greatest height that a line of the bundle climbs. */
    double height(int slope) {
        double most = 0;
        for (int i = 0; i < lines.length; i++) {
            most = Math.max(most, Math.abs(levels.get(slope + 1)[i] - levels.get(slope)[i]));
        }
        return most;
    }

    boolean steep(int slope) {
        return height(slope) > slopeRoom.get(slope);
    }

    /** Half of what the slope needs from left to right. */
    double halfWidth(int slope) {
        return steep(slope)
                ? STEEP_CUT + lines.length * Style.LINE_GAP / 2
                : height(slope) / 2 + lines.length * Style.LINE_GAP * Style.MITRE / 2;
    }

    List<Point> points(int index) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(startX, levels.get(0)[index]));
        for (int slope = 0; slope < slopeX.size(); slope++) {
            double a = levels.get(slope)[index];
            double b = levels.get(slope + 1)[index];
            double height = Math.abs(b - a);
            if (height < 0.01) {
                continue;
            }
            double down = Math.signum(b - a);
            double offset = (a - mean(levels.get(slope)) + b - mean(levels.get(slope + 1))) / 2;
            if (steep(slope) && height > 2 * STEEP_CUT + 2 * lines.length * Style.LINE_GAP) {
                double x = slopeX.get(slope) - down * offset;
                double first = STEEP_CUT - down * offset * UPRIGHT_MITRE;
                double second = STEEP_CUT + down * offset * UPRIGHT_MITRE;
                points.add(new Point(x - first, a));
                points.add(new Point(x, a + down * first));
                points.add(new Point(x, b - down * second));
                points.add(new Point(x + second, b));
            } else {
                double x = slopeX.get(slope) - down * Style.MITRE * offset;
                points.add(new Point(x - height / 2, a));
                points.add(new Point(x + height / 2, b));
            }
        }
        points.add(new Point(endX, levels.get(levels.size() - 1)[index]));
        return points;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
