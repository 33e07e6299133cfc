package org.komenius.pathways.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komenius.pathways.internal.SampleNetwork;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;

class NetworkComparisonTest {

    private static final Network BEFORE = SampleNetwork.small("probe");

    @Test
    void theSameHasNoChanges() {
        assertThat(NetworkComparison.compare(BEFORE, SampleNetwork.small("probe")))
                .isEmpty();
    }

    @Test
    void aChangedTextIsToldByLanguage() {
        Network after = SampleNetwork.renamed(BEFORE, "gs", "Grundschule Mitte");
        assertThat(changes(BEFORE, after))
                .containsExactly("CHANGED stop gs title.de.text \"Grundschule\" → \"Grundschule Mitte\"");
    }

    @Test
    void whatCameAndWentIsToldAsAWhole() {
        Network after = SampleNetwork.withStops(BEFORE, stops -> stops.subList(0, 3));
        assertThat(changes(BEFORE, after)).containsExactly("REMOVED stop abi");
        assertThat(changes(after, BEFORE)).containsExactly("ADDED stop abi");
    }

    @Test
    void anotherOrderIsAChangeOfTheNetwork() {
        Network after = SampleNetwork.withStops(BEFORE, stops -> {
            Collections.swap(stops, 0, 1);
            return stops;
        });
        assertThat(changes(BEFORE, after))
                .containsExactly("CHANGED network probe stop.order [\"gs\",\"igs\",\"beruf\",\"abi\"]"
                        + " → [\"igs\",\"gs\",\"beruf\",\"abi\"]");
    }

    @Test
    void aTransitionIsCalledByItsStops() {
        Network after = new Network(
                BEFORE.id(),
                BEFORE.title(),
                BEFORE.description(),
                BEFORE.land(),
                true,
                BEFORE.validity(),
                BEFORE.columns(),
                BEFORE.qualifications(),
                BEFORE.lines(),
                BEFORE.stops(),
                BEFORE.transitions().subList(0, 2),
                BEFORE.sources(),
                BEFORE.counselling());
        List<Change> changes = NetworkComparison.compare(BEFORE, after);
        assertThat(changes.get(0).fields().get(0).field()).isEqualTo("checkBeforeUse");
        assertThat(changes.get(1).title().german()).isEqualTo("Gesamtschule → Ausbildung");
    }

    @Test
    void ofADoubledIdTheLastOneCounts() {
        Network doubled = SampleNetwork.withStops(BEFORE, stops -> {
            Stop again = stops.get(0);
            stops.add(again);
            return stops;
        });
        assertThat(NetworkComparison.compare(BEFORE, doubled)).isEmpty();
    }

    private static List<String> changes(Network before, Network after) {
        return NetworkComparison.compare(before, after).stream()
                .map(change -> change.kind() + " " + change.type() + " " + change.id()
                        + String.join(
                                "",
                                change.fields().stream()
                                        .map(field ->
                                                " " + field.field() + " " + field.before() + " → " + field.after())
                                        .toList()))
                .toList();
    }
}
