package org.komenius.pathways.internal.check;

import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Counselling;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Source;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** What a finding is about. */
record Subject(String type, String id) {

    static Subject of(Network network) {
        return new Subject("network", network.id());
    }

    static Subject of(Column column) {
        return new Subject("column", column.id());
    }

    static Subject of(Qualification qualification) {
        return new Subject("qualification", qualification.id());
    }

    static Subject of(Line line) {
        return new Subject("line", line.id());
    }

    static Subject of(Stop stop) {
        return new Subject("stop", stop.id());
    }

    static Subject of(Transition transition) {
        return new Subject("transition", transition.id());
    }

    static Subject of(Source source) {
        return new Subject("source", source.id());
    }

    static Subject of(Counselling counselling) {
        return new Subject("counselling", counselling.id());
    }

    static Subject language(String tag) {
        return new Subject("language", tag);
    }
}
