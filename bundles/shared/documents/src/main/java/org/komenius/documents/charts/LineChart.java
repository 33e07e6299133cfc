package org.komenius.documents.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.komenius.documents.internal.chart.Alternative;
import org.komenius.documents.internal.chart.Input;
import org.komenius.documents.internal.chart.Markers;
import org.komenius.documents.internal.chart.Palette;
import org.komenius.documents.internal.chart.Scale;
import org.komenius.documents.internal.chart.Sheet;
import org.komenius.documents.internal.chart.Svg;
import org.komenius.documents.internal.chart.Svg.Anchor;
import org.komenius.documents.internal.chart.TextWidth;
import org.komenius.documents.internal.chart.Values;
import org.komenius.model.value.ObservedValue;

/**
 * Values over time. A line is broken where a value is missing; the sign of the missing value stands below the drawing under its
 * period, in a row per series.
 */
public final class LineChart {

    public static final int MOST_PERIODS = 120;

    private static final double HEIGHT = 260;

    private final List<String> periods;
    private final List<Series> series;
    private final Sheet sheet;
    private Scale scale;
    private double from;
    private double until;
    private double top;

    private LineChart(String title, List<String> periods, List<Series> series, ChartFormat format) {
        this.periods = periods;
        this.series = series;
        this.sheet = new Sheet(title, format);
    }

    /**
     * @param title what the values are and where; not blank
     * @param periods from old to new, as people read them
     * @param series at most {@link Series#MOST}
     * @throws IllegalArgumentException if there is nothing to draw or the lengths differ
     */
    public static Chart draw(String title, List<String> periods, List<Series> series, ChartFormat format) {
        Input.check(periods.size(), MOST_PERIODS, series);
        return new LineChart(title, periods, series, format).draw(title);
    }

    private Chart draw(String title) {
        sheet.head();
        sheet.legend(series, (at, x, y) -> {
            sheet.svg.path(
                    "sample",
                    "M" + Svg.number(x) + " " + Svg.number(y + 6) + "h22",
                    "none",
                    Palette.colour(at),
                    2.2,
                    Palette.dash(at));
            Markers.draw(sheet.svg, at, x + 11, y + 6);
        });
        place();
        top = sheet.y() + 8;
        frame();
        for (int at = 0; at < series.size(); at++) {
            line(at);
        }
        newest();
        double y = top + HEIGHT + missing(top + HEIGHT + 4);
        labels(y + 18);
        sheet.moveTo(y + 24);
        if (!scale.startsAtZero()) {
            sheet.note(sheet.say("Die Achse beginnt nicht bei null.", "The axis does not start at zero."));
        }
        Alternative words = new Alternative(sheet, sheet.say("Liniendiagramm", "Line chart"), title);
        series.forEach(one -> words.series(periods, one, series.size() > 1));
        return sheet.finish(words.toString());
    }

    /** Zero belongs to the axis unless all values lie far from it. */
    private void place() {
        double low = Input.numbers(series).min().orElse(0);
        double high = Input.numbers(series).max().orElse(1);
        if (low > 0 && low < high * 0.6) {
            low = 0;
        } else if (high < 0 && high > low * 0.6) {
            high = 0;
        }
        scale = Scale.over(low, high, 5, Input.wholeOnly(series));
        from = sheet.left() + scale.widestLabel(Sheet.SMALL, sheet.format) + 14;
        double widest = 0;
        for (Series one : series) {
            for (ObservedValue value : one.values()) {
                widest = Math.max(widest, TextWidth.of(sheet.values.label(value), Sheet.SMALL, true));
            }
        }
        double lastPeriod = TextWidth.of(periods.get(periods.size() - 1), Sheet.SMALL, false) / 2;
        until = sheet.right() - Math.max(widest + 12, lastPeriod);
    }

    private double x(int period) {
        return periods.size() == 1 ? (from + until) / 2 : from + 8 + (until - from - 8) * period / (periods.size() - 1);
    }

    private double y(double value) {
        return top + HEIGHT * (1 - scale.share(value));
    }

