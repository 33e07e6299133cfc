package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.komenius.pathways.internal.layout.LabelCandidates.Candidate;

/** Places all labels of a frame and, where one finds no free place, gives the frame more room just there. Not thread-safe. */
final class Room {

    private static final int MOST_ROUNDS = 60;
    private static final int PATIENCE = 7;
    private static final double MORE_HEIGHT = 9;
    private static final double MORE_WIDTH = 12;

    private final Frame frame;
    /** How often each stop's label found no place. */
    private final int[] failures;

    private int rounds;
    private boolean widened;

    Room(Frame frame) {
        this.frame = frame;
        failures = new int[frame.stops];
    }

    /** Whether the last placement left conflicts and the frame has to be measured again. */
    boolean widened() {
        return widened;
    }

    Candidate[] place(Obstacles obstacles, IntFunction<String> titles, double top) {
        LabelCandidates places = new LabelCandidates(frame, obstacles, top);
        List<List<Candidate>> candidates = new ArrayList<>();
        for (int stop = 0; stop < frame.stops; stop++) {
            candidates.add(places.of(stop, titles.apply(stop), frame.lines[stop].length > 1));
        }
        LabelPlacement placement = new LabelPlacement(candidates);
        Candidate[] labels = placement.choose();
        widened = false;
        if (++rounds > MOST_ROUNDS) {
            return labels;
        }
        for (int stop = 0; stop < labels.length; stop++) {
            List<Integer> overlapped = placement.overlapped(stop);
            if (labels[stop].hits() > 0 || !overlapped.isEmpty()) {
                widened = true;
                failures[stop]++;
            }
            if (labels[stop].hits() > 0) {
                widenFor(simplest(candidates.get(stop)), obstacles, top);
            }
            for (int other : overlapped) {
                if (other > stop) {
                    part(stop, other);
                }
            }
        }
        return labels;
    }

    /** The candidate right above or below its stop that hits least. */
    private static Candidate simplest(List<Candidate> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(Candidate::hits).thenComparingDouble(Candidate::cost))
                .orElseThrow();
    }

    private void widenFor(Candidate label, Obstacles obstacles, double top) {
        int stop = label.stop();
        int row = frame.row[stop];
        boolean taller = label.box().top() < top;
        boolean left = label.box().left() < 4;
        boolean right = label.box().right() > frame.width() - 4;
        for (Obstacles.Piece piece : obstacles.pieces(label.box(), Style.LABEL_CLEAR)) {
            if (piece.level()) {
                taller = true;
            } else if (piece.from().x() + piece.to().x() > 2 * frame.x(stop)) {
                right = true;
            } else {
                left = true;
            }
        }
        for (Obstacles.Capsule capsule : obstacles.capsules(label.box(), Style.LABEL_CLEAR)) {
            if (capsule.stop() != stop) {
                taller |= frame.column[capsule.stop()] == frame.column[stop];
                right |= frame.column[capsule.stop()] > frame.column[stop];
                left |= frame.column[capsule.stop()] < frame.column[stop];
            }
        }
        double urgency = urgency(stop);
        boolean everywhere = failures[stop] > PATIENCE;
        if (taller || everywhere) {
            if (label.side() <= 0 || everywhere) {
                frame.extraPitch[row] += MORE_HEIGHT * urgency;
            }
            if (label.side() >= 0 || everywhere) {
                frame.extraPitch[row + 1] += MORE_HEIGHT * urgency;
            }
        }
        if (left || everywhere) {
            frame.extraGap[frame.column[stop]] += MORE_WIDTH * urgency;
        }
        if (right || everywhere) {
            widenRight(frame.column[stop], MORE_WIDTH * urgency);
        }
    }

    private void part(int stop, int other) {
        int low = Math.min(frame.column[stop], frame.column[other]);
        int high = Math.max(frame.column[stop], frame.column[other]);
        if (low < high) {
            frame.extraGap[high] += MORE_WIDTH * urgency(stop);
        } else {
            frame.extraPitch[Math.max(frame.row[stop], frame.row[other])] += MORE_HEIGHT * urgency(stop);
        }
    }

    /** Who failed again and again gets more at once. */
    private double urgency(int stop) {
        return 1 + failures[stop] / 4;
    }

    private void widenRight(int column, double more) {
        if (column + 1 < frame.extraGap.length) {
            frame.extraGap[column + 1] += more;
        } else {
            frame.extraRight += more;
        }
    }
}
