package org.komenius.documents;

import java.util.List;
import java.util.Objects;

/**
 * What a document says. Immutable.
 *
 * @param title not blank; first heading and the name that viewers show
 * @param language BCP 47 tag of its texts; {@code ar} is set from right to left
 * @param description one sentence for catalogues and screen readers
 * @param format paper
 * @param letterhead whether the municipality's letterhead stands above the title
 * @param footer stands at the foot of every page beside the page number, for example a source or a checksum; null for none
 */
public record Document(
        String title,
        String language,
        String description,
        PageFormat format,
        boolean letterhead,
        String footer,
        List<Block> blocks) {

    public Document {
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException("a document needs a title");
        }
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(format, "format");
        blocks = List.copyOf(blocks);
    }
}
