package org.komenius.documents.internal.chart;

import java.util.Locale;
import java.util.zip.CRC32;

/** Writes SVG. Texts are escaped, numbers are finite, ids are unique per content so that several charts may stand in one page. */
public final class Svg {

    /** Stands for the prefix of ids until the content is known. */
    private static final String MARK = "@id@";

    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    /** Where a text is set from. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    // XML has no other control characters, and no lone surrogates.
                    if (letter >= 0x20
                            && !(letter >= 0xD800 && letter <= 0xDFFF)
                            && letter != 0xFFFE
                            && letter != 0xFFFF) {
                        out.appendCodePoint(letter);
                    } else {
                        out.append(' ');
                    }
                }
            }
        });
        return out.toString();
    }

    /** @throws IllegalArgumentException for what is no place on paper */
    public static String number(double value) {
        if (!Double.isFinite(value) || Math.abs(value) > 100_000) {
            throw new IllegalArgumentException("not a place in a picture: " + value);
        }
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
    }

    /** Fill for a series: its colour, or its pattern. */
    public String fill(int series) {
        String id = MARK + "s" + series;
        String pattern = Palette.pattern(id, series);
        if (pattern.isEmpty()) {
            return Palette.colour(series);
        }
        define(pattern);
        return "url(#" + id + ")";
    }

    public String missingFill() {
        String id = MARK + "none";
        define(Palette.missingPattern(id));
        return "url(#" + id + ")";
    }

    private void define(String definition) {
        if (definitions.indexOf(definition) < 0) {
            definitions.append(definition);
        }
    }

    public void rect(String kind, double x, double y, double width, double height, String fill, String stroke) {
        body.append("<rect class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y));
        body.append("\" width=\"")
                .append(number(Math.max(0, width)))
                .append("\" height=\"")
                .append(number(height));
        body.append("\" fill=\"").append(fill).append('"');
        if (stroke != null) {
            body.append(" stroke=\"").append(stroke).append("\" stroke-width=\"1\"");
        }
        body.append("/>\n");
    }

    public void line(double x1, double y1, double x2, double y2, String stroke, double width) {
        body.append("<path d=\"M")
                .append(number(x1))
                .append(' ')
                .append(number(y1))
                .append('L')
                .append(number(x2));
        body.append(' ')
                .append(number(y2))
                .append("\" stroke=\"")
                .append(stroke)
                .append("\" stroke-width=\"");
        body.append(number(width)).append("\"/>\n");
    }

    /** @param dash as {@code stroke-dasharray}; empty for an unbroken line */
    public void path(String kind, String data, String fill, String stroke, double width, String dash) {
        body.append("<path class=\"")
                .append(kind)
                .append("\" d=\"")
                .append(data)
                .append("\" fill=\"")
                .append(fill);
        body.append("\" fill-rule=\"evenodd\" stroke=\"")
                .append(stroke)
                .append("\" stroke-width=\"")
                .append(number(width));
        body.append("\" stroke-linejoin=\"round\"");
        if (!dash.isEmpty()) {
            body.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        body.append("/>\n");
    }

    public void text(double x, double y, double size, boolean bold, Anchor anchor, String fill, String text) {
        text("label", x, y, size, bold, anchor, fill, text);
    }

    /** @param kind as the class of the element, by which tests and style sheets know it */
    public void text(
            String kind, double x, double y, double size, boolean bold, Anchor anchor, String fill, String text) {
        body.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y));
        body.append("\" font-size=\"").append(number(size)).append('"');
        if (bold) {
            body.append(" font-weight=\"600\"");
        }
        if (anchor != Anchor.START) {
            body.append(" text-anchor=\"")
                    .append(anchor.name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        body.append(" fill=\"").append(fill).append("\">").append(escape(text)).append("</text>\n");
    }

    public String document(int width, int height, String language, String title, String alternative) {
        CRC32 sum = new CRC32();
        sum.update(body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String prefix = "k" + Long.toHexString(sum.getValue()) + "-";
        String all = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\""
                + width
                + "\" height=\"" + height + "\" role=\"img\" xml:lang=\"" + escape(language) + "\" aria-labelledby=\""
                + MARK
                + "t " + MARK + "d\" font-family=\"Fira Sans, Noto Sans Arabic, sans-serif\">\n<title id=\"" + MARK
                + "t\">"
                + escape(title) + "</title>\n<desc id=\"" + MARK + "d\">" + escape(alternative) + "</desc>\n<defs>"
                + definitions + "</defs>\n<rect width=\"" + width + "\" height=\"" + height + "\" fill=\""
                + Palette.PAPER
                + "\"/>\n" + body + "</svg>\n";
        return all.replace(MARK, prefix);
    }
}
