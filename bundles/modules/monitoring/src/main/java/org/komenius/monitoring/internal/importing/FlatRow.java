package org.komenius.monitoring.internal.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/**
 * One line of a flat file as texts.
 *
 * @param line where it begins, first line 1
 * @param cells without quotes
 */
record FlatRow(long line, List<String> cells) {

    /** @param linesBefore lines that the reader of {@code row} has not seen */
    static FlatRow of(CsvRecord row, long linesBefore) {
        return new FlatRow(row.getStartingLineNumber() + linesBefore, row.getFields());
    }

    String cell(int column) {
        return cells.get(column);
    }

    int size() {
        return cells.size();
    }
}
