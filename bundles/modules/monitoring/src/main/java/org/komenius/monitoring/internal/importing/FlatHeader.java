package org.komenius.monitoring.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names of the columns of a flat file, checked against what the layout demands.
 *
 * @param dimensions number of dimensions besides time and measure
 * @param columns all names as they stand in the file
 */
record FlatHeader(int dimensions, List<String> columns) {

    /** Columns before the first dimension. */
    static final int LEADING = 5;
    /** Columns per dimension. */
    static final int PER_DIMENSION = 4;

    FlatHeader {
        columns = List.copyOf(columns);
    }

    /** First column after the dimensions. */
    int values() {
        return LEADING + PER_DIMENSION * dimensions;
    }

    String name(int column) {
        return columns.get(column);
    }

    /**
     * @param leading the first five names
     * @param perDimension the four names of a dimension after its number, for example {@code _variable_code}
     * @throws org.komenius.model.problem.ProblemException at the first column that is not as expected
     */
    static FlatHeader parse(List<String> cells, List<String> leading, List<String> perDimension) {
        List<String> names = new ArrayList<>();
        cells.forEach(cell -> names.add(cell.strip()));
        for (int i = 0; i < LEADING; i++) {
            expect(names, i, leading.get(i));
        }
        int dimensions = 0;
        while (isDimension(names, dimensions)) {
            int first = LEADING + PER_DIMENSION * dimensions;
            dimensions++;
            for (int i = 0; i < PER_DIMENSION; i++) {
                expect(names, first + i, dimensions + perDimension.get(i));
            }
        }
        return new FlatHeader(dimensions, names);
    }

    private static boolean isDimension(List<String> names, int index) {
        int first = LEADING + PER_DIMENSION * index;
        return first < names.size() && names.get(first).matches("\\d+_.*");
    }

    static void expect(List<String> names, int index, String expected) {
        String found = index < names.size() ? names.get(index) : null;
        if (found == null || !found.toLowerCase(Locale.ROOT).equals(expected.toLowerCase(Locale.ROOT))) {
            throw ImportProblems.wrongColumn(index + 1, expected, found).asException();
        }
    }
}
