package org.komenius.pathways.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.networkfile.NetworkArbitraries;

class NetworkCheckProperties {

    @Property
    void anyNetworkIsBorneAndGivesTheSameFindingsAgain(@ForAll("networks") Network network) {
        List<Finding> findings = NetworkCheck.check(network);
        assertThat(NetworkCheck.check(network)).isEqualTo(findings);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.advice()).isNotNull());
    }

    /** Two nodes are in one group exactly if each can reach the other. */
    @Property
    void strongComponentsAreWhatReachesOneAnother(@ForAll @IntRange(max = 12) int nodes, @ForAll long seed) {
        Map<String, List<String>> next = graph(nodes, new Random(seed));
        List<List<String>> components = StrongComponents.of(next);
        assertThat(components.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(next.keySet());
        for (List<String> component : components) {
            for (String node : next.keySet()) {
                boolean together = reaches(next, component.get(0), node) && reaches(next, node, component.get(0));
                assertThat(component.contains(node)).isEqualTo(together);
            }
        }
    }

    @Property(tries = 20)
    void evenAVeryLongWayIsWalked(@ForAll @IntRange(min = 10_000, max = 30_000) int length) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (int i = 0; i < length; i++) {
            next.put("n" + i, List.of("n" + (i + 1) % length));
        }
        assertThat(StrongComponents.of(next)).hasSize(1).first().satisfies(all -> assertThat(all)
                .hasSize(length));
    }

    private static Map<String, List<String>> graph(int nodes, Random random) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (int from = 0; from < nodes; from++) {
            List<String> targets = new ArrayList<>();
            for (int to = 0; to < nodes; to++) {
                if (random.nextInt(6) == 0) {
                    targets.add("n" + to);
                }
            }
            next.put("n" + from, targets);
        }
        return next;
    }

    private static boolean reaches(Map<String, List<String>> next, String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            next.get(open.pop()).stream().filter(seen::add).forEach(open::push);
        }
        return seen.contains(to);
    }

    @Provide
    Arbitrary<Network> networks() {
        return NetworkArbitraries.networks();
    }
}
