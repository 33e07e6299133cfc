package org.komenius.monitoring.internal.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where title, header and data of a presentation table begin, found in one look at the file's beginning.
 *
 * @param tableCode what stands behind {@code GENESIS-Tabelle:}
 * @param titles lines above the header with one filled cell, the table's own name and its statistic among them
 * @param header header rows, each as wide as the data
 * @param sample the first data rows
 */
record PresentationLayout(String tableCode, List<String> titles, List<List<String>> header, List<List<String>> sample) {

    static final String MARK = "GENESIS-Tabelle:";
    /** Below this line stand footnotes, copyright and the date of the export. */
    static final String END = "__________";

    private static final int SAMPLE_ROWS = 600;
    private static final int MAX_HEADER_ROWS = 12;
    private static final Pattern PERIOD = Pattern.compile(
            "\\d{4}|\\d{4}/\\d{2}|\\d{4}/\\d{4}|\\d{2}\\.\\d{2}\\.\\d{4}|\\d{4}-\\d{2}(-\\d{2})?|(WS|SS) ?\\d{4}(/\\d{2})?");
    private static final Pattern MEASURE_LINE = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

    PresentationLayout {
        titles = List.copyOf(titles);
        header = List.copyOf(header);
        sample = List.copyOf(sample);
    }

    /** What a line is, told by which of its cells are filled. */
    enum Line {
        TITLE,
        /** A period alone on its line: it holds for the data below. */
        PERIOD,
        HEADER,
        DATA
    }

    static boolean isPeriod(String cell) {
        return PERIOD.matcher(cell.strip()).matches();
    }

    static Line kind(List<String> cells) {
        boolean alone = cells.stream().skip(1).allMatch(String::isBlank);
        if (cells.get(0).isBlank()) {
            return Line.HEADER;
        }
        if (alone) {
            return isPeriod(cells.get(0)) ? Line.PERIOD : Line.TITLE;
        }
        return Line.DATA;
    }

    static PresentationLayout read(FlatRows rows) throws IOException {
        List<String> titles = new ArrayList<>();
        List<List<String>> header = new ArrayList<>();
        List<List<String>> sample = new ArrayList<>();
        String[] code = {""};
        rows.forEach((row, bytes) -> {
            List<String> cells = cells(row);
            if (row.getStartingLineNumber() == 1) {
                code[0] = cells.get(0).substring(MARK.length()).strip();
                return true;
            }
            if (cells.get(0).startsWith(END)) {
                return false;
            }
            switch (kind(cells)) {
                case TITLE -> {
                    if (header.isEmpty() && sample.isEmpty()) {
                        titles.add(cells.get(0).strip());
                    }
                }
                case HEADER -> {
                    if (sample.isEmpty()) {
                        header.add(cells);
                    }
                }
                case DATA -> sample.add(cells);
                case PERIOD -> {
                    // Read with the data.
                }
            }
            if (header.size() > MAX_HEADER_ROWS) {
                throw PresentationProblems.noHeader(row.getStartingLineNumber()).asException();
            }
            return sample.size() < SAMPLE_ROWS;
        });
        if (header.isEmpty() || sample.isEmpty()) {
            throw PresentationProblems.noHeader(1).asException();
        }
        return new PresentationLayout(code[0], titles, header, sample);
    }

    static List<String> cells(CsvRecord row) {
        return row.getFields();
    }

    int width() {
        return header.get(0).size();
    }

    /** Leading columns above which no header row says anything: keys and names of what a row is about. */
    int stubs() {
        int width = width();
        for (int column = 0; column < width; column++) {
            int at = column;
            if (header.stream().anyMatch(row -> at < row.size() && !row.get(at).isBlank())) {
                return column;
            }
        }
        return width;
    }

    /** The measure named in the last title line, for example {@code Bevölkerungsstand (Anzahl)}; null if it is named in the header. */
    Named measure() {
        if (titles.isEmpty()) {
            return null;
        }
        Matcher line = MEASURE_LINE.matcher(titles.get(titles.size() - 1));
        return line.matches() && PresentationColumns.isUnit(line.group(2))
                ? new Named(line.group(1), line.group(2))
                : null;
    }

    /** @param unit null if the table does not say */
    record Named(String label, String unit) {}

    /** The table's name in one line, without the statistic, the measure and the regional depth. */
    String title() {
        List<String> own = new ArrayList<>();
        int last = titles.size() - (measure() == null ? 0 : 1);
        for (int at = 0; at < Math.max(1, last - 1) && at < titles.size(); at++) {
            if (!titles.get(at).toLowerCase(java.util.Locale.GERMAN).startsWith("regional")) {
                own.add(titles.get(at));
            }
        }
        return String.join(" ", own).replaceAll("[\\s-]+$", "");
    }
}
