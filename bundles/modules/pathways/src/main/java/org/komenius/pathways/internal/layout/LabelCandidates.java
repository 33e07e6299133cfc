package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Places where the label of a stop could stand, each with what it would hit. */
final class LabelCandidates {

    private static final double[] WIDTHS = {92, 74, 112, 136, 170};
    private static final double[] WIDTH_COST = {0, 4, 1.5, 4, 8};
    private static final double[] ASIDE = {0, 10, -10, 20, -20, 32, -32, 46, -46};
    private static final int MOST = 44;
    private static final double HIT = 70;

    private final Frame frame;
    private final Obstacles obstacles;
    private final double top;

    LabelCandidates(Frame frame, Obstacles obstacles, double top) {
        this.frame = frame;
        this.obstacles = obstacles;
        this.top = top;
    }

    /**
     * @param anchor start, middle or end
     * @param side -1 above its stop, 1 below, 0 beside
     * @param hits how many things it would lie on
     */
    record Candidate(int stop, List<String> lines, double x, String anchor, Box box, int side, double cost, int hits) {

        double baseLine() {
            return box.top() + Style.ASCENT;
        }
    }

    List<Candidate> of(int stop, String text, boolean bold) {
        TextBreaker breaker = new TextBreaker(bold ? TextWidths.SEMI_BOLD : TextWidths.REGULAR, Style.FONT_SIZE);
        List<Candidate> result = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        for (int i = 0; i < WIDTHS.length; i++) {
            List<String> lines = breaker.lines(text, WIDTHS[i]);
            if (seen.add(lines)) {
                double tall = Math.max(0, lines.size() - 2) * 4;
                add(result, stop, lines, breaker.width(lines), WIDTH_COST[i] + tall);
            }
        }
        result.sort(Comparator.comparingDouble(Candidate::cost));
        return result.size() > MOST ? new ArrayList<>(result.subList(0, MOST)) : result;
    }

    private void add(List<Candidate> result, int stop, List<String> lines, double width, double cost) {
        double x = frame.x(stop);
        double y = frame.y(stop);
        double height = (lines.size() - 1) * Style.LINE_HEIGHT + Style.ASCENT + Style.DESCENT;
        double away = frame.halfHeight(stop) + 1;
        for (double aside : ASIDE) {
            double left = x + aside - width / 2;
            double bias = Math.abs(aside) * 0.28;
            add(result, stop, lines, x + aside, "middle", left, y + away, width, height, 1, cost + bias);
            add(
                    result,
                    stop,
                    lines,
                    x + aside,
                    "middle",
                    left,
                    y - away - height,
                    width,
                    height,
                    -1,
                    cost + bias + 0.8);
        }
        double beside = frame.halfWidth(stop) + 4;
        for (int side : new int[] {1, -1}) {
            double start = side > 0 ? x + beside - 3 : x - beside + 3;
            double left = side > 0 ? start : start - width;
            String anchor = side > 0 ? "start" : "end";
            add(result, stop, lines, start, anchor, left, y + away - 2, width, height, 1, cost + 9);
            add(result, stop, lines, start, anchor, left, y - away - height + 2, width, height, -1, cost + 9.5);
            double outside = start + side * 4;
            add(
                    result,
                    stop,
                    lines,
                    outside,
                    anchor,
                    side > 0 ? outside : outside - width,
                    y - height / 2,
                    width,
                    height,
                    0,
                    cost + 10);
        }
    }

    private void add(
            List<Candidate> result,
            int stop,
            List<String> lines,
            double x,
            String anchor,
            double left,
            double upper,
            double width,
            double height,
            int side,
            double cost) {
        Box box = new Box(left, upper, left + width, upper + height);
        int hits = obstacles.pieces(box, Style.LABEL_CLEAR).size();
        for (Obstacles.Capsule capsule : obstacles.capsules(box, Style.LABEL_CLEAR)) {
            if (capsule.stop() != stop) {
                hits++;
            }
        }
        if (box.left() < 4 || box.right() > frame.width() - 4) {
            hits++;
        }
        if (box.top() < top) {
            hits++;
        }
        result.add(new Candidate(stop, lines, x, anchor, box, side, cost + HIT * hits, hits));
    }
}
