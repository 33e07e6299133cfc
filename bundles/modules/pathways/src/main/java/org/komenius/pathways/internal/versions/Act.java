package org.komenius.pathways.internal.versions;

import java.time.Instant;
import java.util.Objects;

/** Something done to a version: by whom, and when. */
public record Act(Author by, Instant at) {

    public Act {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
