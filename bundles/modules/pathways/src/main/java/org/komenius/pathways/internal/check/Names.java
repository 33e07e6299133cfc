package org.komenius.pathways.internal.check;

import java.util.Optional;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;
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

    /** From where to where; ids stand for stops that are missing. */
    static String of(Network network, Transition transition) {
        return stop(network, transition.from()) + " → " + stop(network, transition.to());
    }

    private static String stop(Network network, String id) {
        Optional<Stop> stop = network.stop(id);
        return stop.map(Names::of).orElse(id);
    }
}
