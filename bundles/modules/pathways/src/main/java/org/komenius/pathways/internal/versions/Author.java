package org.komenius.pathways.internal.versions;

import java.util.Objects;

/**
 * Who did something.
 *
 * @param id the user's id, also of somebody who works with a token; two authors are one person if their ids are equal
 * @param name what colleagues see
 */
public record Author(String id, String name) {

    public Author {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
