package org.komenius.documents;

import java.util.Objects;

/**
 * A stretch of text in one style.
 *
 * @param text not null; soft hyphens (U+00AD) may break long words
 * @param strong whether it weighs more than the text around it
 * @param href web address it leads to; null if none
 * @param language BCP 47 tag where it differs from the document's; null otherwise
 */
public record Run(String text, boolean strong, String href, String language) {

    public Run {
        Objects.requireNonNull(text, "text");
        if (href != null && !href.matches("(https?://|mailto:)\\S+")) {
            throw new IllegalArgumentException("not an address that a document may lead to: " + href);
        }
    }

    public static Run of(String text) {
        return new Run(text, false, null, null);
    }

    public static Run strong(String text) {
        return new Run(text, true, null, null);
    }

    public static Run link(String text, String href) {
        return new Run(text, false, href, null);
    }
}
