package org.komenius.documents.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is packed into this bundle: style sheet and fonts. Each font is read once and kept, since every document needs them. */
public final class Resources {

    private static final Map<String, byte[]> FONTS = new ConcurrentHashMap<>();

    private Resources() {}

    static String styleSheet() {
        return new String(read("/print.css"), StandardCharsets.UTF_8);
    }

    /** @param file for example {@code FiraSans-Regular.ttf} */
    public static byte[] font(String file) {
        return FONTS.computeIfAbsent(file, name -> read("/fonts/" + name));
    }

    private static byte[] read(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not in this bundle: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
