package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks a title into lines: at blanks, at soft hyphens (written out as hyphens), and anywhere in a word that is far too long. */
final class TextBreaker {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final String HYPHEN = "-";

    private final int weight;
    private final double fontSize;

    TextBreaker(int weight, double fontSize) {
        this.weight = weight;
        this.fontSize = fontSize;
    }

    double width(String text) {
        return TextWidths.width(text, weight, fontSize);
    }

    double width(List<String> lines) {
        return lines.stream().mapToDouble(this::width).max().orElse(0);
    }

    /** Lines at most {@code most} pixels wide, wider only where a single syllable is. */
    List<String> lines(String text, double most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String whole = word.replace(String.valueOf(SOFT_HYPHEN), "");
            String joined = line.isEmpty() ? whole : line + " " + whole;
            if (width(joined) <= most) {
                line.setLength(0);
                line.append(joined);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (width(whole) <= most) {
                line.append(whole);
            } else {
                breakWord(word, most, lines, line);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private void breakWord(String word, double most, List<String> lines, StringBuilder line) {
        for (String part : parts(word, most)) {
            String hyphen = part.isEmpty() || endsWithBreak(line) ? "" : HYPHEN;
            if (!line.isEmpty() && width(line + part + HYPHEN) > most) {
                lines.add(line + hyphen);
                line.setLength(0);
            }
            line.append(part);
        }
    }

    /** Syllables, with hyphens and slashes that the author wrote at the end of theirs. */
    private List<String> parts(String word, double most) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == SOFT_HYPHEN) {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            boolean pairGoesOn = Character.isLowSurrogate(c);
            if (!pairGoesOn && width(part.toString() + c + HYPHEN) > Math.max(most, 12 * fontSize)) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(c);
            if ((c == '-' || c == '/') && i + 1 < word.length()) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static boolean endsWithBreak(StringBuilder line) {
        char last = line.isEmpty() ? '-' : line.charAt(line.length() - 1);
        return last == '-' || last == '/';
    }
}
