package org.komenius.pathways.internal.deadend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.routing.FahrplanQuestion;
import org.komenius.pathways.internal.routing.NetworkBuilder;
import org.komenius.pathways.internal.routing.RoutePlanner;

class DeadEndProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** However it is tied into a network in order, the one stop without a way on is found, and nothing else. */
    @Property(tries = 300)
    void aPlantedDeadEndIsFound(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 40) int stops,
            @ForAll @IntRange(min = 1, max = 4) int ties) {
        Random random = new Random(seed);
        NetworkBuilder network = chain(random, stops);
        assertThat(DeadEndCheck.check(network.build(), Map.of(), TODAY)).isEmpty();
        network.stop("planted");
        for (int tie = 0; tie < ties; tie++) {
            network.way("p" + tie, "s" + random.nextInt(stops), "planted", random.nextInt(3) * 6)
                    .gains("dead");
        }
        assertThat(DeadEndCheck.check(network.build(), Map.of(), TODAY))
                .extracting(finding -> finding.kind() + " " + finding.subjectId())
                .containsExactly("QUALIFICATION_WITHOUT_ONWARD dead", "DEAD_END planted");
    }

    /** Cutting every way to a stop is noticed. */
    @Property(tries = 200)
    void aStopCutOffIsFound(@ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int stops) {
        Random random = new Random(seed);
        NetworkBuilder network = chain(random, stops).stop("island");
        network.way("off", "island", "s" + (stops - 1), 12);
        assertThat(DeadEndCheck.check(network.build(), Map.of(), TODAY))
                .extracting(finding -> finding.kind() + " " + finding.subjectId())
                .containsExactly("UNREACHABLE island");
    }

    /** Planner's check and Fahrplan agree on what can be reached. */
    @Property(tries = 200)
    void reachableIsWhatTheFahrplanReaches(@ForAll long seed, @ForAll @IntRange(min = 3, max = 9) int stops) {
        Random random = new Random(seed);
        NetworkBuilder builder = new NetworkBuilder();
        for (int stop = 0; stop < stops; stop++) {
            builder.destination("s" + stop);
        }
        for (int way = 0; way < stops * 2; way++) {
            NetworkBuilder.Way added =
                    builder.way("t" + way, "s" + random.nextInt(stops), "s" + random.nextInt(stops), 6);
            if (random.nextInt(3) == 0) {
                added.needs("q" + random.nextInt(3));
            }
            if (random.nextInt(3) == 0) {
                added.gains("q" + random.nextInt(3));
            }
        }
        Network network = builder.build();
        List<String> goals = new ArrayList<>(List.of("s0"));
        new RoutePlanner(network)
                .plan(FahrplanQuestion.of("s0", null, TODAY, 40))
                .goals()
                .forEach(goal -> goals.add(goal.stop()));
        assertThat(Reachability.byRegion(network, Map.of("1", java.util.Set.of()), TODAY)
                        .get(0)
                        .destinations())
                .filteredOn(Reachability.Destination::reachable)
                .extracting(Reachability.Destination::stop)
                .containsExactlyInAnyOrderElementsOf(goals);
    }

    /** Stops in a row, the last one a destination, with further ways that only lead forward. */
    private static NetworkBuilder chain(Random random, int stops) {
        NetworkBuilder network = new NetworkBuilder();
        for (int stop = 0; stop < stops - 1; stop++) {
            network.stop("s" + stop);
        }
        network.destination("s" + (stops - 1));
        for (int stop = 0; stop < stops - 1; stop++) {
            network.way("t" + stop, "s" + stop, "s" + (stop + 1), 12);
            int further = stop + 1 + random.nextInt(stops - stop - 1);
            network.way("u" + stop, "s" + stop, "s" + further, 24).gains("q" + stop % 3);
        }
        return network;
    }
}
