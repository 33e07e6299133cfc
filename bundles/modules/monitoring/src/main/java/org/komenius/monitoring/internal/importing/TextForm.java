package org.komenius.monitoring.internal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.komenius.spi.data.ImportSource;

/**
 * How a file's text is written, as far as its first bytes tell.
 *
 * @param charset of the byte order mark; without one UTF-8 if the beginning is valid UTF-8, else Windows-1252
 * @param bomBytes length of the byte order mark, 0 without
 * @param firstLine without line end, quotes removed; empty for an empty file
 */
public record TextForm(Charset charset, int bomBytes, String firstLine) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 16;

    public static TextForm of(ImportSource source) throws IOException {
        byte[] sample;
        try (InputStream in = source.open()) {
            sample = in.readNBytes(SAMPLE);
        }
        int bom = 0;
        Charset charset = isUtf8(sample) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            bom = 3;
            charset = StandardCharsets.UTF_8;
        } else if (startsWith(sample, 0xFF, 0xFE)) {
            bom = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(sample, 0xFE, 0xFF)) {
            bom = 2;
            charset = StandardCharsets.UTF_16BE;
        }
        String text = new String(sample, bom, sample.length - bom, charset);
        String line = text.lines().findFirst().orElse("");
        return new TextForm(charset, bom, line.replace("\"", ""));
    }

    boolean isBlank() {
        return firstLine.isBlank();
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] sample) {
        int end = sample.length;
        if (end == SAMPLE) {
            // The sample may end inside a character: step back to its first byte.
            while (end > SAMPLE - 4 && (sample[end - 1] & 0xC0) == 0x80) {
                end--;
            }
            if ((sample[end - 1] & 0x80) != 0) {
                end--;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, end));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
