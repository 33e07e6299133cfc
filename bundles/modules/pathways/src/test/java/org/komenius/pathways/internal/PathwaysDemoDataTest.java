package org.komenius.pathways.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.pathways.internal.demo.DemoNetwork;
import org.komenius.pathways.internal.demo.PathwaysDemoData;
import org.komenius.pathways.internal.layout.LayoutOptions;
import org.komenius.pathways.internal.persistence.NetworkList;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.pathways.internal.versions.VersionState;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.testkit.TestDatabase;

class PathwaysDemoDataTest {

    private final List<String> events = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void publishesTheNetworkOfTheDemoOnce(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/pathways/main.xml", "pathways")) {
            Transactions transactions = new EntityManagerTransactions(database.entityManagers());
            NetworkStore store = new NetworkStore(transactions);
            PathwaysDemoData demo = new PathwaysDemoData(store, publications(store));
            demo.load(42);
            demo.load(43);
            assertThat(store.versions(DemoNetwork.ID)).singleElement().satisfies(version -> {
                assertThat(version.state()).isEqualTo(VersionState.PUBLISHED);
                assertThat(version.submitted().by())
                        .isNotEqualTo(version.decided().by());
            });
            PublishedNetwork shown = new PublishedNetworks(
                            store, new NetworkList(transactions), Fakes.configuration(Map.of()))
                    .get(DemoNetwork.ID);
            assertThat(shown.network()).isEqualTo(DemoNetwork.create(42));
            assertThat(shown.drawing("de").stops())
                    .hasSameSizeAs(shown.network().stops());
            assertThat(events).containsExactly("network.published " + DemoNetwork.ID);
        }
    }

    private Publications publications(NetworkStore store) {
        Announcements announcements = new Announcements(
                (module, action, subject, details) -> {}, event -> events.add(event.type() + " " + event.subjectId()));
        return new Publications(
                store,
                new Contents(store),
                new NetworkMaps(Fakes.configuration(Map.of()), new LayoutOptions(1, 1, null)),
                new Fakes.Staff(),
                announcements);
    }
}
