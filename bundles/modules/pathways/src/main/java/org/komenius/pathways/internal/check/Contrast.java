package org.komenius.pathways.internal.check;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Contrast of a colour against white paper, as WCAG 2.2 defines it (relative luminance of sRGB). */
final class Contrast {

    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

    private Contrast() {}

    /**
     * @param colour {@code #rrggbb} in lower case
     * @return 1 for white to 21 for black; empty if that is no colour
     */
    static OptionalDouble againstWhite(String colour) {
        if (!FORM.matcher(colour).matches()) {
            return OptionalDouble.empty();
        }
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        return OptionalDouble.of(1.05 / (luminance + 0.05));
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
