package org.komenius.documents.internal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.komenius.documents.charts.Area;
import org.komenius.documents.charts.Area.Point;
import org.komenius.documents.internal.chart.Svg.Anchor;

/** Values in the areas of a map, the largest areas first; what has no room is left to the list beside the map. */
public final class MapLabels {

    private static final double SIZE = 11;

    private record Wanted(double x, double y, double width, double room, String text, boolean missing, boolean dark) {}

    private final Sheet sheet;
    private final Projection projection;
    private final List<Wanted> wanted = new ArrayList<>();

    public MapLabels(Sheet sheet, Projection projection) {
        this.sheet = sheet;
        this.projection = projection;
    }

    /** @param dark whether the area's fill is dark */
    public void want(Area area, boolean dark) {
        String text = sheet.values.label(area.value());
        double width = TextWidth.of(text, SIZE, true);
        Wanted best = null;
        for (List<Point> ring : area.rings()) {
            Wanted here = inside(ring, text, width, !Values.isDrawn(area.value()), dark);
            if (here != null && (best == null || here.room() > best.room())) {
                best = here;
            }
        }
        if (best != null) {
            wanted.add(best);
        }
    }

    /** The widest place of the ring along a few horizontal lines. */
    private Wanted inside(List<Point> ring, String text, double width, boolean missing, boolean dark) {
        double low = ring.stream().mapToDouble(projection::y).min().orElse(0);
        double high = ring.stream().mapToDouble(projection::y).max().orElse(0);
        Wanted best = null;
        for (int part = 3; part <= 7; part++) {
            double y = low + (high - low) * part / 10;
            List<Double> cuts = cuts(ring, y);
            for (int at = 0; at + 1 < cuts.size(); at += 2) {
                double room = cuts.get(at + 1) - cuts.get(at);
                if (room > width + 6 && high - low > SIZE * 1.8 && (best == null || room > best.room())) {
                    double x = (cuts.get(at) + cuts.get(at + 1)) / 2;
                    best = new Wanted(x, y, width, room, text, missing, dark);
                }
            }
        }
        return best;
    }

    private List<Double> cuts(List<Point> ring, double y) {
        List<Double> cuts = new ArrayList<>();
        for (int at = 0; at < ring.size(); at++) {
            Point one = ring.get(at);
            Point next = ring.get((at + 1) % ring.size());
            double y1 = projection.y(one);
            double y2 = projection.y(next);
            if (y1 <= y != y2 <= y) {
                cuts.add(projection.x(one) + (y - y1) / (y2 - y1) * (projection.x(next) - projection.x(one)));
            }
        }
        cuts.sort(Comparator.naturalOrder());
        return cuts;
    }

    public void draw() {
        wanted.sort(Comparator.comparingDouble(Wanted::room).reversed());
        List<Wanted> placed = new ArrayList<>();
        for (Wanted one : wanted) {
            boolean free = placed.stream()
                    .noneMatch(other -> Math.abs(other.x() - one.x()) < (other.width() + one.width()) / 2 + 3
                            && Math.abs(other.y() - one.y()) < SIZE * 1.3);
            if (free) {
                placed.add(one);
                if (one.missing()) {
                    // Letters on hatching cannot be read.
                    sheet.sign(one.x(), one.y() + 4, Anchor.MIDDLE, Palette.INK, one.text());
                } else {
                    sheet.svg.text(
                            "value",
                            one.x(),
                            one.y() + 4,
                            SIZE,
                            true,
                            Anchor.MIDDLE,
                            one.dark() ? Palette.PAPER : Palette.INK,
                            one.text());
                }
            }
        }
    }
}
