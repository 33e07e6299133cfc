package org.komenius.monitoring.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.TablePersonalData;
import org.komenius.monitoring.internal.tabular.Column;
import org.komenius.monitoring.internal.tabular.KeptMapping;
import org.komenius.monitoring.internal.tabular.Layout;
import org.komenius.monitoring.internal.tabular.Mapping;
import org.komenius.monitoring.internal.tabular.Meaning;
import org.komenius.monitoring.internal.tabular.NumberForm;
import org.komenius.monitoring.internal.tabular.PeriodText;
import org.komenius.monitoring.internal.tabular.Role;
import org.komenius.monitoring.internal.tabular.TableDraft;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.files.StoredFile;
import org.komenius.testkit.TestDatabase;

class OwnTableStoresTest {

    private static final StoredFile FILE = new StoredFile("a".repeat(64), 12, true);

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMappingComesBackAsItWasAndIsRenamedAndDeleted(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            MappingStore store = new MappingStore(new EntityManagerTransactions(database.entityManagers()));
            KeptMapping kept = store.keep(null, "Kita 100 %", mapping("Plätze"), "Anna");
            store.keep(null, "Ärzte", mapping("Stellen"), "Anna");

            assertThat(store.find(kept.id()))
                    .get()
                    .extracting(KeptMapping::mapping)
                    .isEqualTo(mapping("Plätze"));
            Page<KeptMapping> first = store.page(null, null, 1);
            assertThat(first.total()).isEqualTo(2);
            assertThat(store.page(null, first.next(), 1).items())
                    .extracting(KeptMapping::name)
                    .containsExactly("Ärzte");
            assertThat(store.page("0 %", null, 9).items())
                    .extracting(KeptMapping::id)
                    .containsExactly(kept.id());

            KeptMapping replaced = store.keep(kept.id(), "Kita", mapping("Kinder"), "Bert");
            assertThat(replaced.id()).isEqualTo(kept.id());
            assertThat(replaced.fingerprint()).isNotEqualTo(kept.fingerprint());
            String old = ETags.of(kept.rowVersion()).toString();
            assertThatThrownBy(() -> store.rename(kept.id(), old, "x", "Anna")).isInstanceOf(ProblemException.class);
            KeptMapping renamed = store.rename(
                            kept.id(), ETags.of(replaced.rowVersion()).toString(), "Kita 2", "Anna")
                    .orElseThrow();
            assertThat(renamed.name()).isEqualTo("Kita 2");
            assertThat(store.delete(kept.id(), ETags.of(renamed.rowVersion()).toString()))
                    .isTrue();
            assertThat(store.newest()).extracting(KeptMapping::name).containsExactly("Ärzte");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void uploadsAreToldToTheirOwnerAndGoWithTheAccount(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            TableDraftStore store = new TableDraftStore(new EntityManagerTransactions(database.entityManagers()));
            TablePersonalData data = new TablePersonalData(store);
            TableDraft draft = store.create("kita.xlsx", FILE, TableDraft.Kind.OWN, "u1");
            store.create("horte.csv", FILE, TableDraft.Kind.OWN, "u2");

            assertThat(data.export("u1")).hasEntrySatisfying("table.upload." + draft.id(), text -> assertThat(text)
                    .endsWith(" kita.xlsx"));
            assertThat(data.delete("u1")).isEmpty();
            assertThat(data.export("u1")).isEmpty();
            assertThat(data.export("u2")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodyFindsAnotherPersonsUpload(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            TableDraftStore store = new TableDraftStore(new EntityManagerTransactions(database.entityManagers()));
            TableDraft draft = store.create("kita.xlsx", FILE, TableDraft.Kind.OWN, "u1");
            store.create("amtlich.csv", FILE, TableDraft.Kind.OFFICIAL, "u1");

            assertThat(store.find(draft.id(), "u2")).isEmpty();
            assertThat(store.page("u2", null, 9).total()).isZero();
            assertThat(store.delete(draft.id(), "u2")).isFalse();
            String tag = ETags.of(draft.rowVersion()).toString();
            assertThat(store.change(draft.id(), "u2", tag, mapping("x"), null)).isEmpty();

            TableDraft changed =
                    store.change(draft.id(), "u1", tag, mapping("x"), "m1").orElseThrow();
            assertThat(changed.mapping()).isEqualTo(mapping("x"));
            assertThatThrownBy(() -> store.change(draft.id(), "u1", tag, mapping("y"), null))
                    .isInstanceOf(ProblemException.class);
            store.imported(draft.id(), "u1", mapping("z"), "m1", "i1");
            assertThat(store.page("u1", null, 9).items()).singleElement().satisfies(found -> {
                assertThat(found.importId()).isEqualTo("i1");
                assertThat(found.mapping()).isEqualTo(mapping("z"));
            });
            assertThat(store.delete(draft.id(), "u1")).isTrue();
        }
    }

    private static Mapping mapping(String value) {
        return new Mapping(
                "Titel",
                "E-1",
                "Tabelle1",
                1,
                1,
                0,
                2,
                List.of("Quelle"),
                Layout.CATEGORIES,
                List.of(
                        new Column(0, "Kreis", Role.REGION_NAME, null, "Kreis", null, null, null, true),
                        new Column(1, value, Role.VALUE, null, value, "Anzahl", "2024", "weiblich", false)),
                new Mapping.Cross("GES", "Geschlecht", false),
                "2024",
                PeriodText.Kind.SCHOOL_YEAR,
                NumberForm.ENGLISH,
                List.of(new Mapping.Symbol("", null), new Mapping.Symbol("k. A.", Meaning.UNKNOWN_OR_SECRET)),
                new Mapping.RegionRule(RegionLevel.GEMEINDE, "07336", Map.of("Summe", "")));
    }
}
