package org.komenius.documents.internal.html;

import java.util.Map;
import org.w3c.dom.Document;

/**
 * @param tree XHTML without any address that has to be fetched
 * @param pictures name behind {@code komenius:} in an {@code img} to its SVG
 */
public record Html(Document tree, Map<String, String> pictures) {

    /** Scheme of the addresses of pictures and fonts, which only this bundle resolves. */
    public static final String SCHEME = "komenius";
}
