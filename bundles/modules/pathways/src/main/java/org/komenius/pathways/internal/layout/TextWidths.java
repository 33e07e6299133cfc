package org.komenius.pathways.internal.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How wide text is in the fonts of the web interface, Fira Sans and Noto Sans Arabic, from a table made of their metrics. Without kerning
 * and joining of letters, so never too narrow; letters of other scripts count as wide as any letter of theirs.
 */
final class TextWidths {

    static final int REGULAR = 400;
    static final int SEMI_BOLD = 600;

    private static final int UNKNOWN_LETTER = 720;
    private static final int IDEOGRAPH = 1000;
    private static final Map<Integer, Map<Integer, Integer>> TABLE = read();

    private TextWidths() {}

    static double width(String text, int weight, double fontSize) {
        Map<Integer, Integer> widths = TABLE.get(weight);
        int sum = text.codePoints().map(c -> widths.getOrDefault(c, unknown(c))).sum();
        return sum * fontSize / 1000;
    }

    private static int unknown(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return Character.isIdeographic(codePoint) || codePoint > 0x2E00 ? IDEOGRAPH : UNKNOWN_LETTER;
    }

    private static Map<Integer, Map<Integer, Integer>> read() {
        Map<Integer, Map<Integer, Integer>> result = new HashMap<>();
        try (InputStream in = TextWidths.class.getResourceAsStream("text-widths.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split(" ");
                Map<Integer, Integer> widths = result.computeIfAbsent(Integer.valueOf(cells[0]), k -> new HashMap<>());
                int character = Integer.parseInt(cells[1], 16);
                for (int i = 2; i < cells.length; i++) {
                    widths.put(character++, Integer.valueOf(cells[i]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text-widths.txt of this bundle cannot be read", e);
        }
        return result;
    }
}
