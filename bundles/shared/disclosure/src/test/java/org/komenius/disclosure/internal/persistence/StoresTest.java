package org.komenius.disclosure.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.Dominance;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.ReleasedTable.Conflict;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.door.Crossing;
import org.komenius.disclosure.internal.door.Crossing.Outcome;
import org.komenius.disclosure.internal.door.SourcePolicy;
import org.komenius.disclosure.internal.door.StoredRelease;
import org.komenius.disclosure.internal.memory.Released;
import org.komenius.model.problem.ProblemException;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.testkit.TestDatabase;

class StoresTest {

    private static final Instant THEN = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<Conflict> MET = List.of(new Conflict(
            ReleasedTable.Cause.SMALL_CHANGE,
            List.of("SEX"),
            List.of("m"),
            new ReleasedTable.Earlier("r0", "Vorjahr"),
            List.of(List.of("w"), List.of("T")),
            List.of()));
    private static final ListQuestion ALL = new ListQuestion(null, List.of(), null, null, 10);

    private static Transactions transactions(TestDatabase database) {
        return new EntityManagerTransactions(database.entityManagers());
    }

    private static TestDatabase database(TestDatabase.Kind kind) {
        return TestDatabase.create(kind, "db/disclosure/main.xml", "disclosure");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aReleaseComesBackWithItsExactCells(TestDatabase.Kind kind) {
        try (TestDatabase database = database(kind)) {
            ReleaseStore store = new ReleaseStore(transactions(database));
            store.add(release("r1", 1), crossing("c1", THEN, "r1"), MET);
            store.add(release("r2", 2), crossing("c2", NOW, "r2"), MET);

            List<StoredRelease> found = store.after("s", "1", 1);
            assertThat(found).hasSize(1);
            Released table = found.get(0).table();
            assertThat(table.dimensions()).isEqualTo(release("r2", 2).table().dimensions());
            assertThat(table.values()).containsExactly(30, 1, 31);
            assertThat(table.reasons())
                    .containsExactly(ProtectionReason.SECONDARY, ProtectionReason.PRIMARY_SMALL_COUNT, null);
            assertThat(table.claimHigh()).containsExactly(-1, 3, -1);
            DisclosureLists lists = new DisclosureLists(transactions(database));
            assertThat(lists.releases(ALL, "s").items())
                    .extracting(ReleaseSummary::protectedCells)
                    .containsExactly(2, 2);
            assertThat(lists.crossings(ALL, null, null, null, NOW).items())
                    .extracting(Crossing::id)
                    .containsExactly("c1");
            assertThat(store.crossingsOf("7")).hasSize(2);
            assertThat(store.attempt("c1")).hasValueSatisfying(attempt -> assertThat(attempt.conflicts())
                    .isEqualTo(MET));
            assertThat(store.attemptOf("r2"))
                    .hasValueSatisfying(attempt ->
                            assertThat(attempt.crossing().conflicts()).isEqualTo(1));
            assertThat(store.forgetCrossingsBefore(NOW)).isEqualTo(1);
            assertThat(lists.crossings(ALL, "s", null, null, null).items()).hasSize(1);
            assertThat(store.after("s", "1", 0)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void twoNodesCannotTakeTheSameNumber(TestDatabase.Kind kind) {
        try (TestDatabase database = database(kind)) {
            ReleaseStore store = new ReleaseStore(transactions(database));
            store.add(release("r1", 1), crossing("c1", THEN, "r1"), MET);
            assertThatThrownBy(() -> store.add(release("r2", 1), crossing("c2", NOW, "r2"), MET))
                    .isInstanceOf(RuntimeException.class);
            assertThat(new DisclosureLists(transactions(database))
                            .crossings(ALL, null, null, null, null)
                            .items())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPolicyIsChangedOnlyByWhoKnowsItsVersion(TestDatabase.Kind kind) {
        try (TestDatabase database = database(kind)) {
            PolicyStore store = new PolicyStore(transactions(database));
            ConfidentialityPolicy policy = ConfidentialityPolicy.COUNTS.withMagnitudes(new Dominance(2, 85), 10);
            assertThat(store.find("s")).isEmpty();
            SourcePolicy first = store.put("s", true, policy, "new", null, "Ada");
            assertThat(first.policy()).isEqualTo(policy);
            assertThatThrownBy(() -> store.put("s", false, policy, "open", null, "Ada"))
                    .isInstanceOf(ProblemException.class);
            SourcePolicy open = store.put("s", false, policy, "open", "\"v" + first.rowVersion() + "\"", "Ada");
            assertThat(open.guarded()).isFalse();
            assertThat(store.secret("s")).hasSize(32).isEqualTo(store.secret("s"));
        }
    }

    private static StoredRelease release(String id, int sequence) {
        Released table = new Released(
                id,
                "title",
                List.of(TableDimension.flat("SEX", "T", List.of("w", "m"))),
                new long[] {30, 1, 31},
                new long[] {1, 1, 31},
                new long[] {Long.MAX_VALUE, Long.MAX_VALUE, 31},
                new ProtectionReason[] {ProtectionReason.SECONDARY, ProtectionReason.PRIMARY_SMALL_COUNT, null},
                new long[] {0, 1, 0},
                new long[] {-1, 3, -1});
        return new StoredRelease("s", "1", sequence, "f" + id, table, new long[] {30, 1, 31}, 0, NOW, "Ada", List.of());
    }

    private static Crossing crossing(String id, Instant time, String release) {
        return new Crossing(id, time, "7", "Ada", "s", "1", "title", null, Outcome.RELEASED, release, 3, 2, null, 1);
    }
}
