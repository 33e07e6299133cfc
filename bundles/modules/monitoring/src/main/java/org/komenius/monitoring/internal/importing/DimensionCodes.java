package org.komenius.monitoring.internal.importing;

import org.komenius.spi.data.ImportTarget.ImportedDimension;

/** Watches that each position of a flat file keeps its variable; only regional variables may alternate, as levels of one dimension. */
final class DimensionCodes {

    private final String[] codes;

    DimensionCodes(int count) {
        codes = new String[count];
    }

    ImportedDimension begin(int dimension, String code, String label) {
        codes[dimension] = code;
        return new ImportedDimension(code, label, FlatCells.isRegional(code));
    }

    void check(int dimension, String code, long row, int column) {
        String expected = codes[dimension];
        if (!expected.equals(code) && !(FlatCells.isRegional(expected) && FlatCells.isRegional(code))) {
            throw ImportProblems.mixedDimension(row, column, expected, code).asException();
        }
    }
}
