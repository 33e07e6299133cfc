package org.komenius.pathways.internal.check;

import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.TranslatedText;

/** How findings name things: by their German titles without soft hyphens, which editors know better than ids. */
final class Names {

    private static final String SOFT_HYPHEN = "\u00ad";

    private Names() {}

    static String of(TranslatedText text) {
        return text.german().replace(SOFT_HYPHEN, "");
    }

    static String of(Column column) {
        return of(column.title());
    }

    static String of(Stop stop) {
        return of(stop.title());
    }

    static String of(Line line) {
        return line.letter() + " " + of(line.title());
    }
}
