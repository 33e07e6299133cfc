package org.komenius.monitoring.internal.importing;

import org.komenius.model.text.LocalizedText;
import org.komenius.spi.data.ImportTarget;

/** Tells data lines of a flat file from the noise that the services put between them. */
final class LineKind {

    private LineKind() {}

    /** Every line of data begins with the statistic's number. */
    static boolean isData(String firstCell) {
        return !firstCell.isEmpty() && firstCell.charAt(0) >= '0' && firstCell.charAt(0) <= '9';
    }

    static void skip(long row, ImportTarget target) {
        target.skipped(
                row,
                "noise",
                LocalizedText.of(
                        "Zeile ohne Daten (beginnt nicht mit der Nummer der Statistik)",
                        "Line without data (does not begin with the statistic's number)"));
    }

    /** As many cells as the header, none with a control character: neither database nor cube could keep one. */
    static void check(FlatRow row, FlatHeader header) {
        int expected = header.columns().size();
        int found = row.size();
        if (found < expected) {
            throw ImportProblems.tooFewCells(row.line(), found, expected, header.name(found))
                    .asException();
        }
        if (found > expected) {
            throw ImportProblems.tooManyCells(row.line(), found, expected).asException();
        }
        for (int i = 0; i < found; i++) {
            String cell = row.cell(i);
            for (int c = 0; c < cell.length(); c++) {
                if (Character.isISOControl(cell.charAt(c))) {
                    throw ImportProblems.controlCharacter(row.line(), i + 1, header.name(i))
                            .asException();
                }
            }
        }
    }
}
