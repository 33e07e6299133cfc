package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What labels and discs must keep clear of, found quickly by place. */
final class Obstacles {

    private static final double STRIP = 48;

    /** @param line index of the line */
    record Piece(Point from, Point to, int line) {

        boolean meets(Box box) {
            return Math.min(from.y(), to.y()) < box.bottom()
                    && Math.max(from.y(), to.y()) > box.top()
                    && box.inside(from, to) > 0.01;
        }

        double left() {
            return Math.min(from.x(), to.x()) - Style.STROKE;
        }

        double right() {
            return Math.max(from.x(), to.x()) + Style.STROKE;
        }

        boolean level() {
            return Math.abs(from.y() - to.y()) < 0.01;
        }
    }

    record Capsule(Box box, int stop) {}

    private final List<List<Piece>> pieces = new ArrayList<>();
    private final List<List<Capsule>> capsules = new ArrayList<>();

    Obstacles(Frame frame, Routes routes) {
        int strips = (int) (frame.width() / STRIP) + 2;
        for (int i = 0; i < strips; i++) {
            pieces.add(new ArrayList<>());
            capsules.add(new ArrayList<>());
        }
        Set<Piece> known = new HashSet<>();
        for (int way = 0; way < frame.chain.length; way++) {
            for (int line : frame.wayLines[way]) {
                List<Point> points = routes.points(way, line);
                for (int i = 1; i < points.size(); i++) {
                    Piece piece = new Piece(points.get(i - 1), points.get(i), line);
                    boolean fresh = known.add(piece);
                    for (int s = strip(piece.left()); fresh && s <= strip(piece.right()); s++) {
                        pieces.get(s).add(piece);
                    }
                }
            }
        }
        for (int stop = 0; stop < frame.stops; stop++) {
            Box box = capsule(frame, stop);
            for (int s = strip(box.left()); s <= strip(box.right()); s++) {
                capsules.get(s).add(new Capsule(box, stop));
            }
        }
    }

    static Box capsule(Frame frame, int stop) {
        double x = frame.x(stop);
        double y = frame.y(stop);
        return new Box(
                x - frame.halfWidth(stop),
                y - frame.halfHeight(stop),
                x + frame.halfWidth(stop),
                y + frame.halfHeight(stop));
    }

    private int strip(double x) {
        return Math.max(0, Math.min(pieces.size() - 1, (int) (x / STRIP)));
    }

    /** Pieces of lines that come nearer to the box than {@code clear}. */
    List<Piece> pieces(Box box, double clear) {
        Box grown = box.grown(clear + Style.STROKE / 2);
        int first = strip(grown.left());
        List<Piece> result = new ArrayList<>();
        for (int s = first; s <= strip(grown.right()); s++) {
            for (Piece piece : pieces.get(s)) {
                boolean seenInStripBefore = s > first && strip(piece.left()) < s;
                if (!seenInStripBefore && piece.meets(grown)) {
                    result.add(piece);
                }
            }
        }
        return result;
    }

    /** Stops whose capsule comes nearer to the box than {@code clear}. */
    List<Capsule> capsules(Box box, double clear) {
        Box grown = box.grown(clear);
        int first = strip(grown.left());
        List<Capsule> result = new ArrayList<>();
        for (int s = first; s <= strip(grown.right()); s++) {
            for (Capsule capsule : capsules.get(s)) {
                boolean seenInStripBefore = s > first && strip(capsule.box().left()) < s;
                if (!seenInStripBefore && grown.overlaps(capsule.box())) {
                    result.add(capsule);
                }
            }
        }
        return result;
    }
}
