package org.komenius.web.internal.served;

import org.komenius.web.internal.language.Language;

/** Turns addresses without language into those that links carry. */
final class Addresses {

    private Addresses() {}

    /** A page gets its language in front; interfaces, files, anchors and foreign addresses stay as they are. */
    static String of(String target, Language language) {
        boolean page = target.startsWith("/") && !target.startsWith("/api/") && !target.startsWith("/ui/");
        if (!page) {
            return target;
        }
        String prefix = "/" + language.segment();
        return target.equals("/") ? prefix : prefix + (target.startsWith("/?") ? target.substring(1) : target);
    }
}
