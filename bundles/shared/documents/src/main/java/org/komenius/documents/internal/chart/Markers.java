package org.komenius.documents.internal.chart;

import java.util.List;

/** Marks on lines: a shape per series, so that colour is never alone. */
public final class Markers {

    /** Path data around (0, 0). */
    private static final List<String> SHAPES = List.of(
            "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", "m-3.5 -3.5h7v7h-7z", "m0 -4.5l4.5 8h-9z", "m0 -5l5 5l-5 5l-5 -5z");

    private Markers() {}

    /** From the fifth series on the shapes come again, hollow. */
    public static void draw(Svg svg, int series, double x, double y) {
        boolean hollow = series / SHAPES.size() % 2 == 1;
        svg.path(
                "marker",
                "M" + Svg.number(x) + " " + Svg.number(y) + SHAPES.get(series % SHAPES.size()),
                hollow ? Palette.PAPER : Palette.colour(series),
                Palette.colour(series),
                1.6,
                "");
    }
}
