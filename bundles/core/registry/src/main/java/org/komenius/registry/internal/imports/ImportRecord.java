package org.komenius.registry.internal.imports;

import java.time.Instant;

/**
 * A finished import.
 *
 * @param format id of the format
 * @param fileName as it was uploaded; may be null
 * @param fileSha SHA-256 of the file
 * @param importedBy name of whoever imported it
 * @param report the {@link ImportReport} as JSON
 */
public record ImportRecord(
        String id,
        String format,
        String fileName,
        String fileSha,
        Instant imported,
        String importedBy,
        String report) {}
