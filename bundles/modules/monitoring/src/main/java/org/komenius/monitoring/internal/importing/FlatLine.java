package org.komenius.monitoring.internal.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One line of bytes, split into cells. Used again for the next line; for one thread. */
final class FlatLine {

    private final CharsetDecoder decoder;
    private int[] ends = new int[64];
    private int cells;

    FlatLine(Charset charset) {
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Splits the line at {@code from}. @return where the next one begins, or {@link CellBytes#ODD} */
    int split(byte[] bytes, int from, int limit) {
        cells = 0;
        for (int at = from; ; at = ends[cells - 1] + 1) {
            int end = CellBytes.end(bytes, at, limit);
            if (end == CellBytes.ODD) {
                return CellBytes.ODD;
            }
            if (cells == ends.length) {
                ends = Arrays.copyOf(ends, cells * 2);
            }
            ends[cells++] = end;
            if (!CellBytes.isSeparator(bytes, end, limit)) {
                return CellBytes.nextLine(bytes, end, limit);
            }
        }
    }

    boolean isEmpty(int from) {
        return cells == 1 && ends[0] == from;
    }

    /** The cells as texts. @throws CharacterCodingException if the line has bytes that are no characters */
    List<String> texts(byte[] bytes, int from) throws CharacterCodingException {
        List<String> texts = new ArrayList<>(cells);
        int begin = from;
        for (int cell = 0; cell < cells; cell++) {
            int end = ends[cell];
            boolean quoted = begin < end && bytes[begin] == CellBytes.QUOTE;
            String text = quoted ? text(bytes, begin + 1, end - 1) : text(bytes, begin, end);
            texts.add(quoted ? text.replace("\"\"", "\"") : text);
            begin = end + 1;
        }
        return texts;
    }

    private String text(byte[] bytes, int from, int to) throws CharacterCodingException {
        return decoder.decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
    }
}
