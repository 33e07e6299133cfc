package org.komenius.registry.internal.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets the bytes of a CSV file pass as long as they are UTF-8, and knows line and cell of the first one that is not.
 *
 * <p>The reader behind decodes thousands of bytes at once and could only say that there is something wrong somewhere in them. Checks
 * the shape of sequences; the few forbidden ones of right shape (overlong, surrogates) are left to the decoder.
 */
final class Utf8Guard extends FilterInputStream {

    private final int separator;
    private long line = 1;
    private int cell = 1;
    private boolean quoted;
    private int following;

    Utf8Guard(InputStream in, char separator) {
        super(in);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value < 0) {
            end();
        } else {
            check(value);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0) {
            end();
        }
        for (int i = 0; i < count; i++) {
            check(buffer[offset + i] & 0xFF);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check(int value) {
        if (following > 0) {
            if (value >> 6 != 0b10) {
                throw refused();
            }
            following--;
        } else if (value < 0x80) {
            plain(value);
        } else if (value >= 0xC2 && value <= 0xDF) {
            following = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            following = 2;
        } else if (value >= 0xF0 && value <= 0xF4) {
            following = 3;
        } else {
            throw refused();
        }
    }

    private void plain(int value) {
        if (value == '"') {
            quoted = !quoted;
        } else if (value == '\n') {
            line++;
            // A line break inside quotes belongs to its cell.
            cell = quoted ? cell : 1;
        } else if (value == separator && !quoted) {
            cell++;
        }
    }

    private void end() {
        if (following > 0) {
            throw refused();
        }
    }

    private RuntimeException refused() {
        return ImportProblems.notUtf8(line, cell).asException();
    }
}
