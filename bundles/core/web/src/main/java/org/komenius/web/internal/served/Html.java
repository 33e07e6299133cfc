package org.komenius.web.internal.served;

import java.util.Map;
import org.komenius.spi.web.Inline;

/**
 * Builds HTML from tags that the caller writes in the source code and texts that are always escaped. Not thread-safe.
 *
 * <p>{@link #raw} takes what is known at compile time or was built here; nothing from a request or a module may go in there.
 */
final class Html {

    private final StringBuilder out = new StringBuilder(4096);

    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Between tags or between double quotes. Control characters that HTML does not know are left out. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** {@code <tag name="value" …>}. */
    Html open(String tag, Map<String, String> attributes) {
        out.append('<').append(tag);
        attributes.forEach((name, value) ->
                out.append(' ').append(name).append("=\"").append(escape(value)).append('"'));
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Text with its language, set apart from a surrounding of another direction. */
    Html words(Inline.Words words) {
        return words(words.text(), words.language());
    }

    Html words(String text, String language) {
        if (language == null) {
            return text(text);
        }
        return open("bdi", Map.of("lang", language)).text(text).close("bdi");
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (c >= ' ' && c != 0x7f || c == '\n' || c == '\t') {
                        safe.append(c);
                    }
                }
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
