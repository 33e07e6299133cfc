package org.komenius.pathways.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.TranslatedText;

/** All texts of a network, each with the thing that it belongs to. */
final class Texts {

    record Placed(Subject subject, TranslatedText text) {}

    private final List<Placed> all = new ArrayList<>();

    private Texts() {}

    static List<Placed> of(Network network) {
        Texts texts = new Texts();
        texts.add(Subject.of(network), network.title(), network.description());
        network.columns().forEach(column -> texts.add(Subject.of(column), column.title()));
        network.qualifications().forEach(held -> texts.add(Subject.of(held), held.title()));
        network.lines().forEach(line -> texts.add(Subject.of(line), line.title(), line.description()));
        network.stops().forEach(stop -> texts.add(Subject.of(stop), stop.title(), stop.description()));
        network.transitions().forEach(transition -> {
            texts.add(Subject.of(transition), transition.cost(), transition.note());
            transition.requirements().forEach(needed -> texts.add(Subject.of(transition), needed.note()));
        });
        network.counselling().forEach(advice -> texts.add(Subject.of(advice), advice.title(), advice.description()));
        return List.copyOf(texts.all);
    }

    private void add(Subject subject, TranslatedText... texts) {
        for (TranslatedText text : texts) {
            if (text != null) {
                all.add(new Placed(subject, text));
            }
        }
    }
}
