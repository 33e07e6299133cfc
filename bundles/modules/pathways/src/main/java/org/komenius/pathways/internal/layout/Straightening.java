package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges the slopes of a long way that climb in the same direction into one diagonal, wherever that comes no nearer to other lines and
 * stops than before. Looks at ways as heights sampled from left to right.
 */
final class Straightening {

    private static final double STEP = 4;
    private static final double TRY_EVERY = 8;
    private static final double NEAR = 9;
    private static final double BESIDE_SHARED_STOP = 70;
    private static final double CROSSING = 40;
    private static final double CLOSE_SAMPLE = 0.25;
    private static final double ON_A_STOP = 1e6;
    private static final double IN_LABEL_ROOM = 0.2;
    private static final int LABEL_SAMPLES = 10;
    private static final double LABEL_HEIGHT = 28;
    private static final double SAVED_BENDS = 3;

    private final Frame frame;
    /** First way of those that share tracks. */
    private final int[] trunk;

    private final List<Profile> profiles = new ArrayList<>();

    private Straightening(Frame frame) {
        this.frame = frame;
        trunk = Trunks.groups(frame.topology);
    }

    /** Heights of the upper and lower edge of a bundle at every {@link #STEP} pixels. */
    private record Profile(int first, float[] upper, float[] lower, float least, float most) {

        float middle(int sample) {
            return (upper[sample - first] + lower[sample - first]) / 2;
        }
    }

    static void straighten(Frame frame, Routes routes) {
        Straightening work = new Straightening(frame);
        for (Route route : routes.routes) {
            work.profiles.add(route == null ? null : profile(route));
        }
        for (int way = 0; way < routes.routes.size(); way++) {
            while (work.mergeOnce(way, routes.routes)) {
                // Each time one slope less: this ends.
            }
        }
    }

    /** Merges the two slopes of a way, and of all that share their track there, where that is best; false if it is nowhere. */
    private boolean mergeOnce(int way, List<Route> routes) {
        Route route = routes.get(way);
        if (route == null || route.slopeX.size() < 2) {
            return false;
        }
        double least = interference(way, profiles.get(way)) + SAVED_BENDS * route.lines.length;
        List<Route> best = List.of();
        for (int slope = 0; slope + 1 < route.slopeX.size(); slope++) {
            if (route.rise(slope) * route.rise(slope + 1) <= 0) {
                continue;
            }
            for (Route candidate : merges(route, slope)) {
                double reached = interference(way, profile(candidate));
                if (reached < least) {
                    List<Route> together = together(route, slope, candidate, routes);
                    if (!together.isEmpty()) {
                        least = reached;
                        best = together;
                    }
                }
            }
        }
        for (Route better : best) {
            routes.set(better.way, better);
            profiles.set(better.way, profile(better));
        }
        return !best.isEmpty();
    }

    /** The candidate and the other branches of its trunk changed in the same way; empty if one of them parts just there. */
    private List<Route> together(Route route, int slope, Route candidate, List<Route> routes) {
        List<Route> result = new ArrayList<>(List.of(candidate));
        for (int other = 0; other < trunk.length; other++) {
            if (other == route.way || trunk[other] != trunk[route.way] || routes.get(other) == null) {
                continue;
            }
            Route mate = routes.get(other);
            int first = sameSlope(route, slope, mate);
            int second = sameSlope(route, slope + 1, mate);
            if (first < 0 && second < 0) {
                continue;
            }
            if (first < 0 || second != first + 1) {
                return List.of();
            }
            Route changed = new Route(mate);
            changed.levels.remove(second);
            changed.slopeX.remove(second);
            changed.slopeRoom.remove(second);
            changed.slopeX.set(first, candidate.slopeX.get(slope));
            changed.slopeRoom.set(first, candidate.slopeRoom.get(slope));
            boolean worse = interference(other, profile(changed))
                    > interference(other, profiles.get(other)) + SAVED_BENDS * mate.lines.length;
            if (worse || !inOrder(changed)) {
                return List.of();
            }
            result.add(changed);
        }
        return result;
    }

    /** Where another route of the trunk has the same slope; -1 if it has not. */
    private static int sameSlope(Route route, int slope, Route mate) {
        for (int other = 0; other < mate.slopeX.size(); other++) {
            if (Math.abs(mate.slopeX.get(other) - route.slopeX.get(slope)) < 0.01
                    && java.util.Arrays.equals(mate.levels.get(other), route.levels.get(slope))
                    && java.util.Arrays.equals(mate.levels.get(other + 1), route.levels.get(slope + 1))) {
                return other;
            }
        }
        return -1;
    }

    private static boolean inOrder(Route route) {
        double reached = route.startX;
        for (int slope = 0; slope < route.slopeX.size(); slope++) {
            if (route.slopeX.get(slope) - route.halfWidth(slope) < reached + 4) {
                return false;
            }
            reached = route.slopeX.get(slope) + route.halfWidth(slope);
        }
        return reached + 4 <= route.endX;
    }

