package org.komenius.registry.internal.imports;

import java.util.List;
import java.util.Map;
import org.komenius.model.text.LocalizedText;

/**
 * What an import did.
 *
 * @param format id of the format that was read
 * @param fileName as it was uploaded; may be null
 * @param repeated whether the same content had been imported before
 * @param rows lines or features read
 * @param created entries that are new
 * @param updated entries that now say something else
 * @param unchanged entries that were there already
 * @param skipped rows that were not taken
 * @param counts further figures by name, for example {@code regionsCreated}
 * @param notes skipped and remarkable rows, the first {@value ReportBuilder#MAX_NOTES}
 * @param notesInAll how many notes there would be
 */
public record ImportReport(
        String format,
        String fileName,
        boolean repeated,
        long rows,
        long created,
        long updated,
        long unchanged,
        long skipped,
        Map<String, Long> counts,
        List<Note> notes,
        long notesInAll) {

    public ImportReport {
        counts = Map.copyOf(counts);
        notes = List.copyOf(notes);
    }

    /**
     * A remark on one row.
     *
     * @param row line or feature, first 1
     * @param code stable name of the reason
     * @param skipped whether the row was left out
     */
    public record Note(long row, String code, boolean skipped, LocalizedText text) {}
}