    private void frame() {
        for (BigDecimal mark : scale.marks()) {
            double y = y(mark.doubleValue());
            boolean zero = mark.signum() == 0;
            sheet.svg.line(from, y, until, y, zero ? Palette.INK : Palette.GRID, zero ? 1.2 : 1);
            sheet.svg.text(
                    from - 6, y + 4, Sheet.SMALL, false, Anchor.END, Palette.MUTED, scale.label(mark, sheet.format));
        }
    }

    private void line(int at) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        List<ObservedValue> values = series.get(at).values();
        for (int period = 0; period < values.size(); period++) {
            if (Values.isDrawn(values.get(period))) {
                path.append(pen ? 'L' : 'M').append(Svg.number(x(period))).append(' ');
                path.append(Svg.number(y(Values.number(values.get(period)))));
                pen = true;
            } else {
                pen = false;
            }
        }
        if (path.length() > 0) {
            sheet.svg.path("line", path.toString(), "none", Palette.colour(at), 2.2, Palette.dash(at));
        }
        for (int period = 0; period < values.size(); period++) {
            if (Values.isDrawn(values.get(period))) {
                Markers.draw(sheet.svg, at, x(period), y(Values.number(values.get(period))));
            }
        }
    }

    private record End(int series, double x, double y, String label) {}

    /** The newest value of each line at its end; where there is no room, none of those that would touch. */
    private void newest() {
        List<End> ends = new ArrayList<>();
        for (int at = 0; at < series.size(); at++) {
            List<ObservedValue> values = series.get(at).values();
            ObservedValue last = values.get(values.size() - 1);
            if (Values.isDrawn(last)) {
                ends.add(new End(at, x(values.size() - 1) + 9, y(Values.number(last)), sheet.values.label(last)));
            }
        }
        ends.sort(Comparator.comparingDouble(End::y));
        double taken = Double.NEGATIVE_INFINITY;
        for (End end : ends) {
            double y = Math.max(end.y() + 4, taken + 15);
            if (y - end.y() > 40 || y > top + HEIGHT + 4) {
                continue;
            }
            sheet.svg.text(
                    "value", end.x(), y, Sheet.SMALL, true, Anchor.START, Palette.colour(end.series()), end.label());
            taken = y;
        }
    }

    /** Rows of signs below the drawing; says how high they are. */
    private double missing(double start) {
        double y = start;
        for (int at = 0; at < series.size(); at++) {
            List<ObservedValue> values = series.get(at).values();
            if (values.stream().allMatch(Values::isDrawn)) {
                continue;
            }
            Markers.draw(sheet.svg, at, from - 12, y + 8);
            double taken = Double.NEGATIVE_INFINITY;
            for (int period = 0; period < values.size(); period++) {
                if (!Values.isDrawn(values.get(period))) {
                    String label = sheet.values.label(values.get(period));
                    double half = TextWidth.of(label, Sheet.SIZE, true) / 2 + 5;
                    if (x(period) - half > taken) {
                        sheet.sign(x(period), y + 13, Anchor.MIDDLE, Palette.colour(at), label);
                        taken = x(period) + half;
                    }
                }
            }
            y += 17;
        }
        return y - start + 2;
    }

    /** The newest period always, and as many before it as have room. */
    private void labels(double y) {
        double free = Double.POSITIVE_INFINITY;
        double step = periods.size() < 2 ? 1 : x(1) - x(0);
        double widest = periods.stream()
                .mapToDouble(period -> TextWidth.of(period, Sheet.SMALL, false))
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + 8) / step));
        for (int at = periods.size() - 1; at >= 0; at -= every) {
            double half = TextWidth.of(periods.get(at), Sheet.SMALL, false) / 2;
            if (x(at) + half < free && x(at) - half >= 0) {
                sheet.svg.line(x(at), top + HEIGHT, x(at), top + HEIGHT + 4, Palette.INK, 1);
                sheet.svg.text(x(at), y, Sheet.SMALL, false, Anchor.MIDDLE, Palette.MUTED, periods.get(at));
                free = x(at) - half;
            }
        }
    }
}
