package org.komenius.pathways.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.komenius.pathways.internal.network.Network;

/** First in, first out: whoever is at a stop later never sets off or arrives earlier. */
class DepartureProperties {

    @Property(tries = 500)
    void laterNeverMeansEarlier(
            @ForAll long seed, @ForAll @IntRange(max = 3000) int first, @ForAll @IntRange(max = 1500) int later) {
        RandomNetworks random = new RandomNetworks(seed);
        Network network = random.network(5, 20);
        CompiledNetwork compiled = new CompiledNetwork(network);
        Timetable timetable = new Timetable(network.transitions(), RandomNetworks.TODAY.getYear());
        Traveller traveller = new Traveller(compiled, timetable, random.question(5, 12));
        for (Arc arc : compiled.arcs()) {
            int soon = traveller.departure(arc, traveller.today() + first);
            int late = traveller.departure(arc, traveller.today() + first + later);
            assertThat(late).isGreaterThanOrEqualTo(soon);
            if (soon != Traveller.NEVER) {
                assertThat(soon).isGreaterThanOrEqualTo(traveller.today() + first);
                assertThat(traveller.arrival(arc, soon)).isGreaterThanOrEqualTo(soon);
                assertThat(traveller.lastDeparture(arc, traveller.arrival(arc, soon)))
                        .isGreaterThanOrEqualTo(soon);
            }
            if (late != Traveller.NEVER) {
                assertThat(traveller.arrival(arc, late)).isGreaterThanOrEqualTo(traveller.arrival(arc, soon));
            }
        }
    }
}
