package org.komenius.documents.internal.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.komenius.documents.internal.html.Html;

/** Answers for the fonts and pictures of one document. Any other address is refused, so that writing a PDF never calls anybody. */
final class OwnAddresses implements FSStreamFactory {

    private final Map<String, String> pictures;

    OwnAddresses(Map<String, String> pictures) {
        this.pictures = pictures;
    }

    /** The address itself if it is one of ours, otherwise null, which the library takes for "not allowed". */
    static String resolve(String uri) {
        return uri.startsWith(Html.SCHEME + ":") || uri.startsWith("#") ? uri : null;
    }

    @Override
    public FSStream getUrl(String uri) {
        String name = uri.substring(uri.indexOf(':') + 1);
        String picture = pictures.get(name);
        byte[] content = picture != null
                ? picture.getBytes(StandardCharsets.UTF_8)
                : name.endsWith(".ttf") ? Resources.font(name) : null;
        if (content == null) {
            throw new IllegalArgumentException("no such picture or font: " + uri);
        }
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(content);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }
}
