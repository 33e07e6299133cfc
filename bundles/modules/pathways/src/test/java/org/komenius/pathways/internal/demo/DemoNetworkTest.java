package org.komenius.pathways.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.komenius.pathways.internal.check.NetworkCheck;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.networkfile.NetworkJson;

class DemoNetworkTest {

    private final Network network = DemoNetwork.create(42);

    @Test
    void theSameSeedGivesTheSameNetwork() {
        assertThat(DemoNetwork.create(42)).isEqualTo(network);
        assertThat(DemoNetwork.create(43)).isNotEqualTo(network);
        assertThat(NetworkJson.read(NetworkJson.write(network))).isEqualTo(network);
    }

    @Test
    void canBePublishedAndSaysThatItIsInvented() {
        assertThat(NetworkCheck.isPublishable(NetworkCheck.check(network))).isTrue();
        assertThat(network.id()).isEqualTo(DemoNetwork.ID);
        assertThat(network.checkBeforeUse()).isTrue();
        assertThat(network.description().german()).contains("erfunden");
    }

    @Test
    void hasLocalAdviceAndRoutesForNewcomersAndNothingThatIsNotThere() {
        assertThat(network.counselling())
                .extracting(advice -> advice.id())
                .startsWith("bildungsbuero", "integrationspunkt", "jugendberufsagentur");
        assertThat(network.stop("ipunkt")).isPresent();
        assertThat(network.transition("ipunkt-ferien")).isPresent();
        assertThat(network.stop("gym8")).isEmpty();
        assertThat(network.transition("gym8-mss")).isEmpty();
        assertThat(network.transition("erst-ikurs")).isEmpty();
        assertThat(network.transition("ipunkt-ikurs")).isPresent();
    }

    /** Nothing in the demo may lead to real people. */
    @Test
    void localContactsAreReservedForExamples() {
        assertThat(network.counselling().subList(0, 3)).allSatisfy(advice -> {
            assertThat(advice.contact().website()).contains(".sonnental.example/");
            assertThat(advice.contact().phone()).startsWith("069 90009-");
        });
    }

    @Test
    void showsPlannersWhatTheChecksAreFor() {
        Set<String> left = network.transitions().stream().map(Transition::from).collect(Collectors.toSet());
        assertThat(left).doesNotContain("sprachmittlung");
        assertThat(network.stop("sprachmittlung").orElseThrow().destination()).isFalse();
        assertThat(network.transitions().stream()
                        .map(Transition::recheckBy)
                        .filter(Objects::nonNull)
                        .distinct())
                .hasSize(2);
        assertThat(network.transitions())
                .anySatisfy(way -> assertThat(way.checked()).isNull());
    }
}
