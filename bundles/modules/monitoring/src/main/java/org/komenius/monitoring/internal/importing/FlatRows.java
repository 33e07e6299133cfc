package org.komenius.monitoring.internal.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Iterator;
import org.komenius.spi.data.ImportSource;

/** Streams the lines of a separated file; invalid characters are a problem with their line and cell, never a question mark. */
public final class FlatRows {

    private static final int MAX_LINE_CHARS = 1 << 20;
    /** Most files are short, and many are only looked at: a thread of its own is worth it for the rest. */
    private static final int READ_AT_ONCE = 2_000;

    private final ImportSource source;
    private final Charset charset;
    private final int bomBytes;
    private final char separator;
    private final char quote;
    private final long skippedBytes;
    private final long skippedLines;

    FlatRows(ImportSource source, Charset charset, int bomBytes) {
        this(source, charset, bomBytes, ';');
    }

    public FlatRows(ImportSource source, Charset charset, int bomBytes, char separator) {
        this(source, charset, bomBytes, separator, '"');
    }

    public FlatRows(ImportSource source, Charset charset, int bomBytes, char separator, char quote) {
        this(source, charset, bomBytes, separator, quote, 0, 0);
    }

    private FlatRows(
            ImportSource source,
            Charset charset,
            int bomBytes,
            char separator,
            char quote,
            long skippedBytes,
            long skippedLines) {
        this.source = source;
        this.charset = charset;
        this.bomBytes = bomBytes;
        this.separator = separator;
        this.quote = quote;
        this.skippedBytes = skippedBytes;
        this.skippedLines = skippedLines;
    }

    /**
     * The same file from a later line on; the lines that it shows are numbered from 1 again, those in problems are not.
     *
     * @param bytes behind the byte order mark that are left out
     * @param lines how many lines these are
     */
    FlatRows after(long bytes, long lines) {
        return new FlatRows(source, charset, bomBytes, separator, quote, bytes, lines);
    }

    /** Takes the lines one by one; the header is the first. */
    @FunctionalInterface
    public interface Handler {
        /** @param bytesRead how far the file has been read, roughly; returns false to stop */
        boolean row(CsvRecord row, long bytesRead) throws IOException;
    }

    public void forEach(Handler handler) throws IOException {
        try (Counted in = new Counted(source.open())) {
            in.skipNBytes(bomBytes + skippedBytes);
            in.count = bomBytes + skippedBytes;
            Reader text = new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            CsvReader<CsvRecord> rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .quoteCharacter(quote)
                    .skipEmptyLines(true)
                    .ignoreDifferentFieldCount(true)
                    .maxBufferSize(MAX_LINE_CHARS)
                    .ofCsvRecord(text);
            long last = 0;
            try {
                Iterator<CsvRecord> unread = rows.iterator();
                for (int row = 0; row < READ_AT_ONCE && unread.hasNext(); row++) {
                    CsvRecord record = unread.next();
                    last = record.getStartingLineNumber();
                    if (!handler.row(record, in.count)) {
                        return;
                    }
                }
                try (ReadAhead<CsvRecord> ahead = new ReadAhead<>(unread, () -> in.count)) {
                    boolean more = true;
                    while (more) {
                        ReadAhead.Batch<CsvRecord> batch = ahead.next();
                        for (CsvRecord record : batch.items()) {
                            last = record.getStartingLineNumber();
                            if (!handler.row(record, batch.position())) {
                                return;
                            }
                        }
                        batch.rethrow();
                        more = !batch.last();
                    }
                }
            } catch (UncheckedIOException e) {
                throw failure(e, last);
            } catch (CsvParseException e) {
                if (hasCodingCause(e)) {
                    throw encodingFault().asException(e);
                }
                throw ImportProblems.brokenLine(
                                skippedLines + last + 1,
                                "Die Zeile ist unlesbar lang oder ihre Anführungszeichen schließen nicht.",
                                "The line is too long to read, or its quotes do not close.")
                        .asException(e);
            }
        }
    }

    private RuntimeException failure(UncheckedIOException e, long lastRow) throws IOException {
        if (hasCodingCause(e)) {
            return encodingFault().asException(e);
        }
        throw new IOException("the file cannot be read after line " + (skippedLines + lastRow), e);
    }

    private static boolean hasCodingCause(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    /** Reads the file once more, line by line, to name the place: the reader itself is a buffer ahead when it fails. */
    org.komenius.model.problem.Problem encodingFault() throws IOException {
        try (InputStream in = new BufferedInputStream(source.open())) {
            in.skipNBytes(bomBytes);
            byte[] line = new byte[1 << 10];
            int length = 0;
            long row = 1;
            for (int next; (next = in.read()) >= 0; ) {
                if (next == '\n') {
                    if (!decodes(line, length)) {
                        return ImportProblems.wrongEncoding(row, cellOfFault(line, length), charset.name());
                    }
                    row++;
                    length = 0;
                } else {
                    if (length == line.length) {
                        line = Arrays.copyOf(line, length * 2);
                    }
                    line[length++] = (byte) next;
                }
            }
            return ImportProblems.wrongEncoding(row, cellOfFault(line, length), charset.name());
        }
    }

    private int cellOfFault(byte[] line, int length) {
        int column = 1;
        int begin = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || line[i] == separator) {
                if (!decodes(Arrays.copyOfRange(line, begin, i), i - begin)) {
                    return column;
                }
                begin = i + 1;
                column++;
            }
        }
        return 1;
    }

    private boolean decodes(byte[] bytes, int length) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
