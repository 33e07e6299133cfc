package org.komenius.monitoring.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.monitoring.internal.access.AccessRule;
import org.komenius.monitoring.internal.access.Grantee;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.allocation.Method;
import org.komenius.monitoring.internal.allocation.NeedRule;
import org.komenius.monitoring.internal.allocation.Stratum;
import org.komenius.monitoring.internal.project.FigureSource;
import org.komenius.monitoring.internal.project.IndexWork;
import org.komenius.monitoring.internal.project.ProjectInfo;
import org.komenius.monitoring.internal.project.ProjectInfo.Act;
import org.komenius.monitoring.internal.project.ProjectInfo.State;
import org.komenius.monitoring.internal.project.ProjectWork;
import org.komenius.monitoring.internal.project.ScenarioWork;
import org.komenius.monitoring.internal.socialindex.IndexDefinition;
import org.komenius.monitoring.internal.socialindex.Polarity;
import org.komenius.monitoring.internal.socialindex.Transformation;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.ETags;
import org.komenius.testkit.TestDatabase;

class AllocationStoreTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_000L);
    private static final Act ANNA = new Act("u1", "Analyse eins", NOW);
    private static final Viewer BERTS = new Viewer("u2", false, Set.of());
    private static final Act BERT = new Act("u2", "Analyse zwei", NOW);

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void goesFromDraftToDecision(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            AllocationStore store = new AllocationStore(new EntityManagerTransactions(database.entityManagers()));
            ProjectInfo draft = store.create("Schulsozialarbeit 2027", ProjectWork.empty(), ANNA);
            assertThat(draft.state()).isEqualTo(State.DRAFT);

            ProjectInfo changed = store.change(draft.id(), tag(draft), "Schulsozialarbeit", work(), NOW);
            assertThat(changed.work()).isEqualTo(work());
            assertProblem("if-match.stale", () -> store.change(draft.id(), tag(draft), "Andere", work(), NOW));
            assertProblem("state", () -> store.approve(draft.id(), tag(changed), BERT, null, "0".repeat(64)));

            ProjectInfo proposed = store.propose(draft.id(), tag(changed), work(), ANNA, "Bitte prüfen");
            assertThat(proposed.proposed()).isEqualTo(ANNA);
            assertProblem("state", () -> store.change(draft.id(), tag(proposed), "Andere", work(), NOW));
            ProjectInfo returned = store.giveBack(draft.id(), tag(proposed), BERT, "Minimum fehlt");
            assertThat(returned.state()).isEqualTo(State.DRAFT);
            assertThat(returned.proposed()).isNull();

            ProjectInfo again = store.propose(draft.id(), tag(returned), work(), ANNA, null);
            ProjectInfo decided = store.approve(draft.id(), tag(again), BERT, "Einverstanden", "a".repeat(64));
            assertThat(decided.state()).isEqualTo(State.APPROVED);
            assertThat(decided.decided()).isEqualTo(BERT);
            assertThat(decided.recordFile()).isEqualTo("a".repeat(64));
            assertProblem("state", () -> store.delete(draft.id(), tag(decided)));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void listsByTitleAndStateAndForgetsNames(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            AllocationStore store = new AllocationStore(new EntityManagerTransactions(database.entityManagers()));
            ProjectInfo b = store.create("b", ProjectWork.empty(), ANNA);
            store.create("a", ProjectWork.empty(), BERT);
            store.create("C", ProjectWork.empty(), ANNA);
            var first = store.page(null, null, null, 2, BERTS, false);
            assertThat(first.total()).isEqualTo(3);
            assertThat(first.items()).extracting(ProjectInfo::title).containsExactly("a", "b");
            assertThat(store.page(null, null, first.next(), 2, BERTS, false).items())
                    .extracting(ProjectInfo::title)
                    .containsExactly("C");
            store.propose(b.id(), tag(b), work(), ANNA, null);
            assertThat(store.page("B", State.PROPOSED, null, 9, BERTS, true).total())
                    .isEqualTo(1);
            assertThat(store.page(null, State.APPROVED, null, 9, BERTS, true).total())
                    .isZero();

            assertThat(store.of("u1")).hasSize(2);
            store.forget("u1");
            assertThat(store.find(b.id()).orElseThrow().created().name()).isEqualTo("gelöschte Person");
            assertThat(store.find(b.id()).orElseThrow().proposed().userId()).isEqualTo("u1");
        }
    }

    /** A data set that only one office may see hides everything that was made of it, from all others. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void hidesWhatIsMadeOfHiddenData(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            EntityManagerTransactions transactions = new EntityManagerTransactions(database.entityManagers());
            AllocationStore store = new AllocationStore(transactions);
            ProjectInfo made = store.create("Schulsozialarbeit", work(), ANNA);
            assertThat(made.datasets()).containsExactly("d");
            store.create("Ohne Daten", ProjectWork.empty(), ANNA);
            assertThat(store.page(null, null, null, 9, BERTS, false).total()).isEqualTo(2);
            new AccessStore(transactions)
                    .change(
                            SubjectType.DATASET,
                            "d",
                            ETags.of(0),
                            AccessRule.Mode.NAMED,
                            Set.of(Grantee.office("jugendamt")),
                            null,
                            "Admin");
            assertThat(store.page(null, null, null, 9, BERTS, false).items())
                    .extracting(ProjectInfo::title)
                    .containsExactly("Ohne Daten");
            Viewer youth = new Viewer("u3", false, Set.of(Grantee.office("jugendamt")));
            assertThat(store.page(null, null, null, 9, youth, false).total()).isEqualTo(2);
            ProjectInfo without = store.change(made.id(), tag(made), "Schulsozialarbeit", ProjectWork.empty(), NOW);
            assertThat(without.datasets()).isEmpty();
            assertThat(store.page(null, null, null, 9, BERTS, false).total()).isEqualTo(2);
            store.delete(made.id(), tag(without));
        }
    }

    private static ProjectWork work() {
        FigureSource source = new FigureSource("d", 2, "SCHULE", "SGB2", Map.of("GES", "GESW"), "@2025", null);
        return new ProjectWork(
                "gruppen",
                new IndexWork(
                        null,
                        null,
                        List.of(new IndexWork.InputWork(
                                "a", "SGB II", "%", Polarity.BURDEN, Transformation.NONE, new BigDecimal("2"), source)),
                        IndexDefinition.Weighting.CHOSEN,
                        IndexDefinition.MissingRule.OTHER_INPUTS,
                        new BigDecimal("0.5"),
                        5,
                        List.of(),
                        null,
                        null),
                source,
                null,
                List.of(new ProjectWork.SchoolWork(
                        "99101", "Grundschule Altstadt", "GRUNDSCHULE", new BigDecimal("211"), null, null)),
                List.of(new ScenarioWork(
                        "s1",
                        "Vorschlag",
                        new BigDecimal("12.5"),
                        new BigDecimal("0.25"),
                        Method.SAINTE_LAGUE,
                        new ScenarioWork.NeedWork(
                                NeedRule.Kind.LINEAR,
                                new BigDecimal("0.2"),
                                new BigDecimal("0.5"),
                                new BigDecimal("2"),
                                null,
                                null,
                                null),
                        List.of(new ScenarioWork.StratumWork(
                                "gs",
                                "Grundschulen",
                                Set.of("GRUNDSCHULE"),
                                Stratum.Rule.PROPORTIONAL,
                                null,
                                null,
                                new BigDecimal("0.5"),
                                null,
                                null)),
                        null)),
                "s1",
                null);
    }

    private static String tag(ProjectInfo project) {
        return ETags.of(project.rowVersion());
    }

    private static void assertProblem(String part, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().code().value())
                .contains(part));
    }
}
