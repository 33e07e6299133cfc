package org.komenius.documents.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.komenius.documents.internal.chart.Alternative;
import org.komenius.documents.internal.chart.Input;
import org.komenius.documents.internal.chart.Palette;
import org.komenius.documents.internal.chart.Scale;
import org.komenius.documents.internal.chart.Sheet;
import org.komenius.documents.internal.chart.Svg.Anchor;
import org.komenius.documents.internal.chart.TextWidth;
import org.komenius.documents.internal.chart.Values;
import org.komenius.model.value.ObservedValue;

/** Lying bars from zero, each with its value: names of regions and schools are long, and lie on one line this way. */
public final class BarChart {

    public static final int MOST_CATEGORIES = 80;

    private static final double BAR = 15;
    private static final double SHORTEST = 90;

    private final List<Category> categories;
    private final List<Series> series;
    private final Sheet sheet;
    private Scale scale;
    private double from;
    private double until;

    private BarChart(String title, List<Category> categories, List<Series> series, ChartFormat format) {
        this.categories = categories;
        this.series = series;
        this.sheet = new Sheet(title, format);
    }

    /**
     * @param title what the values are, where and when; not blank
     * @param categories from top to bottom, at most {@link #MOST_CATEGORIES}
     * @param series at most {@link Series#MOST}
     * @throws IllegalArgumentException if there is nothing to draw or the lengths differ
     */
    public static Chart draw(String title, List<Category> categories, List<Series> series, ChartFormat format) {
        Input.check(categories.size(), MOST_CATEGORIES, series);
        return new BarChart(title, categories, series, format).draw(title);
    }

    private Chart draw(String title) {
        sheet.head();
        sheet.legend(
                series, (at, x, y) -> sheet.svg.rect("sample", x, y, 22, 12, sheet.svg.fill(at), Palette.colour(at)));
        double room = sheet.right() - sheet.left();
        double names = categories.stream()
                .mapToDouble(category -> TextWidth.of(category.label(), Sheet.SIZE, category.emphasised()))
                .max()
                .orElse(0);
        names = place(Math.min(names, room * 0.4));
        double y = sheet.y() + 4;
        double top = y;
        List<Runnable> rows = new ArrayList<>();
        for (int at = 0; at < categories.size(); at++) {
            int row = at;
            Category category = categories.get(at);
            List<String> lines = TextWidth.wrap(
                    category.label(), Sheet.SIZE, category.emphasised(), names, series.size() > 1 ? 3 : 2);
            double height = Math.max(lines.size() * Sheet.LINE, series.size() * (BAR + 2)) + 7;
            double rowTop = y;
            rows.add(() -> row(row, lines, rowTop, height));
            y += height;
        }
        axis(top, y);
        rows.forEach(Runnable::run);
        sheet.svg.line(x(0), top, x(0), y, Palette.INK, 1.2);
        sheet.moveTo(y + 18);
        Alternative words = new Alternative(sheet, sheet.say("Balkendiagramm", "Bar chart"), title);
        List<String> labels = categories.stream().map(Category::label).toList();
        series.forEach(one -> words.series(labels, one, series.size() > 1));
        return sheet.finish(words.toString());
    }

    /**
     * Leaves room for the values at the bars' ends, on the left too where there are negative ones. Where paper is narrow, names give
     * way to bars.
     *
     * @return width of the names
     */
    private double place(double wanted) {
        double low = Math.min(0, Input.numbers(series).min().orElse(0));
        double high = Math.max(0, Input.numbers(series).max().orElse(1));
        scale = Scale.over(low, high, 5, Input.wholeOnly(series));
        double mark = scale.widestLabel(Sheet.SMALL, sheet.format) / 2;
        double before = mark;
        double after = mark;
        for (Series one : series) {
            for (ObservedValue value : one.values()) {
                double width = TextWidth.of(sheet.values.label(value), Sheet.SIZE, true) + 14;
                if (Values.isDrawn(value) && Values.number(value) < 0) {
                    before = Math.max(before, width);
                } else {
                    after = Math.max(after, width);
                }
            }
        }
        double names = Math.max(50, Math.min(wanted, sheet.right() - sheet.left() - 8 - before - after - SHORTEST));
        from = sheet.left() + Math.min(names, wanted) + 8 + before;
        until = sheet.right() - after;
        return Math.min(names, wanted);
    }

    private double x(double value) {
        return from + scale.share(value) * (until - from);
    }

    private void axis(double top, double bottom) {
        double taken = Double.NEGATIVE_INFINITY;
        for (BigDecimal mark : scale.marks()) {
            double x = x(mark.doubleValue());
            sheet.svg.line(x, top, x, bottom + 3, Palette.GRID, 1);
            String label = scale.label(mark, sheet.format);
            double half = TextWidth.of(label, Sheet.SMALL, false) / 2;
            if (x - half > taken + 4) {
                sheet.svg.text(x, bottom + 16, Sheet.SMALL, false, Anchor.MIDDLE, Palette.MUTED, label);
                taken = x + half;
            }
        }
    }

    private void row(int at, List<String> lines, double top, double height) {
        boolean bold = categories.get(at).emphasised();
        double middle = top + height / 2;
        double first = middle - (lines.size() - 1) * Sheet.LINE / 2 + 4.5;
        for (int line = 0; line < lines.size(); line++) {
            sheet.svg.text(
                    sheet.left(),
                    first + line * Sheet.LINE,
                    Sheet.SIZE,
                    bold,
                    Anchor.START,
                    Palette.INK,
                    lines.get(line));
        }
        double y = middle - series.size() * (BAR + 2) / 2 + 1;
        for (int one = 0; one < series.size(); one++) {
            bar(series.get(one).values().get(at), one, bold, y);
            y += BAR + 2;
        }
    }

    private void bar(ObservedValue value, int one, boolean bold, double y) {
        String label = sheet.values.label(value);
        double zero = x(0);
        if (!Values.isDrawn(value)) {
            sheet.sign(zero + 5, y + 12, Anchor.START, Palette.INK, label);
            return;
        }
        double end = x(Values.number(value));
        if (Values.number(value) != 0) {
            String border = bold ? Palette.INK : Palette.colour(one);
            sheet.svg.rect("bar", Math.min(zero, end), y, Math.abs(end - zero), BAR, sheet.svg.fill(one), border);
        }
        boolean negative = end < zero;
        sheet.svg.text(
                "value",
                negative ? end - 4 : end + 4,
                y + 11.5,
                Sheet.SMALL,
                bold,
                negative ? Anchor.END : Anchor.START,
                Palette.INK,
                label);
    }
}
