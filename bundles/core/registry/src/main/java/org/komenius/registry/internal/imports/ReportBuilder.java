package org.komenius.registry.internal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.komenius.model.text.LocalizedText;

/** Counts what an import does. For one thread. */
final class ReportBuilder implements Notes {

    static final int MAX_NOTES = 500;

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<ImportReport.Note> notes = new ArrayList<>();
    private long created;
    private long updated;
    private long unchanged;
    private long skipped;
    private long notesInAll;

    void created() {
        created++;
    }

    void updated() {
        updated++;
    }

    void unchanged() {
        unchanged++;
    }

    void count(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    @Override
    public void skipped(long row, String code, String german, String english) {
        skipped++;
        add(row, code, true, german, english);
    }

    @Override
    public void notice(long row, String code, String german, String english) {
        add(row, code, false, german, english);
    }

    private void add(long row, String code, boolean wasSkipped, String german, String english) {
        notesInAll++;
        if (notes.size() < MAX_NOTES) {
            notes.add(new ImportReport.Note(row, code, wasSkipped, LocalizedText.of(german, english)));
        }
    }

    /** A copy that counts on by itself, for work that may be run again. */
    ReportBuilder copy() {
        ReportBuilder copy = new ReportBuilder();
        copy.counts.putAll(counts);
        copy.notes.addAll(notes);
        copy.created = created;
        copy.updated = updated;
        copy.unchanged = unchanged;
        copy.skipped = skipped;
        copy.notesInAll = notesInAll;
        return copy;
    }

    ImportReport build(String format, String fileName, boolean repeated, long rows) {
        return new ImportReport(
                format, fileName, repeated, rows, created, updated, unchanged, skipped, counts, notes, notesInAll);
    }
}
