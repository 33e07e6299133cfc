package org.komenius.pathways.internal.drawing;

import java.util.Set;

/**
 * @param highlightedLines ids of the lines that stand out; empty if none does
 * @param highlightedTransitions ids of the transitions of a route that stand out; empty if none does
 * @param title accessible name of the picture; null leaves it to the page around it
 * @param fontFaces CSS {@code @font-face} rules to carry inside the file; null where the fonts are known to whoever shows it
 */
public record SvgOptions(
        Set<String> highlightedLines, Set<String> highlightedTransitions, String title, String fontFaces) {

    public static final SvgOptions PLAIN = new SvgOptions(Set.of(), Set.of(), null, null);

    public SvgOptions {
        highlightedLines = Set.copyOf(highlightedLines);
        highlightedTransitions = Set.copyOf(highlightedTransitions);
    }

    public static SvgOptions titled(String title) {
        return new SvgOptions(Set.of(), Set.of(), title, null);
    }

    public SvgOptions highlightingLines(Set<String> lines) {
        return new SvgOptions(lines, highlightedTransitions, title, fontFaces);
    }

    public SvgOptions highlightingTransitions(Set<String> transitions) {
        return new SvgOptions(highlightedLines, transitions, title, fontFaces);
    }

    public SvgOptions withFontFaces(String css) {
        return new SvgOptions(highlightedLines, highlightedTransitions, title, css);
    }
}
