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
    private static final double ON_A_STOP = 200;
    private static final double IN_LABEL_ROOM = 0.2;
    private static final int LABEL_SAMPLES = 10;
    private static final double LABEL_HEIGHT = 28;
    private static final double SAVED_BENDS = 3;

    private final Frame frame;
    private final List<Profile> profiles = new ArrayList<>();

    private Straightening(Frame frame) {
        this.frame = frame;
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
            Route route = routes.routes.get(way);
            if (route != null && route.slopeX.size() > 1 && frame.alone(way)) {
                Route better = work.merged(route);
                routes.routes.set(way, better);
                work.profiles.set(way, profile(better));
            }
        }
    }

    private Route merged(Route route) {
        Route current = route;
        boolean changed = true;
        while (changed) {
            changed = false;
            double cost = interference(current.way, profile(current));
            Route best = null;
            double least = cost + SAVED_BENDS * current.lines.length;
            for (int slope = 0; slope + 1 < current.slopeX.size(); slope++) {
                if (current.rise(slope) * current.rise(slope + 1) <= 0) {
                    continue;
                }
                for (Route candidate : merges(current, slope)) {
                    double reached = interference(candidate.way, profile(candidate));
                    if (reached < least) {
                        least = reached;
                        best = candidate;
                    }
                }
            }
            if (best != null) {
                current = best;
                changed = true;
            }
        }
        return current;
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
            if (other == way
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
