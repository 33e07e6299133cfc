package org.komenius.registry.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.registry.Region;
import org.komenius.registry.internal.persistence.BoundaryStore.NewBoundary;
import org.komenius.registry.internal.persistence.BoundaryStore.Outcome;
import org.komenius.registry.internal.region.BoundaryFeature;
import org.komenius.registry.internal.region.RegionQuery;
import org.komenius.registry.internal.search.Folding;
import org.komenius.testkit.TestDatabase;

class RegionStoreTest {

    private static final LocalDate NEW_YEAR_2025 = LocalDate.of(2025, 1, 1);

    private static RegionKey key(String value) {
        return new RegionKey(value);
    }

    private static Transactions transactions(TestDatabase database) {
        return new EntityManagerTransactions(database.entityManagers());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void knowsDissolvedKreiseWithTheirSuccessors(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            RegionStore regions = new RegionStore(transactions(database));

            assertThat(regions.find(key("08222"), NEW_YEAR_2025))
                    .map(Region::name)
                    .contains("Mannheim");
            assertThat(regions.find(key("03156"), LocalDate.of(2016, 10, 31))).isPresent();
            assertThat(regions.find(key("03156"), LocalDate.of(2016, 11, 1))).isEmpty();
            assertThat(regions.exists(key("03156"))).isTrue();
            assertThat(regions.exists(key("03999"))).isFalse();
            assertThat(regions.successors(key("15151")))
                    .extracting(change -> change.to().value())
                    .containsExactly("15001", "15082", "15086", "15091");
            assertThat(regions.predecessors(key("05334"))).hasSize(2);
            assertThat(regions.all(RegionLevel.LAND, NEW_YEAR_2025)).hasSize(16);
            assertThat(regions.all(RegionLevel.KREIS, NEW_YEAR_2025)).hasSize(400);
            assertThat(regions.children(key("10"), NEW_YEAR_2025))
                    .extracting(region -> region.key().value())
                    .contains("10041", "10046", "100");
            assertThat(regions.history(key("10041")))
                    .extracting(Region::kindName)
                    .containsExactly("Stadtverband", "Regionalverband");

            // A second start finds everything in place.
            new RegionStore(transactions(database));
            assertThat(regions.all(RegionLevel.KREIS, NEW_YEAR_2025)).hasSize(400);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void searchesAndPagesWithoutGapOrRepetition(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            RegionStore regions = new RegionStore(transactions(database));

            assertThat(regions.search(question("suedliche", null, List.of(), 10)))
                    .isEmpty();
            assertThat(regions.search(question("weinstra SÜDLICHE", null, List.of(), 10)))
                    .extracting(Region::name)
                    .containsExactly("Südliche Weinstraße");

            List<String> seen = new ArrayList<>();
            List<String> after = List.of();
            while (true) {
                List<Region> page = regions.search(question("", key("07"), after, 7));
                page.stream().limit(7).forEach(region -> seen.add(region.key().value()));
                if (page.size() <= 7) {
                    break;
                }
                Region last = page.get(6);
                after = List.of(last.name(), last.key().value());
            }
            assertThat(seen).doesNotHaveDuplicates().hasSize((int)
                    regions.count(question("", key("07"), List.of(), 7)));
            assertThat(seen).hasSize(1 + 3 + 36);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void keepsBoundariesWithTheirTime(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            Transactions tx = transactions(database);
            RegionStore regions = new RegionStore(tx);
            BoundaryStore boundaries = new BoundaryStore(tx);
            List<Outcome> outcomes = new ArrayList<>();

            for (String geometry : List.of("{\"a\":1}", "{\"a\":1}", "{\"a\":2}")) {
                boundaries.store(
                        List.of(new NewBoundary(1, key("07111"), "x", "y", geometry)),
                        null,
                        "© Test",
                        (boundary, outcome, created) -> outcomes.add(outcome));
            }
            boundaries.store(
                    List.of(new NewBoundary(1, key("07111"), "x", "y", "{\"a\":3}")),
                    LocalDate.of(2020, 1, 1),
                    null,
                    (boundary, outcome, created) -> outcomes.add(outcome));

            assertThat(outcomes).containsExactly(Outcome.CREATED, Outcome.UNCHANGED, Outcome.UPDATED, Outcome.CREATED);
            assertThat(boundaries.find(RegionLevel.KREIS, key("07"), LocalDate.of(2019, 12, 31)))
                    .extracting(BoundaryFeature::geometry)
                    .containsExactly("{\"a\":2}");
            assertThat(boundaries.find(RegionLevel.KREIS, null, LocalDate.of(2020, 1, 1)))
                    .extracting(BoundaryFeature::geometry)
                    .containsExactly("{\"a\":3}");
            assertThat(boundaries.find(RegionLevel.KREIS, key("08"), NEW_YEAR_2025))
                    .isEmpty();
            assertThat(boundaries.fingerprint(RegionLevel.KREIS, null, LocalDate.of(2019, 12, 31)))
                    .isNotEqualTo(boundaries.fingerprint(RegionLevel.KREIS, null, NEW_YEAR_2025));
            assertThat(regions.withBoundary(Set.of(key("07111"), key("07131")), NEW_YEAR_2025))
                    .containsExactly(key("07111"));
        }
    }

    private static RegionQuery question(String words, RegionKey within, List<String> after, int limit) {
        return new RegionQuery(Folding.words(words), null, within, NEW_YEAR_2025, true, false, after, limit);
    }
}
