package org.komenius.monitoring.internal.embed;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Origins as a content security policy names them. What is no plain origin is refused: one wrong word could open the door to all. */
final class FrameOrigins {

    private static final Pattern ORIGIN = Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9.-]+(:\\d{1,5})?");

    private FrameOrigins() {}

    /**
     * @param configured separated by commas or blanks
     * @return value of {@code frame-ancestors}
     * @throws IllegalArgumentException for anything but origins
     */
    static String ancestors(String configured) {
        List<String> origins = Arrays.stream(configured.split("[,\\s]+"))
                .filter(origin -> !origin.isEmpty())
                .toList();
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("not an origin such as https://www.kreis.example: " + origin);
            }
        }
        // This site itself shows the snippet before it is copied.
        return origins.isEmpty() ? "'self'" : "'self' " + String.join(" ", origins);
    }
}
