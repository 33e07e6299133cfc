package org.komenius.monitoring.internal.importing;

/**
 * Where cells end in the bytes of a line, for every charset in which separator, quote and line ends are single bytes of their own.
 *
 * <p>Knows cells without quotes and cells that are wholly in quotes, on one line. Whatever else quotes can do is left to a real reader.
 */
final class CellBytes {

    static final byte SEPARATOR = ';';
    static final byte QUOTE = '"';
    /** The cell's quotes do something that is not known here. */
    static final int ODD = -1;

    private static final boolean[] ENDS_CELL = new boolean[256];

    static {
        ENDS_CELL[SEPARATOR] = true;
        ENDS_CELL['\n'] = true;
        ENDS_CELL['\r'] = true;
    }

    private CellBytes() {}

    /** Index of the separator or line end behind the cell that begins at {@code from}, or {@code limit}, or {@link #ODD}. */
    static int end(byte[] bytes, int from, int limit) {
        int i = from;
        if (i < limit && bytes[i] == QUOTE) {
            return endOfQuoted(bytes, from + 1, limit);
        }
        while (i < limit && !ENDS_CELL[bytes[i] & 0xFF]) {
            i++;
        }
        return i;
    }

    private static int endOfQuoted(byte[] bytes, int from, int limit) {
        for (int i = from; i < limit; i++) {
            byte b = bytes[i];
            if (b == QUOTE) {
                if (i + 1 == limit || ENDS_CELL[bytes[i + 1] & 0xFF]) {
                    return i + 1;
                }
                if (bytes[i + 1] != QUOTE) {
                    return ODD;
                }
                i++;
            } else if (b == '\n' || b == '\r') {
                return ODD;
            }
        }
        return ODD;
    }

    /** Index of the first byte of the next line, given the index of a line end or the limit. */
    static int nextLine(byte[] bytes, int end, int limit) {
        if (end < limit && bytes[end] == '\r' && end + 1 < limit && bytes[end + 1] == '\n') {
            return end + 2;
        }
        return Math.min(end + 1, limit);
    }

    /**
     * Index behind so many cells and the separator after the last of them; -1 if the line has fewer, or odd ones.
     *
     * @param toLineEnd whether they must be the line's last, with a line feed behind them instead
     */
    static int span(byte[] bytes, int from, int limit, int cells, boolean toLineEnd) {
        int at = from;
        for (int cell = 1; cell <= cells; cell++) {
            int end = end(bytes, at, limit);
            if (end < 0 || end == limit) {
                return -1;
            }
            if (cell == cells && toLineEnd) {
                int next = nextLine(bytes, end, limit);
                return bytes[end] != SEPARATOR && bytes[next - 1] == '\n' ? next : -1;
            }
            if (bytes[end] != SEPARATOR) {
                return -1;
            }
            at = end + 1;
        }
        return at;
    }

    static boolean isSeparator(byte[] bytes, int at, int limit) {
        return at < limit && bytes[at] == SEPARATOR;
    }
}
