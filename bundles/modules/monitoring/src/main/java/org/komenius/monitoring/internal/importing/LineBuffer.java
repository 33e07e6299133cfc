package org.komenius.monitoring.internal.importing;

import java.io.IOException;
import java.io.InputStream;

/** A window on a file that holds whole lines; lines that do not fit are not shown. For one thread. */
final class LineBuffer {

    static final int SIZE = 1 << 21;

    private final InputStream in;
    private final byte[] bytes;
    private int filled;
    private int limit;
    private long before;
    private boolean atEnd;

    /** @param size of the window, in bytes */
    LineBuffer(InputStream in, int size) {
        this.in = in;
        this.bytes = new byte[size];
    }

    /** The window; the same array for all of the file. */
    byte[] bytes() {
        return bytes;
    }

    /** End of the whole lines in the window. */
    int limit() {
        return limit;
    }

    /** Bytes of the stream that are no longer in the window. */
    long before() {
        return before;
    }

    /** Whether the window reaches to the end of the stream. */
    boolean atEnd() {
        return atEnd;
    }

    /**
     * Lets go of what stands before {@code from} and reads on; what is left begins at 0.
     *
     * @return false if there is no further whole line: the file has ended, or its next line is longer than the window
     */
    boolean fill(int from) throws IOException {
        before += from;
        filled -= from;
        System.arraycopy(bytes, from, bytes, 0, filled);
        int read = in.readNBytes(bytes, filled, bytes.length - filled);
        filled += read;
        atEnd = filled < bytes.length;
        limit = atEnd ? filled : afterLastLine();
        return limit > 0;
    }

    private int afterLastLine() {
        int end = filled;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
