package org.komenius.model.problem;

/**
 * Where in an input a failure sits.
 *
 * @param row line of the file, first line 1; null where the failure has no row
 * @param column cell of the row, first cell 1; null where the failure has no column
 * @param field name of the column or the JSON field; null where it has none
 */
public record Location(Long row, Integer column, String field) {

    public static Location row(long row) {
        return new Location(row, null, null);
    }

    public static Location cell(long row, int column, String field) {
        return new Location(row, column, field);
    }

    public static Location field(String field) {
        return new Location(null, null, field);
    }
}
