package org.komenius.monitoring.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.monitoring.internal.analysis.PeerGroup;
import org.komenius.monitoring.internal.territory.Conversion;
import org.komenius.monitoring.internal.territory.ConversionFile;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.security.Caller;
import org.komenius.testkit.TestDatabase;

class TerritoryStoresTest {

    private static final Caller ERIKA = new Caller(Caller.Kind.USER, "u1", "Erika Muster", Set.of());
    private static final Caller MAX = new Caller(Caller.Kind.USER, "u2", "Max Muster", Set.of());

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFileTakesThePlaceOfItsRegionsOnly(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            ConversionStore store = new ConversionStore(transactions(database));
            store.replace(
                    file("13052;13071;2011-09-04;0,6;einwohner;A", "13052;13075;2011-09-04;0,4;einwohner;A"), "E");
            store.replace(file("15151;15001;2007-07-01;1;ganz;B"), "E");
            store.replace(file("13052;13071;2011-09-04;0,7;fläche;C", "13052;13075;2011-09-04;0,3;fläche;C"), "E");

            assertThat(store.all())
                    .extracting(line -> line.from() + " " + line.to() + " " + line.share() + " " + line.source())
                    .containsExactly("15151 15001 1 B", "13052 13071 0.7 C", "13052 13075 0.3 C");
            Page<StoredConversion> first = store.page(null, null, 2);
            assertThat(first.total()).isEqualTo(3);
            assertThat(store.page(null, first.next(), 2).items()).hasSize(1);
            assertThat(store.page("13071", null, 10).items()).hasSize(1);

            assertThat(store.remove(first.items().get(0).id())).isTrue();
            assertThat(store.all()).extracting(Conversion::from).containsExactly("15151");
            assertThat(store.remove("none")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPrivateGroupIsItsOwnersAlone(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            PeerGroupStore store = new PeerGroupStore(transactions(database));
            PeerGroup mine = store.create(content("Ähnliche", false), ERIKA);
            PeerGroup ours = store.create(content("Nachbarn", true), ERIKA);

            assertThat(store.find(mine.id(), MAX)).isEmpty();
            assertThat(store.page(null, null, 10, MAX).total()).isEqualTo(1);
            assertThat(store.page("ähn", null, 10, ERIKA).items())
                    .extracting(PeerGroup::codes)
                    .containsExactly(List.of("07131", "07132"));
            assertThat(store.change(ours.id(), ETags.of(1), content("Andere", true), MAX))
                    .isEmpty();
            assertThatThrownBy(() -> store.change(ours.id(), ETags.of(99), content("Andere", true), ERIKA))
                    .isInstanceOf(ProblemException.class);
            String tag = ETags.of(ours.rowVersion());
            assertThat(store.change(ours.id(), tag, content("Andere", true), ERIKA))
                    .map(PeerGroup::title)
                    .contains("Andere");
            assertThat(store.delete(mine.id(), ETags.of(mine.rowVersion()), ERIKA))
                    .isTrue();
        }
    }

    private static PeerGroupStore.Content content(String title, boolean shared) {
        return new PeerGroupStore.Content(title, "07131", List.of("07131", "07132"), null, shared);
    }

    private static List<Conversion> file(String... lines) {
        return ConversionFile.read("von;nach;ab;anteil;grundlage;quelle\n" + String.join("\n", lines));
    }

    private static Transactions transactions(TestDatabase database) {
        return new EntityManagerTransactions(database.entityManagers());
    }
}
