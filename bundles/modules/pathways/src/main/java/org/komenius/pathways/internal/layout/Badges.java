package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.komenius.pathways.internal.layout.LabelCandidates.Candidate;
import org.komenius.pathways.internal.layout.MapDrawing.Badge;
import org.komenius.pathways.internal.layout.Obstacles.Piece;

/** Discs with the letter of a line, on free level pieces: one near its beginning, then one in every stretch of some length. */
final class Badges {

    private static final double EVERY = 620;
    private static final double LEAST_APART = 260;
    private static final double[] PLACES = {0.5, 0.35, 0.65, 0.22, 0.78, 0.12, 0.88};

    private final Frame frame;
    private final Routes routes;
    private final Obstacles obstacles;
    private final List<Box> taken = new ArrayList<>();

    Badges(Frame frame, Routes routes, Obstacles obstacles, Candidate[] labels) {
        this.frame = frame;
        this.routes = routes;
        this.obstacles = obstacles;
        for (Candidate label : labels) {
            taken.add(label.box());
        }
    }

    List<List<Badge>> place() {
        List<List<Badge>> result = new ArrayList<>();
        for (int line = 0; line < frame.topology.lines().size(); line++) {
            result.add(place(line));
        }
        return result;
    }

    private List<Badge> place(int line) {
        List<Piece> pieces = pieces(line);
        List<Badge> badges = new ArrayList<>();
        for (double clear : new double[] {4, 1, -3, -100}) {
            for (Piece piece : pieces) {
                put(line, piece, clear, badges);
            }
            if (!badges.isEmpty()) {
                break;
            }
        }
        return badges;
    }

    /** Pieces of the line, level ones first, from left to right. */
    private List<Piece> pieces(int line) {
        List<Piece> pieces = new ArrayList<>();
        for (int way = 0; way < frame.wayLines.length; way++) {
            for (int other : frame.wayLines[way]) {
                if (other == line) {
                    List<Point> points = routes.points(way, line);
                    for (int i = 1; i < points.size(); i++) {
                        pieces.add(new Piece(points.get(i - 1), points.get(i), line));
                    }
                }
            }
        }
        pieces.sort(java.util.Comparator.comparing((Piece piece) -> !piece.level())
                .thenComparingDouble(piece -> piece.from().x())
                .thenComparingDouble(piece -> piece.from().y()));
        return pieces;
    }

    private void put(int line, Piece piece, double clear, List<Badge> badges) {
        double length = Math.hypot(
                piece.to().x() - piece.from().x(), piece.to().y() - piece.from().y());
        if (length < 36 && clear > -50) {
            return;
        }
        int wanted = 1 + (int) (length / EVERY);
        for (int i = 0; i < wanted; i++) {
            for (double place : PLACES) {
                double t = (i + place) / wanted;
                double x = piece.from().x() + (piece.to().x() - piece.from().x()) * t;
                double y = piece.from().y() + (piece.to().y() - piece.from().y()) * t;
                boolean near =
                        badges.stream().anyMatch(badge -> Math.hypot(badge.x() - x, badge.y() - y) < LEAST_APART);
                if (!near && free(line, x, y, clear)) {
                    badges.add(new Badge(x, y));
                    taken.add(disc(x, y));
                    break;
                }
            }
        }
    }

    private boolean free(int line, double x, double y, double clear) {
        Box box = disc(x, y);
        return clear < -50
                || obstacles.pieces(box, clear).stream().allMatch(piece -> piece.line() == line)
                        && obstacles.capsules(box, clear + 2).isEmpty()
                        && taken.stream().noneMatch(other -> box.grown(clear).overlaps(other));
    }

    private static Box disc(double x, double y) {
        return new Box(x - Style.BADGE, y - Style.BADGE, x + Style.BADGE, y + Style.BADGE);
    }
}
