package org.komenius.monitoring.internal.tabular;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.komenius.monitoring.internal.importing.FlatRows;
import org.komenius.spi.data.ImportSource;

/** The rows of a separated file. */
final class CsvTableFile implements RowSource {

    /** What spreadsheets would run as a formula stands behind an apostrophe in exports; it is no part of the text. */
    private static final String GUARDED = "=+-@\t\r";

    private final FlatRows rows;
    private final TableLimits limits;

    CsvTableFile(ImportSource source, CsvForm form, TableLimits limits) {
        this.rows = new FlatRows(source, form.charset(), form.bomBytes(), form.separator(), form.quote());
        this.limits = limits;
    }

    @Override
    public void forEach(Sink sink) throws IOException {
        rows.forEach((line, bytes) -> {
            long number = line.getStartingLineNumber();
            if (number == 1 && line.getField(0).matches("(?i)sep=.?")) {
                return true;
            }
            if (number > limits.maxRows()) {
                throw TableProblems.tooMuch("Zeilen", "rows", limits.maxRows()).asException();
            }
            TableRow row = new TableRow(number, cells(line));
            return row.isBlank() || sink.row(row, bytes);
        });
    }

    private List<Cell> cells(CsvRecord line) {
        int count = line.getFieldCount();
        // A separator at the end of each line makes no column.
        int end = count;
        while (end > 0 && line.getField(end - 1).isBlank()) {
            end--;
        }
        if (end > limits.maxColumns()) {
            throw TableProblems.tooMuch("Spalten", "columns", limits.maxColumns())
                    .at(org.komenius.model.problem.Location.row(line.getStartingLineNumber()))
                    .asException();
        }
        List<Cell> cells = new ArrayList<>(end);
        for (int i = 0; i < end; i++) {
            String field = line.getField(i);
            if (field.length() > TableLimits.CELL_CHARS) {
                throw TableProblems.tooLong(line.getStartingLineNumber(), i + 1).asException();
            }
            if (hasControl(field)) {
                throw TableProblems.controlCharacter(line.getStartingLineNumber(), i + 1)
                        .asException();
            }
            boolean guarded = field.length() > 1 && field.charAt(0) == '\'' && GUARDED.indexOf(field.charAt(1)) >= 0;
            cells.add(Cell.text(guarded ? field.substring(1) : field));
        }
        return cells;
    }

    static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
        }
        return false;
    }
}