    private static List<Route> merges(Route route, int slope) {
        Route joined = new Route(route);
        joined.levels.remove(slope + 1);
        joined.slopeX.remove(slope + 1);
        joined.slopeRoom.remove(slope + 1);
        double from = slope == 0
                ? route.startX + Style.BESIDE_STOP
                : route.slopeX.get(slope - 1) + route.halfWidth(slope - 1) + 4;
        double to = slope + 2 == route.slopeX.size()
                ? route.endX - Style.BESIDE_STOP
                : route.slopeX.get(slope + 2) - route.halfWidth(slope + 2) - 4;
        joined.slopeRoom.set(slope, to - from);
        List<Route> result = new ArrayList<>();
        if (joined.steep(slope)) {
            return result;
        }
        double half = joined.halfWidth(slope);
        for (double x = from + half; x <= to - half; x += TRY_EVERY) {
            Route candidate = new Route(joined);
            candidate.slopeX.set(slope, x);
            result.add(candidate);
        }
        return result;
    }

    /** What a way would cross and come near to if it ran like this. */
    private double interference(int way, Profile own) {
        double cost = 0;
        Topology.Way ends = frame.topology.ways().get(way);
        for (int other = 0; other < profiles.size(); other++) {
            Profile foreign = profiles.get(other);
            if (trunk[other] == trunk[way]
                    || foreign == null
                    || foreign.least() > own.most() + 30
                    || foreign.most() < own.least() - 30) {
                continue;
            }
            cost += between(own, foreign, ends, frame.topology.ways().get(other));
        }
        for (int stop = 0; stop < frame.stops; stop++) {
            int middle = (int) Math.round(frame.x(stop) / STEP) - own.first();
            int from = Math.max(0, middle - LABEL_SAMPLES);
            int to = Math.min(own.upper().length - 1, middle + LABEL_SAMPLES);
            double y = frame.y(stop);
            if (stop == ends.left() || stop == ends.right() || y > own.most() + 60 || y < own.least() - 60) {
                continue;
            }
            double clear = frame.halfHeight(stop) + 7;
            for (int sample = from; sample <= to; sample++) {
                if (own.lower()[sample] > y - clear && own.upper()[sample] < y + clear) {
                    cost += Math.abs(sample - middle) < 3 ? ON_A_STOP : IN_LABEL_ROOM;
                } else if (own.lower()[sample] > y - clear - LABEL_HEIGHT
                        && own.upper()[sample] < y + clear + LABEL_HEIGHT) {
                    cost += IN_LABEL_ROOM;
                }
            }
        }
        return cost;
    }

    private double between(Profile own, Profile foreign, Topology.Way a, Topology.Way b) {
        int from = Math.max(own.first(), foreign.first());
        int to = Math.min(own.first() + own.upper().length, foreign.first() + foreign.upper().length);
        double leftShared = a.left() == b.left() ? frame.x(a.left()) + BESIDE_SHARED_STOP : -1;
        double rightShared = a.right() == b.right() ? frame.x(a.right()) - BESIDE_SHARED_STOP : Double.MAX_VALUE;
        double cost = 0;
        int side = 0;
        for (int sample = from; sample < to; sample++) {
            double difference = own.middle(sample) - foreign.middle(sample);
            int now = difference > 2 ? 1 : difference < -2 ? -1 : 0;
            if (now != 0) {
                if (side != 0 && now != side) {
                    cost += CROSSING;
                }
                side = now;
            }
            boolean close = own.upper()[sample - own.first()] - foreign.lower()[sample - foreign.first()] < NEAR
                    && foreign.upper()[sample - foreign.first()] - own.lower()[sample - own.first()] < NEAR;
            if (close && sample * STEP > leftShared && sample * STEP < rightShared) {
                cost += CLOSE_SAMPLE;
            }
        }
        return cost;
    }

    private static Profile profile(Route route) {
        int first = (int) Math.ceil(route.startX / STEP);
        int samples = Math.max(1, (int) Math.floor(route.endX / STEP) - first + 1);
        float[] upper = new float[samples];
        float[] lower = new float[samples];
        java.util.Arrays.fill(upper, Float.MAX_VALUE);
        java.util.Arrays.fill(lower, -Float.MAX_VALUE);
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int line = 0; line < route.lines.length; line++) {
            List<Point> points = route.points(line);
            for (int i = 1; i < points.size(); i++) {
                Point a = points.get(i - 1);
                Point b = points.get(i);
                int begin = Math.max(0, (int) Math.floor(a.x() / STEP) - first);
                int end = Math.min(samples - 1, (int) Math.ceil(b.x() / STEP) - first);
                for (int sample = begin; sample <= end; sample++) {
                    double x = (sample + first) * STEP;
                    double share = b.x() - a.x() < 0.01 ? 0 : (x - a.x()) / (b.x() - a.x());
                    double y = a.y() + (b.y() - a.y()) * Math.max(0, Math.min(1, share));
                    double y2 = b.x() - a.x() < 0.01 ? b.y() : y;
                    upper[sample] = (float) Math.min(upper[sample], Math.min(y, y2) - Style.STROKE / 2);
                    lower[sample] = (float) Math.max(lower[sample], Math.max(y, y2) + Style.STROKE / 2);
                }
            }
        }
        for (int sample = 0; sample < samples; sample++) {
            least = Math.min(least, upper[sample]);
            most = Math.max(most, lower[sample]);
        }
        return new Profile(first, upper, lower, least, most);
    }
}
