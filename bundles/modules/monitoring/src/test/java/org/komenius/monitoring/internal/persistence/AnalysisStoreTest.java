package org.komenius.monitoring.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.Viewers;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.PeriodLink;
import org.komenius.monitoring.internal.analysis.SavedAnalysis;
import org.komenius.monitoring.internal.persistence.AnalysisStore.Content;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.testkit.TestDatabase;

class AnalysisStoreTest {

    private static final Caller ANNA = new Caller(Caller.Kind.USER, "u1", "Analyse eins", Set.of());
    private static final Caller BERT = new Caller(Caller.Kind.USER, "u2", "Analyse zwei", Set.of());

    private static final Viewers VIEWERS = new Viewers(
            new CurrentCaller() {
                @Override
                public Caller get() {
                    return ANNA;
                }

                @Override
                public void runAs(Caller other, Runnable work) {
                    work.run();
                }
            },
            id -> Optional.empty());

    private static final Analysis ANALYSIS = new Analysis(
            List.of(new Analysis.Input("a", "d", 3, "M", Map.of("GES", "GESW"), null, PeriodLink.SAME)),
            List.of(),
            new Analysis.RegionChoice(RegionLevel.KREIS, "07", Set.of("07131"), List.of("DG"), List.of()),
            Analysis.PeriodChoice.ALL,
            null);

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsNotSharedIsNeitherFoundNorCounted(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            AnalysisStore store = new AnalysisStore(new EntityManagerTransactions(database.entityManagers()), VIEWERS);
            SavedAnalysis own = store.create(content("Geheim", false), ANNA);
            SavedAnalysis shared = store.create(content("Offen", true), ANNA);

            assertThat(store.page(null, null, 10, ANNA).total()).isEqualTo(2);
            assertThat(store.page(null, null, 10, BERT).items())
                    .extracting(SavedAnalysis::title)
                    .containsExactly("Offen");
            assertThat(store.page(null, null, 10, BERT).total()).isEqualTo(1);
            assertThat(store.page("geh", null, 10, BERT).items()).isEmpty();
            assertThat(store.find(own.id(), BERT)).isEmpty();
            assertThat(store.find(shared.id(), BERT).orElseThrow().analysis()).isEqualTo(ANALYSIS);
            assertThat(store.change(shared.id(), ETags.of(1), content("Meins", true), BERT))
                    .isEmpty();
            assertThat(store.delete(shared.id(), ETags.of(1), BERT)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void changesNeedTheCurrentVersionAndPagesFollowEachOther(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            AnalysisStore store = new AnalysisStore(new EntityManagerTransactions(database.entityManagers()), VIEWERS);
            SavedAnalysis first = store.create(content("A", false), ANNA);
            store.create(content("B", false), ANNA);
            store.create(content("C", false), ANNA);

            String now = ETags.of(first.rowVersion());
            assertThat(store.change(first.id(), now, content("Z", true), ANNA)
                            .orElseThrow()
                            .title())
                    .isEqualTo("Z");
            assertThatThrownBy(() -> store.change(first.id(), now, content("Y", true), ANNA))
                    .isInstanceOf(ProblemException.class);

            Page<SavedAnalysis> page = store.page(null, null, 2, ANNA);
            assertThat(page.items()).extracting(SavedAnalysis::title).containsExactly("B", "C");
            assertThat(store.page(null, page.next(), 2, ANNA).items())
                    .extracting(SavedAnalysis::title)
                    .containsExactly("Z");
            SavedAnalysis last = store.find(first.id(), ANNA).orElseThrow();
            assertThat(store.delete(first.id(), ETags.of(last.rowVersion()), ANNA))
                    .isTrue();
            assertThat(store.find(first.id(), ANNA)).isEmpty();
        }
    }

    private static Content content(String title, boolean shared) {
        return new Content(title, null, ANALYSIS, null, shared);
    }
}
