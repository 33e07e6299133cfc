package org.komenius.monitoring.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
import org.komenius.monitoring.internal.catalogue.PublicMark;
import org.komenius.monitoring.internal.dashboard.Card;
import org.komenius.monitoring.internal.dashboard.Dashboard;
import org.komenius.monitoring.internal.dashboard.Dashboard.Content;
import org.komenius.monitoring.internal.dashboard.Dashboard.PublicCard;
import org.komenius.monitoring.internal.dashboard.Dashboard.PublicContent;
import org.komenius.monitoring.internal.dashboard.Dashboard.Published;
import org.komenius.monitoring.internal.dashboard.DashboardFilter;
import org.komenius.monitoring.internal.persistence.DashboardStore.Draft;
import org.komenius.monitoring.internal.sharing.Comment;
import org.komenius.monitoring.internal.sharing.Comment.Kind;
import org.komenius.monitoring.internal.sharing.Comment.Subject;
import org.komenius.monitoring.internal.sharing.Origin;
import org.komenius.monitoring.internal.sharing.Snapshot;
import org.komenius.monitoring.internal.sharing.SnapshotHash;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.ETags;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.testkit.TestDatabase;

/** Snapshots, copies, comments and dashboards on both databases. */
class SharingStoreTest {

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

    private static final PublicMark MARK = new PublicMark(Instant.ofEpochMilli(5), "Anna", "amtlich");

