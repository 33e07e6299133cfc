package org.komenius.pathways.internal.deadend;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.network.TranslatedText;

/** German titles for lists, without the map's soft hyphens. */
final class Titles {

    private Titles() {}

    static String of(TranslatedText text) {
        return plain(text.german());
    }

    /** "Grundschule → Orientierungsstufe". */
    static String of(Transition transition, Network network) {
        return Stream.of(transition.from(), transition.to())
                .map(id -> network.stop(id).map(stop -> of(stop.title())).orElse(id))
                .collect(Collectors.joining(" → "));
    }

    static String plain(String text) {
        return text.replace("\u00ad", "");
    }
}
