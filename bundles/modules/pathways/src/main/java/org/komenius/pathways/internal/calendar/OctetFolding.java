package org.komenius.pathways.internal.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Folds content lines as RFC 5545, section 3.1, asks: at most 75 octets, never inside a character. */
final class OctetFolding {

    private static final int MAX_OCTETS = 75;

    private OctetFolding() {}

    /** @param text lines that end with CR LF */
    static byte[] fold(String text) {
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        for (String line : text.split("\r\n")) {
            int used = 0;
            for (int at = 0; at < line.length(); ) {
                int character = line.codePointAt(at);
                byte[] octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
                if (used + octets.length > MAX_OCTETS) {
                    folded.writeBytes("\r\n ".getBytes(StandardCharsets.US_ASCII));
                    used = 1;
                }
                folded.writeBytes(octets);
                used += octets.length;
                at += Character.charCount(character);
            }
            folded.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return folded.toByteArray();
    }
}
