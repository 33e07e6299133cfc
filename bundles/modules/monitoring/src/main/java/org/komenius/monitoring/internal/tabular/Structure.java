package org.komenius.monitoring.internal.tabular;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.text.LocalizedText;

/**
 * Where title, heading, units, data and footnotes of a table are.
 *
 * @param headerRow number of the first row of the heading; 0 if there is none
 * @param unitRow number of the row that holds units only; 0 if there is none
 * @param firstRow number of the first row of data
 * @param titles texts above the heading
 * @param headings per column the texts of the heading, top down; empty texts left out
 * @param units per column the unit row's text; empty without
 * @param endMarks beginnings of the lines below the data
 * @param data rows of data that the sample has
 */
record Structure(
        long headerRow,
        int headerRows,
        long unitRow,
        long firstRow,
        List<String> titles,
        List<List<String>> headings,
        List<String> units,
        List<String> endMarks,
        List<TableRow> data,
        double confidence,
        LocalizedText reason) {

    static final List<String> KNOWN_END_MARKS = List.of(
            "Quelle",
            "©",
            "___",
            "---",
            "Hinweis",
            "Anmerkung",
            "Fußnote",
            "Stand:",
            "Datenstand",
            "Erstellt",
            "Legende",
            "Zeichenerklärung",
            "*",
            "1)");
    private static final int MAX_HEADER_ROWS = 5;
    private static final int MAX_TITLE_ROWS = 60;
    private static final double NUMERIC_SHARE = 0.6;

    /** @param given first row of data and number of heading rows that a person chose; null to find them */
    static Structure of(Sample sample, NumberForm form, Rows given) {
        List<TableRow> rows = sample.beginning();
        boolean[] numeric = numericColumns(sample, form);
        int first = given == null ? firstData(rows, numeric, form) : indexOf(rows, given.firstRow());
        int count = given == null ? headerRows(rows, first) : Math.min(first, given.headerRows());
        long unitRow = 0;
        List<String> units = new ArrayList<>();
        int last = first - 1;
        if (count > 1 && isUnitRow(rows.get(last), sample.columns())) {
            unitRow = rows.get(last).number();
            last--;
        }
        List<List<String>> headings = new ArrayList<>();
        for (int column = 0; column < sample.columns(); column++) {
            headings.add(heading(rows, first - count, last, column));
            units.add(unitRow == 0 ? "" : rows.get(first - 1).text(column));
        }
        List<String> titles = rows.subList(0, first - count).stream()
                .flatMap(row ->
                        row.cells().stream().filter(cell -> !cell.isEmpty()).limit(1))
                .map(Cell::text)
                .toList();
        Set<String> marks = endMarks(sample, numeric, form);
        List<TableRow> data = rows.subList(first, rows.size()).stream()
                .filter(row -> !isEnd(row, marks, numeric, form))
                .toList();
        return new Structure(
                count == 0 ? 0 : rows.get(first - count).number(),
                last - (first - count) + 1,
                unitRow,
                rows.get(first).number(),
                titles,
                headings,
                units,
                List.copyOf(marks),
                data,
                count == 0 ? Guess.UNSURE : count == 1 ? Guess.SURE : Guess.LIKELY,
                reason(count, rows.get(first).number()));
    }

    /** Rows that a person chose. */
    record Rows(long firstRow, int headerRows) {}

    private static LocalizedText reason(int headerRows, long firstRow) {
        return headerRows == 0
                ? LocalizedText.of("Über den Daten steht keine Überschrift.", "There is no heading above the data.")
                : LocalizedText.of(
                        "Ab Zeile " + firstRow + " stehen in denselben Spalten Zahlen; darüber steht die Überschrift.",
                        "From row " + firstRow + " on the same columns hold numbers; the heading is above.");
    }

    private static int indexOf(List<TableRow> rows, long number) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() >= number) {
                return i;
            }
        }
        return rows.size() - 1;
    }

    private static boolean[] numericColumns(Sample sample, NumberForm form) {
        List<TableRow> rows = sample.beginning();
        int from = Math.min(Math.min(10, rows.size() / 3), rows.size() - 1);
        int[] filled = new int[sample.columns()];
        int[] values = new int[sample.columns()];
        for (TableRow row : rows.subList(from, rows.size())) {
            for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = row.cell(column);
                if (!cell.isEmpty() && KnownSymbols.meaning(cell.text()).isEmpty()) {
                    filled[column]++;
                    values[column] += ValueReader.looksLikeValue(cell, form) ? 1 : 0;
                }
            }
        }
        boolean[] numeric = new boolean[sample.columns()];
        for (int column = 0; column < numeric.length; column++) {
            numeric[column] = values[column] > 0 && values[column] >= NUMERIC_SHARE * filled[column];
        }
        return numeric;
    }

    private static int firstData(List<TableRow> rows, boolean[] numeric, NumberForm form) {
        int limit = Math.min(rows.size(), MAX_TITLE_ROWS);
        for (int i = 0; i < limit; i++) {
            if (isData(rows.get(i), numeric, form) && !areHeadings(rows, i, numeric, form)) {
                return i;
            }
        }
        // No figures: the first row that is as wide as most is the heading.
        for (int i = 0; i < limit - 1; i++) {
            if (rows.get(i).filled() > 1) {
                return i + 1;
            }
        }
        return Math.min(1, rows.size() - 1);
    }

    private static boolean isData(TableRow row, boolean[] numeric, NumberForm form) {
        int figures = 0;
        int others = 0;
        for (int column = 0; column < numeric.length; column++) {
            Cell cell = row.cell(column);
            if (numeric[column] && !cell.isEmpty()) {
                boolean figure =
                        KnownSymbols.meaning(cell.text()).isPresent() || ValueReader.looksLikeValue(cell, form);
                figures += figure ? 1 : 0;
                others += figure ? 0 : 1;
            }
        }
        // A remark in a column of figures does not make a heading of its row.
        return figures > 0 && figures >= others;
    }

    /** Whether the figures of the row are all years, above columns that hold other figures: then they are headings. */
    private static boolean areHeadings(List<TableRow> rows, int at, boolean[] numeric, NumberForm form) {
        boolean some = false;
        for (int column = 0; column < numeric.length; column++) {
            Cell cell = rows.get(at).cell(column);
            if (numeric[column] && !cell.isEmpty() && ValueReader.looksLikeValue(cell, form)) {
                if (!isYear(cell) || isColumnOfYears(rows, at + 1, column)) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }

    private static boolean isColumnOfYears(List<TableRow> rows, int from, int column) {
        int years = 0;
        int others = 0;
        for (TableRow row : rows.subList(from, Math.min(rows.size(), from + 12))) {
            Cell cell = row.cell(column);
            years += isYear(cell) ? 1 : 0;
            others += cell.isEmpty() || isYear(cell) ? 0 : 1;
        }
        return years > others;
    }

    private static boolean isYear(Cell cell) {
        return cell.text().matches("(19|20)\\d{2}");
    }

    private static int headerRows(List<TableRow> rows, int first) {
        int count = 0;
        while (count < Math.min(first, MAX_HEADER_ROWS)) {
            TableRow row = rows.get(first - count - 1);
            boolean gap = count > 0 && rows.get(first - count).number() - row.number() > 1;
            boolean title =
                    row.filled() == 1 && !row.cell(0).isEmpty() && row.cells().size() == 1;
            if (gap || title && count > 0) {
                break;
            }
            count++;
        }
        return count;
    }

    private static boolean isUnitRow(TableRow row, int columns) {
        int units = 0;
        for (int column = 0; column < columns; column++) {
            String text = row.text(column);
            if (!text.isEmpty()) {
                if (!Units.isUnit(text)) {
                    return false;
                }
                units++;
            }
        }
        return units > 0;
    }

    private static List<String> heading(List<TableRow> rows, int from, int to, int column) {
        List<String> parts = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            String text = rows.get(i).text(column);
            boolean below = i < to && !rows.get(i + 1).cell(column).isEmpty();
            // A heading over several columns stands in the first of them only.
            for (int left = column - 1; text.isEmpty() && below && left >= 0; left--) {
                text = rows.get(i).text(left);
            }
            if (!text.isEmpty() && !parts.contains(text)) {
                parts.add(text);
            }
        }
        return parts;
    }

    private static Set<String> endMarks(Sample sample, boolean[] numeric, NumberForm form) {
        Set<String> marks = new LinkedHashSet<>();
        List<TableRow> all = sample.all();
        for (int i = all.size() - 1; i > 0; i--) {
            TableRow row = all.get(i);
            if (row.filled() > 2 || hasFigures(row, numeric, form)) {
                break;
            }
            String text = first(row);
            marks.add(known(text).orElse(text.length() <= 24 ? text : text.substring(0, 24)));
        }
        return marks;
    }

    private static Optional<String> known(String text) {
        return KNOWN_END_MARKS.stream().filter(text::startsWith).findFirst();
    }

    private static boolean isEnd(TableRow row, Set<String> marks, boolean[] numeric, NumberForm form) {
        return !hasFigures(row, numeric, form) && startsWithAny(first(row), marks);
    }

    static boolean startsWithAny(String text, Iterable<String> marks) {
        String lower = text.toLowerCase(Locale.GERMAN);
        for (String mark : marks) {
            if (!mark.isEmpty() && lower.startsWith(mark.toLowerCase(Locale.GERMAN))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column of figures holds one; a key that is a number counts, words below a column of keys do not. */
    private static boolean hasFigures(TableRow row, boolean[] numeric, NumberForm form) {
        for (int column = 0; column < numeric.length; column++) {
            Cell cell = row.cell(column);
            if (numeric[column]
                    && !cell.isEmpty()
                    && (KnownSymbols.meaning(cell.text()).isPresent() || ValueReader.looksLikeValue(cell, form))) {
                return true;
            }
        }
        return false;
    }

    static String first(TableRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(Cell::text)
                .findFirst()
                .orElse("");
    }
}
