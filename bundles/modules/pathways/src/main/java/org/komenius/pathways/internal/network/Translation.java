package org.komenius.pathways.internal.network;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One text in one language.
 *
 * @param text not blank; soft hyphens (U+00AD) say where a long word may be broken on the map
 * @param checked day on which a person last compared it with the source; null if nobody has
 */
public record Translation(String text, TranslationState state, LocalDate checked) {

    public Translation {
        Objects.requireNonNull(state, "state");
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("blank text");
        }
    }

    public static Translation current(String text) {
        return new Translation(text, TranslationState.CURRENT, null);
    }
}
