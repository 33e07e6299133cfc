package org.komenius.documents.internal.chart;

import java.util.List;
import java.util.Map;
import org.komenius.documents.charts.Chart;
import org.komenius.documents.charts.ChartFormat;
import org.komenius.documents.charts.Series;
import org.komenius.documents.internal.chart.Svg.Anchor;

/** The paper of one chart: title and legends above, the drawing, signs and source below. Used once, from top to bottom. */
public final class Sheet {

    public static final double SIZE = 13;
    public static final double SMALL = 12;
    public static final double LINE = 17;
    static final double MARGIN = 12;

    public final Svg svg = new Svg();
    public final Values values;
    public final ChartFormat format;
    private final String title;
    private double y = MARGIN;

    public Sheet(String title, ChartFormat format) {
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException("a chart needs a title");
        }
        this.title = title.strip();
        this.format = format;
        this.values = new Values(format);
    }

    public double left() {
        return MARGIN;
    }

    public double right() {
        return format.width() - MARGIN;
    }

    /** Where the next part begins. */
    public double y() {
        return y;
    }

    public void moveTo(double newY) {
        y = newY;
    }

    public String say(String german, String english) {
        return format.isGerman() ? german : english;
    }

    /** Title and unit. */
    public void head() {
        if (format.titled()) {
            for (String line : TextWidth.wrap(title, 16, true, right() - left(), 3)) {
                y += 18;
                svg.text(left(), y, 16, true, Anchor.START, Palette.INK, line);
            }
            y += 6;
        }
        if (format.unit() != null) {
            y += 14;
            svg.text(left(), y, SMALL, false, Anchor.START, Palette.MUTED, say("in ", "in ") + format.unit());
            y += 6;
        }
    }

    /** Draws the sample of a series into the legend, in a box of 22 by 12. */
    public interface Sample {
        void draw(int series, double x, double y);
    }

    /** Nothing for a single series, whose name the title says. */
    public void legend(List<Series> series, Sample sample) {
        if (series.size() < 2) {
            return;
        }
        double x = left();
        y += 6;
        for (int at = 0; at < series.size(); at++) {
            String name = TextWidth.wrap(series.get(at).name(), SIZE, false, right() - left() - 30, 1)
                    .get(0);
            double width = 30 + TextWidth.of(name, SIZE, false);
            if (x > left() && x + width > right()) {
                x = left();
                y += LINE;
            }
            sample.draw(at, x, y);
            svg.text(x + 28, y + 10.5, SIZE, false, Anchor.START, Palette.INK, name);
            x += width + 16;
        }
        y += LINE + 4;
    }

    /** Signs that occurred, and the source. */
    public Chart finish(String alternative) {
        y += 6;
        if (!values.signs().isEmpty()) {
            StringBuilder text = new StringBuilder(say("Zeichen:", "Signs:"));
            for (Map.Entry<String, String> sign : values.signs().entrySet()) {
                text.append(text.charAt(text.length() - 1) == ':' ? " " : "; ")
                        .append(sign.getKey())
                        .append('\u00a0');
                text.append(sign.getValue());
            }
            note(text.toString());
        }
        if (format.source() != null) {
            note(say("Quelle: ", "Source: ") + format.source());
        }
        int height = (int) Math.ceil(y + MARGIN);
        return new Chart(
                svg.document(format.width(), height, format.isGerman() ? "de" : "en", title, alternative),
                alternative,
                format.width(),
                height);
    }

    /** The sign of a missing value in a little frame, since a dot by itself is easily overlooked. */
    public void sign(double x, double baseline, Anchor anchor, String colour, String label) {
        double width = TextWidth.of(label, SIZE, true) + 8;
        double left = anchor == Anchor.START ? x : anchor == Anchor.END ? x - width : x - width / 2;
        svg.rect("plate", left, baseline - 11, width, 14, Palette.PAPER, colour);
        svg.text("missing", left + width / 2, baseline, SIZE, true, Anchor.MIDDLE, colour, label);
    }

    /** A small line below the drawing. */
    public void note(String text) {
        for (String line : TextWidth.wrap(text, SMALL, false, right() - left(), 5)) {
            y += 15;
            svg.text("note", left(), y, SMALL, false, Anchor.START, Palette.MUTED, line);
        }
        y += 3;
    }
}
