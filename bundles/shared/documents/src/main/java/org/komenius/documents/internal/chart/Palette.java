package org.komenius.documents.internal.chart;

import java.util.List;

/** Colours and patterns, the same as in the browser: each colour at least 4.5:1 against white, so that letters may have it too. */
public final class Palette {

    public static final List<String> SERIES =
            List.of("#2044aa", "#b8440b", "#00705a", "#8a2a83", "#6b5900", "#c4126b", "#00718f", "#4f4f4f");

    /** From few to many. Areas are never told apart by these alone: they have borders in {@link #INK}, values and a list beside. */
    public static final List<String> SCALE = List.of("#dfe8fb", "#abc2f0", "#6f93de", "#3b62bf", "#173279");

    public static final String INK = "#171a2b";
    public static final String MUTED = "#51577a";
    public static final String GRID = "#d9dce8";
    public static final String PAPER = "#ffffff";

    /** White marks on each series' colour, as path data in a square of 8; the first series is plain. */
    private static final List<String> MARKS = List.of(
            "",
            "M-2 2L2 -2M-2 10L10 -2M6 10L10 6",
            "M2 2h2v2h-2zM6 6h2v2h-2z",
            "M-2 6L2 10M-2 -2L10 10M6 -2L10 2",
            "M0 4H8",
            "M4 0V8",
            "M0 4H8M4 0V8",
            "M1 1L5 5M5 1L1 5");

    /** Strokes of lines, as {@code stroke-dasharray}; the first is unbroken. */
    private static final List<String> DASHES = List.of("", "8 4", "2 3", "10 3 2 3", "5 5", "12 4", "4 2", "1 4");

    private Palette() {}

    public static String colour(int series) {
        return SERIES.get(series % SERIES.size());
    }

    public static String dash(int series) {
        return DASHES.get(series % DASHES.size());
    }

    /** Definition of a series' pattern; empty for the first, which is plain. */
    static String pattern(String id, int series) {
        String marks = MARKS.get(series % MARKS.size());
        if (marks.isEmpty()) {
            return "";
        }
        return "<pattern id=\"" + id + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                + "<rect width=\"8\" height=\"8\" fill=\"" + colour(series) + "\"/><path d=\"" + marks
                + "\" fill=\"none\" stroke=\"" + PAPER + "\" stroke-width=\"1.3\"/></pattern>";
    }

    /** Hatching of areas without a value: dark on white, so that it is neither few nor many. */
    static String missingPattern(String id) {
        return "<pattern id=\"" + id + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                + "<rect width=\"8\" height=\"8\" fill=\"" + PAPER + "\"/><path d=\"" + MARKS.get(1)
                + "\" fill=\"none\" stroke=\"" + MUTED + "\" stroke-width=\"1\"/></pattern>";
    }
}
