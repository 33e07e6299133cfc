package org.komenius.documents.charts;

import java.math.BigDecimal;
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

/** Two groups back to back by age or year, the youngest below. Both sides share one scale. */
public final class PyramidChart {

    public static final int MOST_AGES = 120;

    private final List<String> ages;
    private final List<Series> sides;
    private final Sheet sheet;
    private final double row;
    private Scale scale;
    private double middleLeft;
    private double middleRight;
    private double length;

    private PyramidChart(String title, List<String> ages, List<Series> sides, ChartFormat format) {
        this.ages = ages;
        this.sides = sides;
        this.sheet = new Sheet(title, format);
        this.row = ages.size() <= 30 ? 18 : ages.size() <= 60 ? 10 : 6;
    }

    /**
     * @param title what the values are, where and when; not blank
     * @param ages from young to old, at most {@link #MOST_AGES}
     * @param left one group, no negative values
     * @param right the other
     * @throws IllegalArgumentException if there is nothing to draw, lengths differ, or a value is negative
     */
    public static Chart draw(String title, List<String> ages, Series left, Series right, ChartFormat format) {
        List<Series> sides = List.of(left, right);
        Input.check(ages.size(), MOST_AGES, sides);
        if (Input.numbers(sides).anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("a pyramid has no negative values: " + title);
        }
        return new PyramidChart(title, ages, sides, format).draw(title);
    }

    private Chart draw(String title) {
        sheet.head();
        sheet.legend(
                sides, (at, x, y) -> sheet.svg.rect("sample", x, y, 22, 12, sheet.svg.fill(at), Palette.colour(at)));
        double names = ages.stream()
                .mapToDouble(age -> TextWidth.of(age, Sheet.SMALL, false))
                .max()
                .orElse(0);
        names = Math.min(names, (sheet.right() - sheet.left()) * 0.3);
        scale = Scale.over(0, Input.numbers(sides).max().orElse(1), 4, Input.wholeOnly(sides));
        double mark = scale.widestLabel(Sheet.SMALL, sheet.format) / 2;
        double middle = (sheet.left() + sheet.right()) / 2;
        middleLeft = middle - names / 2 - 8;
        middleRight = middle + names / 2 + 8;
        length = sheet.right() - middleRight - mark - 4;
        double top = sheet.y() + 4;
        double bottom = top + ages.size() * row;
        axis(top, bottom, names > 40);
        int every = (int) Math.ceil(15 / row);
        for (int at = 0; at < ages.size(); at++) {
            double y = bottom - (at + 1) * row;
            bar(0, at, y);
            bar(1, at, y);
            if (at % every == 0) {
                String name = TextWidth.wrap(ages.get(at), Sheet.SMALL, false, names, 1)
                        .get(0);
                sheet.svg.text(middle, y + row / 2 + 4, Sheet.SMALL, false, Anchor.MIDDLE, Palette.INK, name);
            }
        }
        sheet.svg.line(middleLeft, top, middleLeft, bottom, Palette.INK, 1);
        sheet.svg.line(middleRight, top, middleRight, bottom, Palette.INK, 1);
        sheet.moveTo(bottom + 20);
        Alternative words = new Alternative(sheet, sheet.say("Bevölkerungspyramide", "Population pyramid"), title);
        sides.forEach(side -> words.series(ages, side, true));
        return sheet.finish(words.toString());
    }

    private void axis(double top, double bottom, boolean zeros) {
        double taken = 0;
        List<BigDecimal> marks = scale.marks();
        for (int at = 0; at < marks.size(); at++) {
            double away = scale.share(marks.get(at).doubleValue()) * length;
            String label = scale.label(marks.get(at), sheet.format);
            double half = TextWidth.of(label, Sheet.SMALL, false) / 2;
            sheet.svg.line(middleLeft - away, top, middleLeft - away, bottom + 3, Palette.GRID, 1);
            sheet.svg.line(middleRight + away, top, middleRight + away, bottom + 3, Palette.GRID, 1);
            if (at == 0 ? zeros : away - half > taken + 4) {
                for (double x : new double[] {middleLeft - away, middleRight + away}) {
                    sheet.svg.text(x, bottom + 16, Sheet.SMALL, false, Anchor.MIDDLE, Palette.MUTED, label);
                }
                taken = away + half;
            }
        }
    }

    private void bar(int side, int at, double y) {
        ObservedValue value = sides.get(side).values().get(at);
        boolean left = side == 0;
        if (!Values.isDrawn(value)) {
            String sign = sheet.values.label(value);
            // Rows that are lower than letters show the sign of every second or third one; the alternative text names
            // all.
            if (at % (int) Math.ceil(16 / row) == 0) {
                sheet.sign(
                        left ? middleLeft - 5 : middleRight + 5,
                        y + row / 2 + 4,
                        left ? Anchor.END : Anchor.START,
                        Palette.INK,
                        sign);
            }
            return;
        }
        double width = scale.share(Values.number(value)) * length;
        if (width > 0) {
            double gap = row > 8 ? 1.5 : 0.5;
            sheet.svg.rect(
                    "bar",
                    left ? middleLeft - width : middleRight,
                    y + gap,
                    width,
                    row - 2 * gap,
                    sheet.svg.fill(side),
                    row > 8 ? Palette.colour(side) : null);
        }
    }
}