    private static final Analysis ANALYSIS = new Analysis(
            List.of(new Analysis.Input("a", "d", 3, "M", Map.of("GES", "GESW"), null, PeriodLink.SAME)),
            List.of(),
            new Analysis.RegionChoice(RegionLevel.KREIS, "07", Set.of("07131", "07132"), List.of("DG"), List.of()),
            Analysis.PeriodChoice.ALL,
            null);

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSnapshotIsKeptOnceAndOnlyItsMarkChanges(TestDatabase.Kind kind) {
        try (TestDatabase database = database(kind)) {
            SnapshotStore store = new SnapshotStore(transactions(database));
            String hash = SnapshotHash.of("Anteil", null, ANALYSIS, null);
            Snapshot first =
                    store.keep(new Snapshot(hash, "Anteil", null, ANALYSIS, null, Instant.ofEpochMilli(1), null));
            Snapshot again =
                    store.keep(new Snapshot(hash, "Anteil", null, ANALYSIS, null, Instant.ofEpochMilli(2), null));
            assertThat(again).isEqualTo(first);
            assertThat(store.mark(hash, MARK).orElseThrow().published()).isEqualTo(MARK);
            assertThat(store.find(hash).orElseThrow().analysis()).isEqualTo(ANALYSIS);
            assertThat(store.mark(hash, null).orElseThrow()).isEqualTo(first);
            assertThat(store.find("none")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void commentsAndOriginGoWithTheAnalysis(TestDatabase.Kind kind) {
        try (TestDatabase database = database(kind)) {
            Transactions transactions = transactions(database);
            AnalysisStore analyses = new AnalysisStore(transactions, VIEWERS);
            CommentStore comments = new CommentStore(transactions);
            CopyStore copies = new CopyStore(transactions);
            var saved = analyses.create(new AnalysisStore.Content("Anteil", null, ANALYSIS, null, true), ANNA);
            copies.put(saved.id(), new Origin("o", "Vorlage", Instant.ofEpochMilli(9)));
            Subject subject = new Subject(Kind.ANALYSIS, saved.id());
            Comment one = comments.add(subject, "Stimmt die Quote?", BERT);
            comments.add(subject, "Ja, amtlich.", ANNA);

            assertThat(comments.page(subject, null, 1).total()).isEqualTo(2);
            String next = comments.page(subject, null, 1).next();
            assertThat(comments.page(subject, next, 10).items())
                    .extracting(Comment::words)
                    .containsExactly("Ja, amtlich.");
            assertThat(comments.say(one.id(), ETags.of(one.rowVersion()), "Meins", ANNA))
                    .isEmpty();
            assertThat(comments.delete(one.id(), ANNA)).isFalse();
            assertThat(comments.resolve(one.id(), true, ANNA).orElseThrow().resolvedBy())
                    .isEqualTo("Analyse eins");
            assertThatThrownBy(() -> comments.say(one.id(), ETags.of(one.rowVersion()), "Spät", BERT))
                    .isInstanceOf(ProblemException.class);
            assertThat(comments.by("u2")).hasSize(1);
            assertThat(comments.anonymise("u2", "gelöschtes Konto")).isEqualTo(1);
            assertThat(comments.find(one.id()).orElseThrow().authorName()).isEqualTo("gelöschtes Konto");

            assertThat(copies.find(saved.id()).orElseThrow().title()).isEqualTo("Vorlage");
            assertThat(analyses.delete(saved.id(), ETags.of(saved.rowVersion()), ANNA))
                    .isTrue();
            assertThat(comments.find(one.id())).isEmpty();
            assertThat(copies.find(saved.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPrivateDashboardIsNeitherFoundNorCounted(TestDatabase.Kind kind) {
        try (TestDatabase database = database(kind)) {
            DashboardStore store = new DashboardStore(transactions(database), VIEWERS);
            Dashboard own = store.create(draft("Geheim", false), ANNA);
            Dashboard shared = store.create(draft("Offen", true), ANNA);
            assertThat(store.page(null, null, 10, ANNA).total()).isEqualTo(2);
            assertThat(store.page(null, null, 10, BERT).total()).isEqualTo(1);
            assertThat(store.page("geh", null, 10, BERT).items()).isEmpty();
            assertThat(store.find(own.id(), BERT)).isEmpty();
            assertThat(store.find(shared.id(), BERT).orElseThrow().content().cards())
                    .hasSize(2);
            assertThat(store.change(shared.id(), ETags.of(1), draft("Meins", true), BERT))
                    .isEmpty();
            assertThat(store.delete(shared.id(), ETags.of(1), BERT)).isFalse();
            assertThat(store.publicPage(null, null, 10).total()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everybodySeesWhatWasPublishedAndNotLaterChanges(TestDatabase.Kind kind) {
        try (TestDatabase database = database(kind)) {
            DashboardStore store = new DashboardStore(transactions(database), VIEWERS);
            Dashboard made = store.create(draft("Bildung", false), ANNA);
            PublicContent content = new PublicContent(
                    "Bildung",
                    null,
                    new DashboardFilter("07", 3),
                    List.of(new PublicCard(
                            "c1", Card.Kind.ANALYSIS, Card.Size.WIDE, "Anteil", Card.View.CHART, null, ANALYSIS)));
            Dashboard published = store.publish(
                            made.id(), ETags.of(made.rowVersion()), new Published(content, MARK), ANNA)
                    .orElseThrow();
            store.change(made.id(), ETags.of(published.rowVersion()), draft("Neu", false), ANNA);

            assertThat(store.publicPage(null, null, 10).items()).hasSize(1);
            assertThat(store.findPublic(made.id()).orElseThrow().published().content())
                    .isEqualTo(content);
            assertThat(store.titlesOf("u1")).containsValue("Neu");
            assertThat(store.forget("u1", "gelöschtes Konto")).isEqualTo(1);
            assertThat(store.findPublic(made.id())).isPresent();
        }
    }

    private static Draft draft(String title, boolean shared) {
        return new Draft(
                title,
                null,
                new Content(
                        List.of(
                                new Card(
                                        "c1",
                                        Card.Kind.ANALYSIS,
                                        null,
                                        null,
                                        "a1",
                                        Card.View.NUMBER,
                                        null,
                                        null,
                                        null,
                                        null),
                                new Card(
                                        "c2",
                                        Card.Kind.TEXT,
                                        Card.Size.WIDE,
                                        "Lesehilfe",
                                        null,
                                        null,
                                        "Text",
                                        null,
                                        null,
                                        null)),
                        null),
                shared);
    }

    private static Transactions transactions(TestDatabase database) {
        return new EntityManagerTransactions(database.entityManagers());
    }

    private static TestDatabase database(TestDatabase.Kind kind) {
        return TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring");
    }
}
