package org.komenius.registry.internal.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.komenius.model.problem.ProblemException;

/**
 * Reads a UTF-8 CSV file with a header line by column names, as a stream.
 *
 * <p>Takes a byte order mark, Excel's first line {@code sep=;}, and a separator at the end of the header line. Does not guess the
 * encoding: bytes that are not UTF-8 are a failure, since a wrongly read name would be stored for good.
 */
final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SEPARATOR_LINE = "sep=";
    private static final int MAX_CELL = 100_000;

    private final char separator;
    private final List<String> required;

    /** @param required columns without which the file is refused */
    CsvTable(char separator, List<String> required) {
        this.separator = separator;
        this.required = List.copyOf(required);
    }

    /** One line after the header. */
    static final class Row {
        private final long line;
        private final Map<String, Integer> columns;
        private final CsvRecord cells;

        private Row(long line, Map<String, Integer> columns, CsvRecord cells) {
            this.line = line;
            this.columns = columns;
            this.cells = cells;
        }

        /** First line of the file is 1. */
        long line() {
            return line;
        }

        /** The cell without white space around it; empty if the file has no such column. */
        String get(String column) {
            Integer index = columns.get(column);
            return index == null ? "" : cells.getField(index).strip();
        }

        /** The problem that this cell's content is not allowed. */
        ProblemException refuse(String column) {
            return ImportProblems.badCell(line, columns.getOrDefault(column, 0) + 1, column, get(column))
                    .asException();
        }

        /** The cell, which must match. */
        String require(String column, String pattern) {
            String value = get(column);
            if (!value.matches(pattern)) {
                throw refuse(column);
            }
            return value;
        }
    }

    /**
     * @return number of lines read after the header
     * @throws ProblemException at the first line that is not right
     */
    long read(InputStream in, Consumer<Row> sink) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                new Utf8Guard(in, separator),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        long[] line = {1};
        try {
            return read(text, line, sink);
        } catch (CharacterCodingException e) {
            throw ImportProblems.notUtf8(line[0], 1).asException(e);
        } catch (CsvParseException | UncheckedIOException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            if (e.getCause() instanceof CharacterCodingException) {
                throw ImportProblems.notUtf8(line[0], 1).asException(e);
            }
            if (e.getCause() instanceof IOException io && e instanceof UncheckedIOException) {
                throw io;
            }
            throw ImportProblems.brokenCsv(line[0]).asException(e);
        }
    }

    private long read(BufferedReader text, long[] line, Consumer<Row> sink) throws IOException {
        int skippedLines = skipPreamble(text);
        Map<String, Integer> columns = new HashMap<>();
        int width = 0;
        long rows = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(MAX_CELL)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord cells : reader) {
                line[0] = cells.getStartingLineNumber() + skippedLines;
                if (columns.isEmpty()) {
                    width = header(cells, columns);
                    continue;
                }
                // Some files end each line with a separator, some only the header.
                int count = cells.getFieldCount();
                if (count == width + 1 && cells.getField(width).isBlank()) {
                    count = width;
                }
                if (count != width) {
                    throw ImportProblems.cellCount(line[0], width, count).asException();
                }
                rows++;
                sink.accept(new Row(line[0], columns, cells));
            }
        }
        if (columns.isEmpty() || rows == 0) {
            throw ImportProblems.empty().asException();
        }
        return rows;
    }

    /** Passes over a byte order mark and a {@code sep=} line; returns how many lines that were. */
    private static int skipPreamble(BufferedReader text) throws IOException {
        text.mark(64);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(64);
        char[] start = new char[SEPARATOR_LINE.length()];
        int length = text.read(start);
        if (length == start.length && new String(start).equalsIgnoreCase(SEPARATOR_LINE)) {
            text.readLine();
            return 1;
        }
        text.reset();
        return 0;
    }

    private int header(CsvRecord cells, Map<String, Integer> columns) {
        int width = cells.getFieldCount();
        if (width > 1 && cells.getField(width - 1).isBlank()) {
            width--;
        }
        for (int i = 0; i < width; i++) {
            columns.putIfAbsent(cells.getField(i).strip(), i);
        }
        List<String> missing =
                required.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw ImportProblems.wrongColumns(missing).asException();
        }
        return width;
    }
}
