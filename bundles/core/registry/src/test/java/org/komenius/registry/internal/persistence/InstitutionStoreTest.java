package org.komenius.registry.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.region.RegionKey;
import org.komenius.model.time.Validity;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.registry.Institution;
import org.komenius.registry.internal.institution.ImportedInstitution;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.registry.internal.institution.InstitutionQuery;
import org.komenius.registry.internal.institution.InstitutionQuery.Sort;
import org.komenius.registry.internal.institution.InstitutionRecord;
import org.komenius.registry.internal.institution.Provider;
import org.komenius.registry.internal.institution.Sector;
import org.komenius.registry.internal.persistence.InstitutionStore.Outcome;
import org.komenius.registry.internal.search.Folding;
import org.komenius.testkit.TestDatabase;

class InstitutionStoreTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    private static InstitutionFacts school(String name, String number, InstitutionKind kind, String region) {
        return new InstitutionFacts(
                name,
                null,
                kind,
                null,
                Provider.named("Verbandsgemeinde Übertal", Sector.MUNICIPALITY),
                new PostalAddress("Schulstraße 1", "67999", "Übertal"),
                region == null ? null : new RegionKey(region),
                new Coordinates(49.5, 7.5),
                new Contact(null, "post@schule.example", "https://schule.example"),
                Validity.ALWAYS,
                List.of(new DatedAlias("rp.schulnummer", number, Validity.ALWAYS)));
    }

    private static InstitutionQuery question(String text, RegionKey within, List<String> after, int limit) {
        return new InstitutionQuery(Folding.words(text), Set.of(), within, null, TODAY, Sort.NAME, false, after, limit);
    }

    private static InstitutionStore store(TestDatabase database) {
        return new InstitutionStore(new EntityManagerTransactions(database.entityManagers()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void givesBackWhatItWasGivenAndRefusesAStaleChange(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            InstitutionStore store = store(database);
            InstitutionFacts facts = school("Grundschule Süd", "10001", InstitutionKind.GRUNDSCHULE, "07399001");
            InstitutionRecord created = store.create(InstitutionId.random(), facts);

            InstitutionRecord read = store.findRecord(created.id()).orElseThrow();
            assertThat(read.facts().provider().id()).isNotNull();
            assertThat(read.facts())
                    .usingRecursiveComparison()
                    .ignoringFields("provider.id")
                    .isEqualTo(facts);

            InstitutionFacts renamed = school("Grundschule Nord", "10001", InstitutionKind.GRUNDSCHULE, null);
            InstitutionRecord updated = store.update(created.id(), renamed, version -> {});
            assertThat(updated.version()).isGreaterThan(created.version());
            assertThat(updated.facts().region()).isNull();
            assertThatThrownBy(() -> store.update(created.id(), facts, version -> {
                        throw new IllegalStateException("version is " + version);
                    }))
                    .hasMessage("version is " + updated.version());
            assertThat(store.providers("ubertal", 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void mergedIdsAndNumbersLeadToTheSuccessor(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            InstitutionStore store = store(database);
            InstitutionId a = store.create(InstitutionId.random(), school("A", "1", InstitutionKind.GRUNDSCHULE, null))
                    .id();
            InstitutionId b = store.create(InstitutionId.random(), school("B", "2", InstitutionKind.GRUNDSCHULE, null))
                    .id();
            InstitutionId c = store.create(InstitutionId.random(), school("C", "3", InstitutionKind.GRUNDSCHULE, null))
                    .id();

            store.merge(a, b, LocalDate.of(2021, 8, 1), version -> {});
            store.merge(b, c, LocalDate.of(2023, 8, 1), version -> {});

            assertThat(store.resolve(a)).map(Institution::name).contains("C");
            assertThat(store.findByAlias("rp.schulnummer", "1", TODAY))
                    .map(Institution::name)
                    .contains("C");
            assertThat(store.find(a)).map(Institution::mergedInto).contains(b);
            assertThat(store.mergedFrom(c)).hasSize(1);
            assertThat(store.search(question("", null, List.of(), 10))).hasSize(1);
            InstitutionFacts old = school("A", "1", InstitutionKind.GRUNDSCHULE, null);
            List<Outcome> outcomes = new ArrayList<>();
            store.importAll(
                    List.of(new ImportedInstitution(2, old.aliases().get(0), old, "sha")),
                    (row, outcome) -> outcomes.add(outcome));
            assertThat(outcomes).containsExactly(Outcome.MERGED_AWAY);
            assertThat(store.find(c)).map(Institution::name).contains("C");
            assertThatThrownBy(() -> store.merge(c, a, TODAY, version -> {}))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("registry.institution.merged");
            assertThatThrownBy(() -> store.merge(c, c, TODAY, version -> {}))
                    .hasMessageContaining("registry.institution.merge-loop");
            assertThatThrownBy(() ->
                            store.create(InstitutionId.random(), school("D", "3", InstitutionKind.GRUNDSCHULE, null)))
                    .hasMessageContaining("registry.alias.taken");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void searchesPagesAndSortsInBothDirections(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            InstitutionStore store = store(database);
            for (int i = 0; i < 23; i++) {
                // Every second name occurs twice, so that pages have to break ties.
                store.create(
                        InstitutionId.random(),
                        school("Schule " + i / 2, "n" + i, InstitutionKind.GYMNASIUM, i < 5 ? "07399001" : "07111000"));
            }
            for (boolean descending : new boolean[] {false, true}) {
                List<InstitutionId> seen = new ArrayList<>();
                List<String> after = List.of();
                List<InstitutionRecord> page;
                do {
                    page = store.search(new InstitutionQuery(
                            List.of("schule"), Set.of(), null, null, TODAY, Sort.NAME, descending, after, 4));
                    page.stream().limit(4).forEach(found -> seen.add(found.id()));
                    InstitutionRecord last = page.get(Math.min(4, page.size()) - 1);
                    after = List.of(Folding.fold(last.facts().name()), last.id().toString());
                } while (page.size() > 4);
                assertThat(seen).hasSize(23).doesNotHaveDuplicates();
            }
            assertThat(store.count(question("", new RegionKey("07399"), List.of(), 5)))
                    .isEqualTo(5);
            assertThat(store.count(question("n7 ubertal", null, List.of(), 5))).isEqualTo(1);
            assertThat(store.in(new RegionKey("07"), InstitutionKind.GYMNASIUM, TODAY))
                    .hasSize(23);
            assertThat(store.in(new RegionKey("07"), InstitutionKind.KITA, TODAY))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void importsOnceAndLeavesEditsAloneUntilTheFileSaysSomethingNew(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            InstitutionStore store = store(database);
            assertThat(importing(store, "Alte Schule", "sha1")).containsExactly(Outcome.CREATED);
            assertThat(importing(store, "Alte Schule", "sha1")).containsExactly(Outcome.UNCHANGED);

            InstitutionRecord imported =
                    store.search(question("alte", null, List.of(), 5)).get(0);
            store.update(imported.id(), school("Von Hand", "77", InstitutionKind.GYMNASIUM, null), version -> {});
            assertThat(importing(store, "Alte Schule", "sha1")).containsExactly(Outcome.UNCHANGED);
            assertThat(store.find(imported.id())).map(Institution::name).contains("Von Hand");

            assertThat(importing(store, "Neue Schule", "sha2")).containsExactly(Outcome.UPDATED);
            Institution renewed = store.find(imported.id()).orElseThrow();
            assertThat(renewed.name()).isEqualTo("Neue Schule");
            assertThat(renewed.aliases())
                    .extracting(alias -> alias.scheme() + "=" + alias.value())
                    .containsExactly("name=Von Hand", "rp.schulnummer=77");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRowOfAnotherSourceMeansTheInstitutionWithTheSameOfficialNumber(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            InstitutionStore store = store(database);
            InstitutionId byHand = store.create(
                            InstitutionId.random(), school("Von Hand", "10001", InstitutionKind.GRUNDSCHULE, null))
                    .id();
            DatedAlias listed = new DatedAlias("jedeschule.id", "RP-10001", Validity.ALWAYS);
            InstitutionFacts facts = school("Aus der Liste", "10001", InstitutionKind.GRUNDSCHULE, null)
                    .withAliases(List.of(listed, new DatedAlias("rp.schulnummer", "10001", Validity.ALWAYS)));

            List<Outcome> outcomes = new ArrayList<>();
            store.importAll(
                    List.of(new ImportedInstitution(2, listed, facts, "sha")), (row, outcome) -> outcomes.add(outcome));

            assertThat(outcomes).containsExactly(Outcome.UPDATED);
            // The list says nothing of a provider; the one that is known stays.
            assertThat(store.find(byHand)).map(Institution::providerName).contains("Verbandsgemeinde Übertal");
            assertThat(store.findByAlias("jedeschule.id", "RP-10001", TODAY))
                    .map(Institution::id)
                    .contains(byHand);
            assertThat(store.find(byHand).orElseThrow().aliases()).hasSize(3);
        }
    }

    private static List<Outcome> importing(InstitutionStore store, String... nameThenSha) {
        List<Outcome> outcomes = new ArrayList<>();
        InstitutionFacts facts = school(nameThenSha[0], "77", InstitutionKind.GYMNASIUM, null);
        ImportedInstitution row = new ImportedInstitution(2, facts.aliases().get(0), facts, nameThenSha[1]);
        store.importAll(Arrays.asList(row), (imported, outcome) -> outcomes.add(outcome));
        return outcomes;
    }
}
