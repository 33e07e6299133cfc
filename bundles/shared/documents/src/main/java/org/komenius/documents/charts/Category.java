package org.komenius.documents.charts;

import java.util.Objects;

/**
 * One place on the axis of names.
 *
 * @param emphasised whether it stands out, for example the region that a paper is about, or the one that others are compared with
 */
public record Category(String label, boolean emphasised) {

    public Category {
        Objects.requireNonNull(label, "label");
    }

    public static Category of(String label) {
        return new Category(label, false);
    }
}
