package org.komenius.monitoring.internal.sharing;

import java.time.Instant;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.catalogue.PublicMark;

/**
 * An analysis as it stood when somebody passed on a link. Nothing of it ever changes but whether everybody may see it.
 *
 * @param hash SHA-256 of all that follows up to {@code presentation}, in hexadecimal; the address of the link
 * @param description null if there is none
 * @param analysis every input names its version
 * @param presentation how it was shown (JSON of the interface); null for the default
 * @param published null unless somebody has published it for embedding
 */
public record Snapshot(
        String hash,
        String title,
        String description,
        Analysis analysis,
        String presentation,
        Instant created,
        PublicMark published) {}
