package org.komenius.web.internal.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Compression for browsers that accept it. */
public final class Gzip {

    /** Below this, headers outweigh what is saved. */
    private static final int MIN_BYTES = 860;

    private Gzip() {}

    public static boolean pays(byte[] content, String mediaType, String acceptEncoding) {
        return content.length >= MIN_BYTES
                && MediaTypes.isText(mediaType)
                && acceptEncoding != null
                && acceptEncoding.contains("gzip");
    }

    public static byte[] compress(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
