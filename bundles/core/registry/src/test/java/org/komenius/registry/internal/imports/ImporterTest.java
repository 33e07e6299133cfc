package org.komenius.registry.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.registry.Institution;
import org.komenius.registry.internal.Sha256;
import org.komenius.registry.internal.persistence.BoundaryStore;
import org.komenius.registry.internal.persistence.ImportStore;
import org.komenius.registry.internal.persistence.InstitutionStore;
import org.komenius.registry.internal.persistence.RegionStore;
import org.komenius.testkit.SharedData;
import org.komenius.testkit.TestDatabase;

class ImporterTest {

    private static final LocalDate TODAY = LocalDate.now();

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void importsTheRealBoundariesOnceAndFindsTheKreisOfEachSchool(TestDatabase.Kind kind) throws IOException {
        Path boundaries = SharedData.require("boundaries/vg250_kreise.geojson");
        Path schools = SharedData.require("schools/jedeschule_rlp_saarland.csv");
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            Stores stores = new Stores(database);

            ImportReport first = stores.run(ImportFormat.BOUNDARIES, boundaries);
            assertThat(first.created()).isEqualTo(400);
            assertThat(first.counts()).doesNotContainKey("regionsCreated");
            assertThat(first.notes()).extracting(ImportReport.Note::code).containsExactly("kreis-by-municipality");
            assertThat(first.repeated()).isFalse();
            ImportReport second = stores.run(ImportFormat.BOUNDARIES, boundaries);
            assertThat(second.unchanged()).isEqualTo(400);
            assertThat(second.created() + second.updated()).isZero();
            assertThat(second.repeated()).isTrue();
            assertThat(stores.boundaries.find(RegionLevel.KREIS, new RegionKey("07"), TODAY))
                    .hasSize(36)
                    .allSatisfy(feature -> assertThat(feature.source()).contains("BKG"));

            ImportReport listed = stores.run(ImportFormat.SCHOOLS_JEDESCHULE, schools);
            assertThat(listed.created()).isEqualTo(1867);
            assertThat(listed.counts().get("regionByCoordinates")).isGreaterThan(1850);
            assertThat(stores.institutions.in(new RegionKey("10041"), InstitutionKind.GYMNASIUM, TODAY))
                    .isNotEmpty();
            assertThat(stores.institutions.findByAlias("rp.schulnummer", "31327", TODAY))
                    .map(Institution::region)
                    .contains(new RegionKey("07131"));
            assertThat(stores.run(ImportFormat.SCHOOLS_JEDESCHULE, schools).unchanged())
                    .isEqualTo(1867);
            assertThat(stores.imports.recent(10)).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void importsTheRealSchoolDirectoryTwiceWithoutASecondChange(TestDatabase.Kind kind) throws IOException {
        Path schools = SharedData.require("schools/schuldaten.csv");
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            Stores stores = new Stores(database);
            ImportReport first = stores.run(ImportFormat.SCHOOLS_NRW, schools);
            assertThat(first.created() + first.skipped()).isEqualTo(5639);
            ImportReport second = stores.run(ImportFormat.SCHOOLS_NRW, schools);
            assertThat(second.unchanged()).isEqualTo(first.created());
            assertThat(second.updated()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void storesNothingOfAFileWhoseLastEntryIsFaulty(TestDatabase.Kind kind) {
        String good = "{\"type\":\"Feature\",\"properties\":{\"AGS\":\"07111\"},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[[7,50],[8,50],[8,51],[7,50]]]}}";
        String json = "{\"type\":\"FeatureCollection\",\"features\":[" + good + "," + good.replace("07111", "K") + "]}";
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            Stores stores = new Stores(database);
            assertThatThrownBy(() -> stores.run(ImportFormat.BOUNDARIES, json))
                    .hasMessageContaining("registry.import.no-region-key");
            assertThat(stores.boundaries.find(RegionLevel.KREIS, null, TODAY)).isEmpty();
            assertThat(stores.imports.recent(1)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void createsRegionsThatAreNotKnown(TestDatabase.Kind kind) throws IOException {
        String json = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                + "{\"AGS\":\"07131007\",\"GEN\":\"Bad Neuenahr\",\"BEZ\":\"Stadt\"},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[[7,50],[8,50],[8,51],[7,50]]]}}]}";
        try (TestDatabase database = TestDatabase.create(kind, "db/changelog/main.xml", "registry")) {
            Stores stores = new Stores(database);
            ImportReport report = stores.run(ImportFormat.BOUNDARIES, json);
            assertThat(report.counts()).containsEntry("regionsCreated", 1L);
            assertThat(stores.regions.children(new RegionKey("07131"), TODAY))
                    .extracting(region -> region.kindName() + " " + region.name())
                    .containsExactly("Stadt Bad Neuenahr");
        }
    }

    private static final class Stores {
        private final RegionStore regions;
        private final BoundaryStore boundaries;
        private final InstitutionStore institutions;
        private final ImportStore imports;
        private final Importer importer;

        Stores(TestDatabase database) {
            Transactions tx = new EntityManagerTransactions(database.entityManagers());
            regions = new RegionStore(tx);
            boundaries = new BoundaryStore(tx);
            institutions = new InstitutionStore(tx);
            imports = new ImportStore(tx);
            importer = new Importer(boundaries, institutions, imports);
        }

        ImportReport run(ImportFormat format, Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                assertThat(ImportFormat.recognise(in)).contains(format);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return importer.run(order(format, file.toString()), in, (done, total) -> {});
            }
        }

        ImportReport run(ImportFormat format, String content) throws IOException {
            return importer.run(
                    order(format, content),
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                    (done, total) -> {});
        }

        private static Importer.Order order(ImportFormat format, String identity) {
            return new Importer.Order(format, "file", Sha256.of(identity), 1, null, null, "test");
        }
    }
}
