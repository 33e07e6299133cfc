package org.komenius.documents.charts;

import java.util.ArrayList;
import java.util.List;
import org.komenius.documents.charts.Area.Point;
import org.komenius.documents.internal.chart.Alternative;
import org.komenius.documents.internal.chart.Classes;
import org.komenius.documents.internal.chart.MapLabels;
import org.komenius.documents.internal.chart.Palette;
import org.komenius.documents.internal.chart.Projection;
import org.komenius.documents.internal.chart.Sheet;
import org.komenius.documents.internal.chart.Svg.Anchor;
import org.komenius.documents.internal.chart.TextWidth;
import org.komenius.documents.internal.chart.Values;

/**
 * Areas filled by their value, in up to five classes of about as many areas each. Areas without a number are hatched and carry their
 * sign; values stand in the areas that have room for them.
 */
public final class ChoroplethMap {

    public static final int MOST_AREAS = 1200;

    private ChoroplethMap() {}

    /**
     * @param title what the values are, where and when; not blank
     * @param areas at least one with a border
     * @throws IllegalArgumentException if there is nothing to draw
     */
    public static Chart draw(String title, List<Area> areas, ChartFormat format) {
        if (areas.isEmpty() || areas.size() > MOST_AREAS) {
            throw new IllegalArgumentException("1 to " + MOST_AREAS + " areas, not " + areas.size());
        }
        List<Point> points = areas.stream()
                .flatMap(area -> area.rings().stream())
                .flatMap(List::stream)
                .toList();
        if (points.isEmpty()) {
            throw new IllegalArgumentException("no area has a border");
        }
        Sheet sheet = new Sheet(title, format);
        sheet.head();
        Classes classes = Classes.of(areas.stream().map(Area::value).toList());
        Projection projection =
                new Projection(points, sheet.left(), sheet.y() + 6, sheet.right() - sheet.left(), format.width() * 0.9);
        MapLabels labels = new MapLabels(sheet, projection);
        for (Area area : areas) {
            String path = projection.path(area.rings());
            if (!path.isEmpty()) {
                boolean drawn = Values.isDrawn(area.value());
                int shade = drawn ? classes.of(Values.number(area.value())) : -1;
                String fill = drawn ? Palette.SCALE.get(classes.shade(shade)) : sheet.svg.missingFill();
                sheet.svg.path(drawn ? "area" : "area-missing", path, fill, Palette.INK, 0.7, "");
                labels.want(area, drawn && classes.shade(shade) >= 3);
            }
        }
        labels.draw();
        sheet.moveTo(projection.bottom() + 12);
        legend(sheet, classes, areas);
        Alternative words = new Alternative(sheet, sheet.say("Karte", "Map"), title);
        List<String> names = new ArrayList<>(areas.stream().map(Area::name).toList());
        words.series(names, new Series(title, areas.stream().map(Area::value).toList()), false);
        return sheet.finish(words.toString());
    }

    private static void legend(Sheet sheet, Classes classes, List<Area> areas) {
        double x = sheet.left();
        double y = sheet.y();
        List<String> names = new ArrayList<>();
        for (int at = 0; at < classes.count(); at++) {
            String low = sheet.values.number(classes.low(at));
            String high = sheet.values.number(classes.high(at));
            names.add(low.equals(high) ? low : low + sheet.say(" bis ", " to ") + high);
        }
        boolean missing = areas.stream().anyMatch(area -> !Values.isDrawn(area.value()));
        if (missing) {
            names.add(sheet.say("ohne Zahl", "no number"));
        }
        for (int at = 0; at < names.size(); at++) {
            double width = 34 + TextWidth.of(names.get(at), Sheet.SIZE, false);
            if (x > sheet.left() && x + width > sheet.right()) {
                x = sheet.left();
                y += Sheet.LINE + 3;
            }
            String fill = at < classes.count() ? Palette.SCALE.get(classes.shade(at)) : sheet.svg.missingFill();
            sheet.svg.rect("sample", x, y, 24, 14, fill, Palette.INK);
            sheet.svg.text(x + 30, y + 11.5, Sheet.SIZE, false, Anchor.START, Palette.INK, names.get(at));
            x += width + 14;
        }
        sheet.moveTo(y + Sheet.LINE + 2);
    }
}
