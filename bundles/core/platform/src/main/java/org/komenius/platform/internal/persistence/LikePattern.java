package org.komenius.platform.internal.persistence;

import java.util.Locale;

/** Search texts as patterns for {@code lower(column) like :text escape '!'}. */
final class LikePattern {

    /** Written behind each {@code like}. */
    static final String ESCAPE = " escape '!'";

    private LikePattern() {}

    /** Anything that contains {@code text}, whose own {@code %} and {@code _} mean themselves; null: anything. */
    static String containing(String text) {
        if (text == null) {
            return "%";
        }
        return "%"
                + text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }
}
