package org.komenius.pathways.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.deadend.DeadEndCheck;
import org.komenius.pathways.internal.deadend.Reachability;
import org.komenius.pathways.internal.network.Network;

/** Cycles, missing and doubled stops, nonsense and sheer size: always an answer, never a hang. */
class OddNetworksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    @Timeout(20)
    void contradictoryNetworksAreAnsweredAllTheSame() {
        NetworkBuilder network = new NetworkBuilder()
                .way("self", "a", "a", 0)
                .gains("q")
                .anyDay()
                .and()
                .way("there", "a", "b", 0)
                .anyDay()
                .and()
                .way("back", "b", "a", 0)
                .anyDay()
                .and()
                .way("negative", "b", "c", -5)
                .and()
                .way("twice", "b", "c", 0)
                .lines()
                .and()
                .way("twice", "b", "c", 0)
                .lines("unknown")
                .and();
        Network built = network.build();
        Network broken = new Network(
                built.id(),
                built.title(),
                null,
                null,
                false,
                Validity.ALWAYS,
                List.of(),
                List.of(),
                List.of(),
                twice(built.stops()),
                built.transitions(),
                List.of(),
                List.of());
        FahrplanAnswer answer = new RoutePlanner(broken).plan(FahrplanQuestion.of("a", "c", TODAY, 40));
        assertThat(answer.routes())
                .extracting(route -> route.transitions().get(0))
                .containsOnly("there");
        Network gone = new Network(
                built.id(),
                built.title(),
                null,
                null,
                false,
                Validity.ALWAYS,
                List.of(),
                List.of(),
                List.of(),
                built.stops().stream().filter(stop -> !stop.id().equals("b")).toList(),
                built.transitions(),
                List.of(),
                List.of());
        assertThat(new RoutePlanner(gone)
                        .plan(FahrplanQuestion.of("a", "c", TODAY, 40))
                        .routes())
                .isEmpty();
    }

    @Test
    @Timeout(60)
    void fiveHundredStopsAreNoHang() {
        RandomNetworks random = new RandomNetworks(5);
        RoutePlanner planner = new RoutePlanner(random.network(500, 2500));
        for (String to : java.util.Arrays.asList("s17", "s499", null)) {
            FahrplanAnswer answer = planner.plan(FahrplanQuestion.of("s3", to, TODAY, 40));
            assertThat(answer.routes().size() + answer.goals().size() > 0
                            || answer.truncated()
                            || !answer.closed().isEmpty())
                    .isTrue();
        }
    }

    @Test
    @Timeout(60)
    void fiveHundredStopsAreCheckedForDeadEnds() {
        Network network = new RandomNetworks(5).network(500, 2500);
        assertThat(DeadEndCheck.check(network, Map.of("1", Set.of(InstitutionKind.KITA)), TODAY))
                .isNotNull();
        assertThat(Reachability.byRegion(network, Map.of("1", Set.of(), "2", Set.of(InstitutionKind.KITA)), TODAY))
                .hasSize(2);
    }

    private static <T> List<T> twice(List<T> items) {
        return java.util.stream.Stream.concat(items.stream(), items.stream()).toList();
    }
}
