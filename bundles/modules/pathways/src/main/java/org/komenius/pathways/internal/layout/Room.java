package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.komenius.pathways.internal.layout.LabelCandidates.Candidate;

/** Places all labels of a frame and, where one finds no free place, gives the frame more room just there. Not thread-safe. */
final class Room {

    private static final int MOST_ROUNDS = 60;
    private static final double MORE_HEIGHT = 9;
    private static final double MORE_WIDTH = 12;

    private final Frame frame;
    private int rounds;
    private boolean widened;

    Room(Frame frame) {
        this.frame = frame;
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
            if (labels[stop].hits() > 0) {
                widened = true;
                widenFor(simplest(candidates.get(stop)), obstacles, top);
            }
            for (int other : placement.overlapped(stop)) {
                if (other > stop) {
                    widened = true;
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
        if (taller) {
            if (label.side() <= 0) {
                frame.extraPitch[row] += MORE_HEIGHT;
            }
            if (label.side() >= 0) {
                frame.extraPitch[row + 1] += MORE_HEIGHT;
            }
        }
        if (left) {
            frame.extraGap[frame.column[stop]] += MORE_WIDTH;
        }
        if (right) {
            widenRight(frame.column[stop]);
        }
    }

    private void part(int stop, int other) {
        int low = Math.min(frame.column[stop], frame.column[other]);
        int high = Math.max(frame.column[stop], frame.column[other]);
        if (low < high) {
            frame.extraGap[high] += MORE_WIDTH;
        } else {
            frame.extraPitch[Math.max(frame.row[stop], frame.row[other])] += MORE_HEIGHT;
        }
    }

    private void widenRight(int column) {
        if (column + 1 < frame.extraGap.length) {
            frame.extraGap[column + 1] += MORE_WIDTH;
        } else {
            frame.extraRight += MORE_WIDTH;
        }
    }
}
