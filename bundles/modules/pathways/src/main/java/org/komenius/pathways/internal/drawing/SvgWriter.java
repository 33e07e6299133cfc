package org.komenius.pathways.internal.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.pathways.internal.layout.MapDrawing;
import org.komenius.pathways.internal.layout.MapDrawing.Badge;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnColumn;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnLine;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnPath;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnStop;

/**
 * A drawn map as an SVG file that stands alone. Everything is a presentation attribute, no style sheet, so that strict content policies and
 * PDF makers show it as browsers do.
 */
public final class SvgWriter {

    private static final String INK = "#171a2b";
    private static final String MUTED = "#4a5273";
    private static final String FONTS = "'Fira Sans','Noto Sans Arabic','Noto Sans',sans-serif";
    private static final double HEADING_SIZE = 12;
    private static final double HEADING_LINE = 14.5;
    private static final String FAINT = " opacity=\"0.18\"";

    private final MapDrawing map;
    private final SvgOptions options;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> colours = new HashMap<>();

    private SvgWriter(MapDrawing map, SvgOptions options) {
        this.map = map;
        this.options = options;
        map.lines().forEach(line -> colours.put(line.id(), line.colour()));
    }

    public static String write(MapDrawing map, SvgOptions options) {
        return new SvgWriter(map, options).write();
    }

    private String write() {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(number(map.width()))
                .append(' ')
                .append(number(map.height()))
                .append("\" width=\"")
                .append(number(map.width()))
                .append("\" height=\"")
                .append(number(map.height()))
                .append("\" font-family=\"")
                .append(FONTS)
                .append("\" xml:lang=\"")
                .append(escape(map.language()))
                .append('"');
        if (options.title() != null) {
            out.append(" role=\"img\" aria-label=\"")
                    .append(escape(options.title()))
                    .append('"');
        }
        out.append(">\n");
        if (options.title() != null) {
            out.append("<title>").append(escape(options.title())).append("</title>\n");
        }
        if (options.fontFaces() != null) {
            out.append("<style>").append(escape(options.fontFaces())).append("</style>\n");
        }
        columns();
        map.lines().forEach(this::line);
        map.stops().forEach(this::stop);
        map.lines().forEach(this::badges);
        map.stops().forEach(this::label);
        return out.append("</svg>\n").toString();
    }

    private void columns() {
        rectangle(0, 0, map.width(), map.height(), 0, "#ffffff", "");
        boolean tinted = false;
        for (DrawnColumn column : map.columns()) {
            if (tinted) {
                rectangle(column.x(), 0, column.width(), map.height(), 0, "#f4f6fa", "");
            }
            tinted = !tinted;
            text(
                    column.label(),
                    column.labelX(),
                    column.labelY(),
                    HEADING_LINE,
                    HEADING_SIZE,
                    "middle",
                    600,
                    MUTED,
                    direction());
        }
    }

    private void line(DrawnLine line) {
        out.append("<g fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\" data-line=\"")
                .append(escape(line.id()))
                .append("\">\n");
        // All casings first: a branch must not cut its own line where it leaves.
        line.paths().forEach(path -> path(path, "#ffffff", map.strokeWidth() + 2.6, ""));
        for (DrawnPath path : line.paths()) {
            path(path, line.colour(), map.strokeWidth(), shown(line, path) ? "" : FAINT);
        }
        out.append("</g>\n");
    }

    private boolean shown(DrawnLine line, DrawnPath path) {
        boolean all = options.highlightedLines().isEmpty()
                && options.highlightedTransitions().isEmpty();
        return all
                || options.highlightedLines().contains(line.id())
                || options.highlightedTransitions().contains(path.transition());
    }

    private void path(DrawnPath path, String colour, double width, String more) {
        out.append("<path d=\"")
                .append(path.d())
                .append("\" stroke=\"")
                .append(escape(colour))
                .append("\" stroke-width=\"")
                .append(number(width))
                .append('"')
                .append(more)
                .append("/>\n");
    }

    private void stop(DrawnStop stop) {
        double left = stop.x() - stop.width() / 2;
        double top = stop.y() - stop.height() / 2;
        String colour = stop.interchange() || stop.lines().isEmpty()
                ? INK
                : colours.get(stop.lines().get(0));
        rectangle(
                left,
                top,
                stop.width(),
                stop.height(),
                stop.width() / 2,
                "#ffffff",
                " stroke=\"" + escape(colour) + "\" stroke-width=\"" + (stop.interchange() ? "3" : "3.6") + '"');
    }

    private void badges(DrawnLine line) {
        for (Badge badge : line.badges()) {
            out.append("<circle cx=\"")
                    .append(number(badge.x()))
                    .append("\" cy=\"")
                    .append(number(badge.y()))
                    .append("\" r=\"9\" fill=\"")
                    .append(escape(line.colour()))
                    .append("\" stroke=\"#ffffff\" stroke-width=\"1.3\"/>\n");
            double size = line.letter().length() > 1 ? 9 : 11;
            text(List.of(line.letter()), badge.x(), badge.y() + size * 0.35, 0, size, "middle", 600, "#ffffff", "");
        }
    }

    private String direction() {
        return map.direction().equals("rtl") ? " direction=\"rtl\"" : "";
    }

    private void label(DrawnStop stop) {
        MapDrawing.Label label = stop.label();
        String direction = direction();
        String language =
                label.language().equals(map.language()) ? "" : " xml:lang=\"" + escape(label.language()) + '"';
        text(
                label.lines(),
                label.x(),
                label.y(),
                map.lineHeight(),
                map.fontSize(),
                label.anchor(),
                label.bold() ? 600 : 400,
                INK,
                direction + language);
    }

    private void rectangle(double x, double y, double width, double height, double radius, String fill, String more) {
        out.append("<rect x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append('"');
        if (radius > 0) {
            out.append(" rx=\"").append(number(radius)).append('"');
        }
        out.append(" fill=\"").append(fill).append('"').append(more).append("/>\n");
    }

    private void text(
            List<String> lines,
            double x,
            double y,
            double lineHeight,
            double size,
            String anchor,
            int weight,
            String colour,
            String more) {
        for (int i = 0; i < lines.size(); i++) {
            out.append("<text x=\"")
                    .append(number(x))
                    .append("\" y=\"")
                    .append(number(y + i * lineHeight))
                    .append("\" font-size=\"")
                    .append(number(size))
                    .append("\" text-anchor=\"")
                    .append(anchor)
                    .append('"');
            if (weight != 400) {
                out.append(" font-weight=\"").append(weight).append('"');
            }
            out.append(" fill=\"")
                    .append(colour)
                    .append('"')
                    .append(more)
                    .append('>')
                    .append(escape(lines.get(i)))
                    .append("</text>\n");
        }
    }

    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        String text = Double.toString(hundredths / 100.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
