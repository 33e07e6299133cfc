package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All ways of a frame as polylines, one for each line on each way. */
final class Routes {

    /** Distance of neighbouring upright pieces. */
    private static final double TRACK = 22;

    /** How far the innermost line of a bracket within a column leaves it. */
    static final double LOOP_REACH = 34;

    private static final double LOOP_CUT = 14;

    private final Frame frame;
    /** By way; null within one column. */
    final List<Route> routes = new ArrayList<>();

    /** Whether uprights found no room, so that the frame, already widened, has to be measured again. */
    private boolean crowded;

    Routes(Frame frame) {
        this.frame = frame;
        for (int way = 0; way < frame.chain.length; way++) {
            routes.add(frame.chain[way] == null ? null : route(way));
        }
        spreadUprights();
    }

    boolean crowded() {
        return crowded;
    }

    private Route route(int way) {
        int[] nodes = frame.chain[way];
        int[] lines = frame.wayLines[way];
        Route route = new Route(way, lines, frame.x(nodes[0]), frame.x(nodes[nodes.length - 1]));
        route.levels.add(heights(nodes[0], lines));
        for (int i = 1; i < nodes.length; i++) {
            double[] next = heights(nodes[i], lines);
            double[] last = route.levels.get(route.levels.size() - 1);
            if (!same(last, next)) {
                double left = frame.x(nodes[i - 1]);
                double right = frame.x(nodes[i]);
                route.levels.add(next);
                route.slopeX.add((left + right) / 2);
                route.slopeRoom.add(right - left - 2 * Style.BESIDE_STOP + 1);
            }
        }
        return route;
    }

    private double[] heights(int node, int[] lines) {
        double[] result = new double[lines.length];
        for (int i = 0; i < lines.length; i++) {
            result[i] = frame.lineY(node, lines[i]);
        }
        return result;
    }

    private static boolean same(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > 0.01) {
                return false;
            }
        }
        return true;
    }

    /** @param upper end of its upright piece */
    private record Upright(Route route, int slope, double upper, double lower, boolean down) {}

    /** Gives upright pieces that stand beside each other tracks of their own, in the order in which they do not cross. */
    private void spreadUprights() {
        for (int gap = 1; gap < frame.topology.columns(); gap++) {
            double middle = (frame.columnX(gap - 1) + frame.columnX(gap)) / 2;
            List<Upright> uprights = new ArrayList<>();
            for (Route route : routes) {
                for (int slope = 0; route != null && slope < route.slopeX.size(); slope++) {
                    if (route.steep(slope) && Math.abs(route.slopeX.get(slope) - middle) < 1) {
                        double a = Route.mean(route.levels.get(slope));
                        double b = Route.mean(route.levels.get(slope + 1));
                        uprights.add(new Upright(route, slope, Math.min(a, b), Math.max(a, b), b > a));
                    }
                }
            }
            uprights.sort(Comparator.comparing(Upright::down)
                    .thenComparingDouble(upright -> upright.down() ? -upright.upper() : upright.upper()));
            int[] track = new int[uprights.size()];
            int tracks = 0;
            for (int i = 0; i < track.length; i++) {
                for (int j = 0; j < i; j++) {
                    boolean beside = uprights.get(i).upper() < uprights.get(j).lower()
                            && uprights.get(j).upper() < uprights.get(i).lower();
                    if (beside) {
                        track[i] = Math.max(track[i], track[j] + 1);
                    }
                }
                tracks = Math.max(tracks, track[i] + 1);
            }
            double missing = (tracks - 1) * TRACK
                    - (frame.columnX(gap) - frame.columnX(gap - 1) - 2 * Style.BESIDE_STOP - 2 * Route.STEEP_CUT);
            if (tracks > 1 && missing > 0.5) {
                frame.extraGap[gap] += missing;
                crowded = true;
            }
            for (int i = 0; i < track.length; i++) {
                Upright upright = uprights.get(i);
                upright.route().slopeX.set(upright.slope(), middle + (track[i] - (tracks - 1) / 2.0) * TRACK);
            }
        }
    }

    /** Corners of a line on a way from the left stop to the right one, without corners that are none. */
    List<Point> points(int way, int line) {
        int index = 0;
        while (frame.wayLines[way][index] != line) {
            index++;
        }
        return withoutFalseCorners(
                routes.get(way) == null ? loop(way, index) : routes.get(way).points(index));
    }

    /** A bracket on the right of the column. */
    private List<Point> loop(int way, int index) {
        Topology.Way ends = frame.topology.ways().get(way);
        int line = frame.wayLines[way][index];
        double x = frame.x(ends.left());
        double a = frame.lineY(ends.left(), line);
        double b = frame.lineY(ends.right(), line);
        double outer = x + LOOP_REACH + (frame.wayLines[way].length - 1 - index) * Style.LINE_GAP;
        double down = Math.signum(b - a);
        double cut = Math.min(LOOP_CUT, Math.abs(b - a) / 2);
        return List.of(
                new Point(x, a),
                new Point(outer - cut, a),
                new Point(outer, a + down * cut),
                new Point(outer, b - down * cut),
                new Point(outer - cut, b),
                new Point(x, b));
    }

    private static List<Point> withoutFalseCorners(List<Point> points) {
        List<Point> result = new ArrayList<>();
        for (Point point : points) {
            int size = result.size();
            if (size > 0 && near(result.get(size - 1), point)) {
                continue;
            }
            if (size > 1 && straight(result.get(size - 2), result.get(size - 1), point)) {
                result.remove(size - 1);
            }
            result.add(point);
        }
        return result;
    }

    private static boolean near(Point a, Point b) {
        return Math.abs(a.x() - b.x()) < 0.05 && Math.abs(a.y() - b.y()) < 0.05;
    }

    private static boolean straight(Point a, Point b, Point c) {
        return Math.abs((b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x())) < 1e-3;
    }
}
