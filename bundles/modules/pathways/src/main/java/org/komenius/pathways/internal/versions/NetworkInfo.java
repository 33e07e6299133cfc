package org.komenius.pathways.internal.versions;

import java.time.Instant;
import org.komenius.model.text.LocalizedText;

/**
 * A network without its content.
 *
 * @param title of its newest version
 * @param draft number of the version being edited; null if there is none
 * @param submitted number of the version that waits for a second person; null if there is none
 * @param published number of the version that citizens see; null while there is none
 * @param publishedAt null while nothing is published
 * @param rowVersion for {@code If-Match}
 */
public record NetworkInfo(
        String id,
        LocalizedText title,
        Integer draft,
        Integer submitted,
        Integer published,
        Instant publishedAt,
        Instant changed,
        long rowVersion) {}
