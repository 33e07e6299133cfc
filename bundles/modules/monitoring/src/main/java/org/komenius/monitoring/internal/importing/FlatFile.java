package org.komenius.monitoring.internal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.komenius.spi.data.ImportSource;

/**
 * Reads a flat file line by line from its bytes, and makes texts only of lines whose bytes say something new.
 *
 * <p>What a line means is decided in one place, {@link Reading#row}. Lines that are put together from pieces of lines which it has taken
 * before are taken by {@link Reading#known} without it. From the first line on whose quotes, length or line ends are out of the
 * ordinary, {@link FlatRows} reads the rest.
 */
final class FlatFile {

    private static final int MAX_LINE_BYTES = 1 << 20;
    /** Each time somebody may have to be asked whether to go on. */
    private static final int LINES_UNTOLD = 500;

    private final ImportSource source;
    private final Charset charset;
    private final int bomBytes;
    private final FlatRows rows;
    private final int windowBytes;

    /** @param rows the same file for a real reader */
    FlatFile(ImportSource source, Charset charset, int bomBytes, FlatRows rows) {
        this(source, charset, bomBytes, rows, LineBuffer.SIZE);
    }

    private FlatFile(ImportSource source, Charset charset, int bomBytes, FlatRows rows, int windowBytes) {
        this.source = source;
        this.charset = charset;
        this.bomBytes = bomBytes;
        this.rows = rows;
        this.windowBytes = windowBytes;
    }

    /** The same file, of which so many bytes are looked at at once. */
    FlatFile withWindow(int bytes) {
        return new FlatFile(source, charset, bomBytes, rows, bytes);
    }

    /** What a connector makes of the lines, the first of which is the header. */
    interface Reading {

        /** Takes a line as texts. @return whether it was a line of data, from which {@link #learn} may follow */
        boolean row(FlatRow row) throws IOException;

        /**
         * Keeps the pieces of the line that was just taken.
         *
         * @param next where the next line begins
         */
        void learn(byte[] bytes, int from, int next);

        /** Takes a line of data if all of its pieces are known. @return where the next line begins, or -1 if nothing was taken */
        int known(byte[] bytes, int from, int limit, long line) throws IOException;

        /** Told now and then how far the file has been read. */
        void progress(long bytesRead);
    }

    void read(Reading reading) throws IOException {
        long line = 1;
        long offset;
        try (InputStream in = source.open()) {
            in.skipNBytes(bomBytes);
            LineBuffer window = new LineBuffer(in, windowBytes);
            FlatLine texts = new FlatLine(charset);
            byte[] bytes = window.bytes();
            int at = 0;
            boolean odd = false;
            while (!odd && window.fill(at)) {
                at = 0;
                int limit = window.limit();
                while (at < limit && !odd) {
                    int next = reading.known(bytes, at, limit, line);
                    if (next < 0) {
                        next = texts.split(bytes, at, limit);
                        odd = next < 0 || next - at > MAX_LINE_BYTES;
                        if (odd) {
                            break;
                        }
                        row(reading, texts, bytes, at, next, line, bomBytes + window.before() + next);
                    }
                    at = next;
                    if (line++ % LINES_UNTOLD == 0) {
                        reading.progress(bomBytes + window.before() + at);
                    }
                }
            }
            offset = window.before() + (odd ? at : 0);
            if (!odd && window.atEnd()) {
                return;
            }
        }
        readTexts(reading, offset, line - 1);
    }

    private void row(Reading reading, FlatLine line, byte[] bytes, int from, int next, long number, long read)
            throws IOException {
        if (line.isEmpty(from)) {
            return;
        }
        try {
            FlatRow row = new FlatRow(number, line.texts(bytes, from));
            if (number > 1) {
                reading.progress(read);
            }
            if (reading.row(row)) {
                reading.learn(bytes, from, next);
            }
        } catch (CharacterCodingException e) {
            throw rows.encodingFault().asException(e);
        }
    }

    /** Reads the file, from {@code offset} behind the byte order mark on, as texts only. */
    void readTexts(Reading reading, long offset, long linesBefore) throws IOException {
        rows.after(offset, linesBefore).forEach((row, bytes) -> {
            FlatRow texts = FlatRow.of(row, linesBefore);
            if (texts.line() > 1) {
                reading.progress(bytes);
            }
            reading.row(texts);
            return true;
        });
    }
}
