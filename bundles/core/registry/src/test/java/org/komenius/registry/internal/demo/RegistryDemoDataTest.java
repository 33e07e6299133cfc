package org.komenius.registry.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.registry.internal.persistence.BoundaryStore;
import org.komenius.registry.internal.persistence.InstitutionStore;
import org.komenius.registry.internal.persistence.RegionStore;
import org.komenius.testkit.TestDatabase;

class RegistryDemoDataTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void loadingTwiceChangesNothing(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            Transactions tx = new EntityManagerTransactions(database.entityManagers());
            RegionStore regions = new RegionStore(tx);
            BoundaryStore boundaries = new BoundaryStore(tx);
            InstitutionStore institutions = new InstitutionStore(tx);
            RegistryDemoData demo = new RegistryDemoData(regions, boundaries, institutions);
            LocalDate today = LocalDate.now();
            RegionKey kreis = new RegionKey("07399");

            demo.load(1);
            String before = boundaries.fingerprint(RegionLevel.GEMEINDE, kreis, today);
            demo.load(1);

            assertThat(boundaries.fingerprint(RegionLevel.GEMEINDE, kreis, today))
                    .isEqualTo(before);
            assertThat(institutions.in(kreis, InstitutionKind.KITA, today)).hasSize(60);
            assertThat(institutions.in(kreis, null, today)).hasSize(95);
            assertThat(institutions.in(new RegionKey("073995001"), InstitutionKind.GRUNDSCHULE, today))
                    .isNotEmpty();
            assertThat(regions.children(kreis, today)).hasSize(7);
            assertThat(boundaries.find(RegionLevel.SOZIALRAUM, kreis, today)).hasSize(26);
        }
    }
}
