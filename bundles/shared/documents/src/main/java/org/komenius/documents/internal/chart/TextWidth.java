package org.komenius.documents.internal.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How much room letters take, by the metrics of Fira Sans with some air for the fonts that browsers may take instead. */
public final class TextWidth {

    /** Browsers that have no Fira Sans take a wider font. */
    private static final double AIR = 1.1;

    private static final TextWidth REGULAR = new TextWidth("/fonts/FiraSans-Regular.ttf");
    private static final TextWidth BOLD = new TextWidth("/fonts/FiraSans-SemiBold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final Map<Integer, Double> known = new ConcurrentHashMap<>();

    private TextWidth(String path) {
        try (InputStream in = TextWidth.class.getResourceAsStream(path)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** @param size of the letters in pixels */
    public static double of(String text, double size, boolean bold) {
        TextWidth metrics = bold ? BOLD : REGULAR;
        return text.codePoints().mapToDouble(metrics::share).sum() * size * AIR;
    }

    /**
     * Lines that fit; what does not fit into the last one ends with an ellipsis.
     *
     * @param most number of lines, at least 1
     */
    public static List<String> wrap(String text, double size, boolean bold, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (of(longer, size, bold) <= width) {
                line = longer;
            } else if (lines.size() + 1 == most) {
                lines.add(cut(longer, size, bold, width));
                return lines;
            } else if (line.isEmpty()) {
                lines.add(cut(word, size, bold, width));
            } else {
                lines.add(line);
                line = word;
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(cut(line, size, bold, width));
        }
        return lines;
    }

    private static String cut(String text, double size, boolean bold, double width) {
        if (of(text, size, bold) <= width) {
            return text;
        }
        String shorter = text;
        while (!shorter.isEmpty() && of(shorter + "…", size, bold) > width) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter.stripTrailing() + "…";
    }

    private double share(int letter) {
        return known.computeIfAbsent(letter, code -> {
            try {
                int glyph = glyphs.getGlyphId(code);
                // Other scripts come from other fonts; their letters are taken as wide.
                return glyph == 0 ? 0.8 : font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException("the font of charts is broken", e);
            }
        });
    }
}
