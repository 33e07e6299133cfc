package org.komenius.monitoring.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.NewVersion;
import org.komenius.monitoring.internal.catalogue.Topic;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.ETags;
import org.komenius.testkit.TestDatabase;

/** Topics and favourites, on each database. */
class CatalogueMarksTest {

    private static final NewVersion FIRST = new NewVersion(
            "22541-01-01-4",
            "22541",
            "Tageseinrichtungen für Kinder",
            "Kinder in Tageseinrichtungen",
            "Amt",
            "dl-de/by-2-0",
            "22541.csv",
            "0".repeat(64),
            5,
            "1".repeat(64),
            List.of(),
            "de",
            5,
            "2020",
            "2024",
            "{}",
            false,
            "Erika Muster");

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void topicsAreConfirmedAgainstTheVersionThatWasSeen(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            Transactions transactions = new EntityManagerTransactions(database.entityManagers());
            TopicStore store = new TopicStore(transactions);
            DatasetInfo dataset = dataset(transactions);
            assertThat(store.of(dataset.id())).isEmpty();

            DatasetInfo changed = store.confirm(
                            dataset.id(), ETags.of(dataset.rowVersion()), Set.of(Topic.C, Topic.D), "Erika Muster")
                    .orElseThrow();
            assertThat(changed.rowVersion()).isGreaterThan(dataset.rowVersion());
            assertThat(store.of(dataset.id()).orElseThrow().topics()).containsExactlyInAnyOrder(Topic.C, Topic.D);

            String stale = ETags.of(dataset.rowVersion());
            assertThatThrownBy(() -> store.confirm(dataset.id(), stale, Set.of(Topic.A), "E"))
                    .isInstanceOf(ProblemException.class);
            store.confirm(dataset.id(), ETags.of(changed.rowVersion()), Set.of(Topic.C), "Max Muster");
            assertThat(store.of(dataset.id()).orElseThrow().topics()).containsExactly(Topic.C);
            assertThat(store.of(dataset.id()).orElseThrow().by()).isEqualTo("Max Muster");
            assertThat(store.confirm("none", "*", Set.of(Topic.A), "E")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void favouritesBelongToOnePersonAndGoWithTheAccount(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            Transactions transactions = new EntityManagerTransactions(database.entityManagers());
            FavouriteStore store = new FavouriteStore(transactions);
            String id = dataset(transactions).id();
            store.mark("u1", id);
            store.mark("u1", id);
            store.mark("u2", id);
            assertThat(store.of("u1")).containsOnlyKeys(id);
            store.unmark("u1", id);
            store.unmark("u1", id);
            assertThat(store.of("u1")).isEmpty();
            store.forget("u2");
            assertThat(store.of("u2")).isEmpty();
        }
    }

    private static DatasetInfo dataset(Transactions transactions) {
        DatasetEntity entity = new DatasetEntity(FIRST, Instant.parse("2026-01-01T00:00:00Z"));
        transactions.write(em -> {
            em.persist(entity);
            return null;
        });
        return entity.toInfo();
    }
}
