package org.komenius.documents.charts;

import java.util.Objects;

/**
 * How a chart speaks and how wide it is. Immutable; begin with {@link #german} or {@link #english}.
 *
 * @param language {@code en} writes English texts and numbers, everything else German ones
 * @param unit of all values, for example {@code %}; null where they need none
 * @param decimals digits behind the decimal mark; null for as many as a value has, at most three
 * @param width in pixels, 320 to 2000
 * @param titled whether the title stands in the picture; without, it is only said to screen readers
 * @param source line below the picture; null for none
 */
public record ChartFormat(String language, String unit, Integer decimals, int width, boolean titled, String source) {

    public ChartFormat {
        Objects.requireNonNull(language, "language");
        if (width < 320 || width > 2000) {
            throw new IllegalArgumentException("a chart is 320 to 2000 pixels wide: " + width);
        }
        if (decimals != null && (decimals < 0 || decimals > 6)) {
            throw new IllegalArgumentException("0 to 6 decimals: " + decimals);
        }
    }

    public static ChartFormat german() {
        return of("de");
    }

    public static ChartFormat english() {
        return of("en");
    }

    /** 720 pixels wide, titled, no unit, decimals as they come. */
    public static ChartFormat of(String language) {
        return new ChartFormat(language, null, null, 720, true, null);
    }

    public ChartFormat withUnit(String newUnit, Integer newDecimals) {
        return new ChartFormat(language, newUnit, newDecimals, width, titled, source);
    }

    public ChartFormat withWidth(int pixels) {
        return new ChartFormat(language, unit, decimals, pixels, titled, source);
    }

    public ChartFormat withSource(String line) {
        return new ChartFormat(language, unit, decimals, width, titled, line);
    }

    /** For documents that say the title in a heading or caption of their own. */
    public ChartFormat untitled() {
        return new ChartFormat(language, unit, decimals, width, false, source);
    }

    public boolean isGerman() {
        return !language.startsWith("en");
    }
}
