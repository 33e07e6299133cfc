package org.komenius.monitoring.internal.tabular;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches XML before a parser sees it: no declaration ({@code <!DOCTYPE}, {@code <!ENTITY}) gets through, and no tag, comment or
 * processing instruction is so long that the parser's buffers would grow with it.
 */
final class MarkupGuard extends FilterReader {

    private static final int MAX_MARKUP_CHARS = 1 << 16;
    private static final String COMMENT = "--";
    private static final String CDATA = "[CDATA[";

    private final StringBuilder beginning = new StringBuilder();
    private boolean inMarkup;
    private char quote;
    private int length;

    MarkupGuard(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        for (int i = 0; i < read; i++) {
            watch(buffer[offset + i]);
        }
        return read;
    }

    private void watch(char c) {
        if (!inMarkup) {
            if (c == '<') {
                inMarkup = true;
                quote = 0;
                length = 0;
                beginning.setLength(0);
            }
            return;
        }
        if (++length > MAX_MARKUP_CHARS) {
            throw TableProblems.bomb().asException();
        }
        if (length <= 1 + CDATA.length()) {
            beginning.append(c);
            checkBeginning();
        }
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            inMarkup = false;
        }
    }

    private void checkBeginning() {
        if (beginning.charAt(0) != '!' || beginning.length() < 2) {
            return;
        }
        String rest = beginning.substring(1);
        if (!COMMENT.startsWith(rest) && !rest.startsWith(COMMENT) && !CDATA.startsWith(rest)) {
            throw TableProblems.declarations().asException();
        }
    }
}
