package org.komenius.monitoring.internal.tabular;

import java.util.List;

/**
 * A row that is not blank.
 *
 * @param number line of the file or row of the sheet, first row 1
 * @param cells may be fewer than the table has columns
 */
public record TableRow(long number, List<Cell> cells) {

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public String text(int column) {
        return cell(column).text();
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
