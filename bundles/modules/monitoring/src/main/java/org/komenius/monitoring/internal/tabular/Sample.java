package org.komenius.monitoring.internal.tabular;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What is kept of a table to make proposals from: its beginning, its end, and how long it is.
 *
 * @param beginning the first rows
 * @param end the last rows, those of the beginning left out
 * @param rows how many rows there are, blank ones left out
 * @param columns most cells of a row
 */
public record Sample(List<TableRow> beginning, List<TableRow> end, long rows, int columns) {

    private static final int BEGINNING_ROWS = 1_500;
    private static final int BEGINNING_CELLS = 150_000;
    private static final int BEGINNING_CHARS = 4_000_000;
    private static final int END_CELLS = 40;
    private static final int END_CHARS = 200;
    private static final int END_ROWS = 25;

    /** @throws org.komenius.model.problem.ProblemException if the table cannot be read to its end, or has no row */
    public static Sample of(RowSource source) throws IOException {
        List<TableRow> beginning = new ArrayList<>();
        Deque<TableRow> end = new ArrayDeque<>();
        long[] rows = {0};
        int[] columns = {0};
        int[] cells = {0};
        int[] chars = {0};
        source.forEach((row, bytes) -> {
            rows[0]++;
            columns[0] = Math.max(columns[0], row.cells().size());
            if (beginning.size() < BEGINNING_ROWS && cells[0] < BEGINNING_CELLS && chars[0] < BEGINNING_CHARS) {
                beginning.add(row);
                cells[0] += row.cells().size();
                row.cells().forEach(cell -> chars[0] += cell.text().length());
            } else {
                end.addLast(shortened(row));
                if (end.size() > END_ROWS) {
                    end.removeFirst();
                }
            }
            return true;
        });
        if (rows[0] == 0) {
            throw TableProblems.empty().asException();
        }
        return new Sample(beginning, List.copyOf(end), rows[0], columns[0]);
    }

    private static TableRow shortened(TableRow row) {
        return new TableRow(
                row.number(),
                row.cells().stream()
                        .limit(END_CELLS)
                        .map(cell -> cell.text().length() <= END_CHARS
                                ? cell
                                : new Cell(cell.type(), cell.text().substring(0, END_CHARS)))
                        .toList());
    }

    /** Beginning and end together. */
    List<TableRow> all() {
        List<TableRow> all = new ArrayList<>(beginning);
        all.addAll(end);
        return all;
    }
}
