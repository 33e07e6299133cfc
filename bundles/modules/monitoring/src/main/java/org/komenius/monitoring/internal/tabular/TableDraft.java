package org.komenius.monitoring.internal.tabular;

import java.time.Instant;

/**
 * An upload that somebody is working on: it can be left and taken up again.
 *
 * @param fileSha256 where the file store has it
 * @param kind whether it needs a mapping
 * @param mapping as far as the person has come; null before the first change
 * @param mappingId kept mapping that it was recognised by, or is kept as; null for none
 * @param importId last import of it; null before the first
 */
public record TableDraft(
        String id,
        String fileName,
        String fileSha256,
        long fileBytes,
        Kind kind,
        Mapping mapping,
        String mappingId,
        String importId,
        String ownerId,
        Instant created,
        Instant updated,
        long rowVersion) {

    /** Sorts of files. */
    public enum Kind {
        /** A connector recognises it. */
        OFFICIAL,
        /** A table of one's own. */
        OWN
    }
}
