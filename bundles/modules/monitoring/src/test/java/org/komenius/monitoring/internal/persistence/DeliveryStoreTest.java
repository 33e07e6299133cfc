package org.komenius.monitoring.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.catalogue.NewVersion;
import org.komenius.monitoring.internal.deliveries.Channel;
import org.komenius.monitoring.internal.deliveries.Contact;
import org.komenius.monitoring.internal.deliveries.Delivery;
import org.komenius.monitoring.internal.deliveries.Delivery.State;
import org.komenius.monitoring.internal.deliveries.DeliveryFilter;
import org.komenius.monitoring.internal.deliveries.DeliveryPlan;
import org.komenius.monitoring.internal.deliveries.Origin;
import org.komenius.monitoring.internal.deliveries.Rhythm;
import org.komenius.monitoring.internal.deliveries.Source;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.ETags;
import org.komenius.testkit.TestDatabase;

class DeliveryStoreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Viewer EVERYTHING = new Viewer("u1", true, Set.of());

    private SourceStore sources;
    private DeliveryStore deliveries;
    private DeliveryList list;
    private ImportStore imports;
    private CatalogueStore catalogue;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsExpectedArrivesLateIsRefusedAndIsCorrected(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            Source source = create("schulen", new DeliveryPlan(Rhythm.QUARTERLY, null, 30, LocalDate.of(2025, 10, 1)));
            deliveries.plan(TODAY.plusDays(100));
            deliveries.plan(TODAY.plusDays(100));
            assertThat(shown(source)).containsExactly("2025-Q4 LATE", "2026-Q1 LATE", "2026-Q2 EXPECTED");

            enter(refused(source, "2025-Q4"), "Zeile 3 hat zu wenige Zellen.");
            enter(stored(source, null, "2025-12", "a"), null);
            assertThat(shown(source))
                    .containsExactlyInAnyOrder(
                            "2025-Q4 ARRIVED", "2026-Q1 LATE", "2026-Q2 EXPECTED", "2025-Q4 REFUSED");

            // The same table again for the same quarter: the first one was not right.
            ImportInfo corrected = stored(source, null, "2025-12", "b");
            enter(corrected, null);
            assertThat(deliveries.enter(corrected, null, TODAY))
                    .as("entered before")
                    .isEmpty();
            assertThat(shown(source))
                    .containsExactlyInAnyOrder(
                            "2025-Q4 CORRECTED",
                            "2025-Q4 ARRIVED",
                            "2026-Q1 LATE",
                            "2026-Q2 EXPECTED",
                            "2025-Q4 REFUSED");
            deliveries.plan(TODAY.plusDays(100));
            assertThat(shown(source)).hasSize(5);

            Delivery last = deliveries
                    .ofVersion(corrected.datasetId(), corrected.versionNumber(), TODAY)
                    .orElseThrow();
            assertThat(last.importId()).isEqualTo(corrected.id());
            assertThat(last.channel()).isEqualTo(Channel.FOLDER);
            assertThat(sources.sourceOf(corrected.datasetId()).orElseThrow().id())
                    .isEqualTo(source.id());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void filesOfADataSetBelongToItsSourceAndForeignOnesToNone(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            Source source = create("kita", new DeliveryPlan(Rhythm.YEARLY, 6, 0, LocalDate.of(2025, 1, 1)));
            deliveries.plan(TODAY.plusDays(100));
            ImportInfo nobodys = stored(null, null, "2025", "x");
            assertThat(deliveries.enter(nobodys, null, TODAY)).isEmpty();

            sources.assign(nobodys.datasetId(), source.id());
            ImportInfo next = stored(null, null, "2025", "y");
            assertThat(deliveries.enter(next, null, TODAY).orElseThrow().period())
                    .isEqualTo("2025");
            assertThat(shown(source)).containsExactly("2025 ARRIVED");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anotherRhythmMovesWhatIsStillOpen(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            Source source = create("amt", new DeliveryPlan(Rhythm.MONTHLY, null, 5, LocalDate.of(2026, 4, 1)));
            deliveries.plan(LocalDate.of(2026, 7, 31));
            Delivery agreed = deliveries.expect(source.id(), null, LocalDate.of(2026, 6, 15), "Sonderabfrage", TODAY);
            assertThat(shown(source))
                    .containsExactly("2026-04 LATE", "2026-05 EXPECTED", "null EXPECTED", "2026-06 EXPECTED");

            sources.change(
                    source.id(),
                    ETags.of(source.rowVersion()),
                    content("amt", new DeliveryPlan(Rhythm.YEARLY, null, 30, LocalDate.of(2025, 4, 1))));
            deliveries.plan(LocalDate.of(2026, 7, 31));
            assertThat(shown(source)).containsExactly("2025 LATE", "null EXPECTED");

            assertThat(deliveries.withdraw(agreed.id(), ETags.of(agreed.rowVersion())))
                    .isTrue();
            String planned = list.page(EVERYTHING, DeliveryFilter.ALL, TODAY, false, null, 10)
                    .items()
                    .get(0)
                    .id();
            assertThat(deliveries.withdraw(planned, "*")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void listsAreFilteredAndPaged(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            Source source = create("a-amt", new DeliveryPlan(Rhythm.MONTHLY, null, 0, LocalDate.of(2026, 1, 1)));
            create("b-amt", new DeliveryPlan(Rhythm.MONTHLY, null, 0, LocalDate.of(2026, 4, 1)));
            deliveries.plan(LocalDate.of(2026, 6, 30));

            assertThat(count(new DeliveryFilter(null, null, State.LATE, null, null)))
                    .isEqualTo(5);
            assertThat(count(new DeliveryFilter(null, null, State.EXPECTED, null, null)))
                    .isEqualTo(4);
            assertThat(count(new DeliveryFilter("TITEL B", null, null, null, null)))
                    .isEqualTo(3);
            assertThat(count(new DeliveryFilter("100%", null, null, null, null)))
                    .isZero();
            assertThat(count(new DeliveryFilter(
                            null, source.id(), null, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 31))))
                    .isEqualTo(2);
            var first = list.page(EVERYTHING, DeliveryFilter.ALL, TODAY, true, null, 5);
            var second = list.page(EVERYTHING, DeliveryFilter.ALL, TODAY, true, first.next(), 5);
            assertThat(first.items()).hasSize(5).doesNotContainAnyElementsOf(second.items());
            assertThat(second.items()).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aContactIsForgottenWithItsAccount(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            Source source = create("amt", new DeliveryPlan(Rhythm.IRREGULAR, null, 0, TODAY));
            String etag = ETags.of(source.rowVersion());
            Contact contact = new Contact("Kim Beispiel", "kim@example.org", null, "u7");
            Source with = sources.setContact(source.id(), etag, contact).orElseThrow();
            assertThat(with.hasContact()).isTrue();
            assertThat(sources.contactsOf("u7").values()).containsExactly(contact);
            assertThatThrownBy(() -> sources.setContact(source.id(), etag, null))
                    .isInstanceOf(ProblemException.class);

            sources.forgetContact("u7");
            assertThat(sources.contact(source.id()).orElseThrow().isEmpty()).isTrue();
            assertThat(sources.create(content("amt", source.plan()))).isEmpty();
            String now = ETags.of(sources.find(source.id()).orElseThrow().rowVersion());
            assertThat(sources.delete(source.id(), now)).isTrue();
            assertThat(sources.findByIdOrCode("amt")).isEmpty();
        }
    }

    private TestDatabase open(TestDatabase.Kind kind) {
        TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring");
        Transactions transactions = new EntityManagerTransactions(database.entityManagers());
        sources = new SourceStore(transactions);
        deliveries = new DeliveryStore(transactions);
        list = new DeliveryList(transactions);
        imports = new ImportStore(transactions);
        catalogue = new CatalogueStore(transactions);
        return database;
    }

    private Source create(String code, DeliveryPlan plan) {
        return sources.create(content(code, plan)).orElseThrow();
    }

    private static Source.Content content(String code, DeliveryPlan plan) {
        return new Source.Content(code, "Titel " + code, "schulamt", null, plan, null, null, null);
    }

    private long count(DeliveryFilter filter) {
        return list.page(EVERYTHING, filter, TODAY, false, null, 100).total();
    }

    private List<String> shown(Source source) {
        return list
                .page(EVERYTHING, new DeliveryFilter(null, source.id(), null, null, null), TODAY, false, null, 100)
                .items()
                .stream()
                .map(one -> one.period() + " " + one.state())
                .toList();
    }

    private void enter(ImportInfo info, String why) {
        assertThat(deliveries.enter(info, why, TODAY)).isPresent();
    }

    private ImportInfo refused(Source source, String period) {
        String id = begin(source, period, "kaputt");
        imports.end(id, Outcome.REFUSED, null, null, null, "{}");
        return imports.find(id).orElseThrow();
    }

    /** A version of one table whose newest figures are of {@code newest}. */
    private ImportInfo stored(Source source, String period, String newest, String content) {
        String id = begin(source, period, content);
        NewVersion version = new NewVersion(
                "99999-01",
                null,
                null,
                "Tabelle",
                "Amt",
                "frei",
                "datei.csv",
                content,
                1,
                content,
                List.of(),
                "de",
                1,
                "2020",
                newest,
                "{}",
                false,
                "jemand");
        catalogue.enter(id, version);
        return imports.find(id).orElseThrow();
    }

    private String begin(Source source, String period, String content) {
        String id = UUID.randomUUID().toString();
        Origin origin = new Origin(Channel.FOLDER, source == null ? null : source.id(), period, "eingang", null);
        imports.begin(id, "datei.csv", content, 1, "jemand", origin);
        assertThat(imports.find(id).orElseThrow().submitted())
                .isBefore(Instant.now().plusSeconds(1));
        return id;
    }
}
