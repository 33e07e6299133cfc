package org.komenius.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.komenius.monitoring.internal.importing.ImportFixture.HEADER;
import static org.komenius.monitoring.internal.importing.ImportFixture.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.engine.duckdb.internal.DuckDbCubeEngine;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.OfficialNotation;
import org.komenius.monitoring.internal.catalogue.DatasetFilter;
import org.komenius.monitoring.internal.catalogue.DatasetFilter.Sort;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.ImportFilter;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;
import org.komenius.monitoring.internal.importing.ImportFixture;
import org.komenius.monitoring.internal.persistence.AccessStore;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.persistence.DatasetList;
import org.komenius.monitoring.internal.persistence.DeliveryList;
import org.komenius.monitoring.internal.persistence.DeliveryStore;
import org.komenius.monitoring.internal.persistence.ImportList;
import org.komenius.monitoring.internal.persistence.ImportStore;
import org.komenius.monitoring.internal.persistence.SourceStore;
import org.komenius.monitoring.internal.query.DataQuestion;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.testkit.TestDatabase;

/** From the upload to the answer, on each database. */
class ImportsTest {

    private static final ImportOptions RELEASED =
            new ImportOptions(null, null, null, null, null, true).opening("published");
    private static final ImportOptions GUARDED = new ImportOptions(null, null, null, null, null, true);

    @TempDir
    Path folder;

    private final List<String> events = new ArrayList<>();
    private final Fakes.ImmediateJobs jobs = new Fakes.ImmediateJobs();
    private CatalogueStore catalogue;
    private ImportStore store;
    private DatasetList list;
    private Fakes.FolderFiles files;
    private Imports imports;
    private Datasets datasets;
    private Datasets readersView;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFileBecomesADataSetThatAnswersQuestions(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            ImportInfo done = submit("12411-01-01-4_de.csv", HEADER + row("07131", "", "5") + row("07132", "", "."));

            assertThat(done.outcome()).isEqualTo(Outcome.STORED);
            DatasetInfo dataset = catalogue.findByTableCode("12411-01-01-4").orElseThrow();
            assertThat(dataset.title()).isEqualTo("Bevölkerungsstand nach Kreise, Geschlecht");
            assertThat(dataset.releasedVersion()).isEqualTo(1);
            assertThat(dataset.lastPeriod()).isEqualTo("@2024-12-31");
            assertThat(dataset.regionLevels()).extracting(Enum::name).containsExactly("KREIS");

            VersionInfo version = readersView.version(dataset.id(), null);
            DataTable table = readersView.answer(version, readersView.plan(version, DataQuestion.groupedBy("REGION")));
            assertThat(table.rows()).hasSize(2);
            assertThat(table.rows().get(0).values().get(0).value()).isEqualTo(ObservedValue.of(5));
            assertThat(table.rows().get(1).values().get(0).value().isMissing()).isTrue();
            assertThat(events).containsExactly("dataset.imported", "dataset.released");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameFileIsRecognisedAndACorrectedOneBecomesAVersion(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            ImportInfo first = submit("12411-01-01-4.csv", HEADER + row("07131", "", "5"));
            ImportInfo again = submit("renamed.csv", HEADER + row("07131", "", "5"));
            ImportInfo corrected = submit("12411-01-01-4.csv", HEADER + row("07131", "", "6"));

            assertThat(again.outcome()).isEqualTo(Outcome.SAME_FILE);
            assertThat(again.datasetId()).isEqualTo(first.datasetId());
            assertThat(again.report()).isEqualTo(first.report());
            assertThat(corrected.versionNumber()).isEqualTo(2);
            assertThat(corrected.datasetId()).isEqualTo(first.datasetId());
            // The first version still answers as it did.
            VersionInfo old = datasets.version(first.datasetId(), 1);
            assertThat(datasets.answer(old, datasets.plan(old, DataQuestion.groupedBy()))
                            .rows()
                            .get(0)
                            .values()
                            .get(0)
                            .value())
                    .isEqualTo(ObservedValue.of(5));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theOtherEditionAddsItsLabels(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            ImportInfo german = submit("12411-01-01-4_de.csv", HEADER + row("07131", "", "5"));
            ImportInfo english = submit(
                    "12411-01-01-4_en.csv",
                    (HEADER + row("07131", "", "5"))
                            .replace("Insgesamt", "Total")
                            .replace("Geschlecht", "Sex"));

            assertThat(english.outcome()).isEqualTo(Outcome.SAME_FACTS);
            assertThat(english.versionNumber()).isEqualTo(1);
            VersionInfo version = datasets.version(german.datasetId(), null);
            var sex = datasets.dimensions(version).get(2);
            assertThat(sex.label().german()).isEqualTo("Geschlecht");
            assertThat(sex.label().english()).isEqualTo("Sex");
            assertThat(sex.members().get(0).label().english()).isEqualTo("Total");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRefusedFileLeavesNothingButItsProblem(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            ImportInfo refused = submit("12411-01-01-4.csv", HEADER + row("07131", "", "5") + "12411;kaputt\n");

            assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(refused.problem()).contains("import.row.too-few-cells").contains("\"row\":3");
            assertThat(catalogue.findByTableCode("12411-01-01-4")).isEmpty();
            assertThat(files.names()).as("only the upload itself").hasSize(1);
            assertThat(events).isEmpty();

            jobs.cancelNext = true;
            ImportInfo cancelled = submit("12411-01-01-4.csv", HEADER + row("07131", "", "5"));
            assertThat(cancelled.outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(catalogue.findByTableCode("12411-01-01-4")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void readersSeeReleasedVersionsOnly(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            ImportInfo draft = submit("12411-01-01-4.csv", HEADER + row("07131", "", "5"), ImportOptions.NONE);
            String id = draft.datasetId();
            assertThatThrownBy(() -> readersView.dataset(id)).isInstanceOf(ProblemException.class);
            VersionInfo version = datasets.version(id, null);
            assertThat(version.state()).isEqualTo(State.DRAFT);

            assertThatThrownBy(() -> catalogue.setState(id, 1, State.RELEASED, null, "E"))
                    .isInstanceOf(ProblemException.class);
            VersionInfo released = catalogue
                    .setState(id, 1, State.RELEASED, ETags.of(version.rowVersion()), "E")
                    .orElseThrow();
            assertThat(readersView.version(id, null).number()).isEqualTo(1);

            catalogue.setState(id, 1, State.WITHDRAWN, ETags.of(released.rowVersion()), "E");
            assertThatThrownBy(() -> readersView.dataset(id)).isInstanceOf(ProblemException.class);
            // A withdrawn file may be imported again.
            assertThat(submit("12411-01-01-4.csv", HEADER + row("07131", "", "5"))
                            .outcome())
                    .isEqualTo(Outcome.STORED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aGuardedDataSetShowsOnlyWhatCameThroughTheDoor(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            ImportInfo done = submit(
                    "12411-01-01-4.csv",
                    HEADER + row("07131", "", "1") + row("07132", "", "9") + row("07133", "", "8"),
                    GUARDED);

            VersionInfo version = readersView.version(done.datasetId(), null);
            assertThat(version.state()).isEqualTo(State.RELEASED);
            assertThat(catalogue.protection(version.id())).contains("\"passes\":true");
            assertThat(shown(version)).containsExactly("07131 •", "07132 9", "07133 •", "_T 18");
            assertThat(events).containsExactly("dataset.imported", "dataset.released");
        }
    }

    private List<String> shown(VersionInfo version) throws IOException {
        return readersView.answer(version, readersView.plan(version, DataQuestion.groupedBy("REGION"))).rows().stream()
                .map(row -> row.key().get(0).code() + " "
                        + OfficialNotation.GERMAN
                                .print(row.values().get(0).value())
                                .value())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aGuardedDraftShowsNothing(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            ImportInfo done = submit("12411-01-01-4.csv", HEADER + row("07131", "", "1"), ImportOptions.NONE);

            VersionInfo version = datasets.version(done.datasetId(), null);
            assertThat(version.state()).isEqualTo(State.DRAFT);
            assertThat(datasets.shownCube(version)).isNull();
            assertThatThrownBy(() -> datasets.answer(version, datasets.plan(version, DataQuestion.groupedBy())))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().code().value()).isEqualTo("monitoring.data.held-back"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theListIsSearchedSortedAndPaged(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            for (int i = 1; i <= 5; i++) {
                submit(
                        "1241" + i + "-01-01-4.csv",
                        (HEADER + row("07131", "", "" + i)).replace("12411;", "1241" + i + ";"));
            }
            DatasetFilter all = new DatasetFilter(null, null, null, false);
            for (Sort sort : Sort.values()) {
                List<String> codes = new ArrayList<>();
                String cursor = null;
                do {
                    Page<DatasetInfo> page = list.page(all, sort, sort == Sort.UPDATED, cursor, 2);
                    page.items().forEach(item -> codes.add(item.tableCode()));
                    assertThat(page.total()).isEqualTo(5);
                    cursor = page.next();
                } while (cursor != null);
                assertThat(codes).as(sort.name()).doesNotHaveDuplicates().hasSize(5);
            }
            assertThat(list.page(new DatasetFilter("BEVÖLKERUNG", null, null, true), Sort.TITLE, false, null, 10)
                            .items())
                    .hasSize(5);
            assertThat(list.page(new DatasetFilter("100%", null, null, false), Sort.TITLE, false, null, 10)
                            .items())
                    .isEmpty();
            assertThat(list.page(new DatasetFilter(null, "12413", null, false), Sort.TITLE, false, null, 10)
                            .items())
                    .extracting(DatasetInfo::tableCode)
                    .containsExactly("12413-01-01-4");
            for (ImportFilter.Sort sort : ImportFilter.Sort.values()) {
                Page<ImportInfo> first = new ImportList(transactions(database))
                        .page(Fakes.viewers().current(), ImportFilter.ALL, sort, true, null, 3);
                Page<ImportInfo> rest = new ImportList(transactions(database))
                        .page(Fakes.viewers().current(), ImportFilter.ALL, sort, true, first.next(), 3);
                assertThat(first.items()).hasSize(3).doesNotContainAnyElementsOf(rest.items());
                assertThat(rest.items()).hasSize(2);
            }
            ImportFilter running = new ImportFilter(null, null, true, null, null);
            assertThat(new ImportList(transactions(database))
                            .page(Fakes.viewers().current(), running, ImportFilter.Sort.SUBMITTED, true, null, 3)
                            .total())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsLaidIntoAFolderIsReadAndPutAside(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            Path inbox = Files.createDirectory(folder.resolve("eingang"));
            Path good = Files.writeString(inbox.resolve("12411-01-01-4.csv"), HEADER + row("07131", "", "5"));
            Path bad = Files.writeString(inbox.resolve("kaputt.csv"), HEADER + "12411;kaputt\n");
            Path link = Files.createSymbolicLink(inbox.resolve("link.csv"), good);
            WatchedFolder watched = new WatchedFolder(
                    Fakes.folder(inbox), imports, store, new SourceStore(transactions(database)), jobs, () -> null);

            watched.lookOnce();
            assertThat(good).as("seen once only").exists();
            watched.lookOnce();
            // After a crash the file is still there, is read again and recognised.
            assertThat(good).exists();
            watched = new WatchedFolder(
                    Fakes.folder(inbox), imports, store, new SourceStore(transactions(database)), jobs, () -> null);
            watched.lookOnce();
            watched.lookOnce();
            watched.lookOnce();

            assertThat(inbox.resolve("eingelesen/12411-01-01-4.csv")).exists();
            assertThat(Files.readString(inbox.resolve("eingelesen/12411-01-01-4.csv.bericht.txt")))
                    .contains("schon eingelesen (Version 1)");
            assertThat(Files.readString(inbox.resolve("abgelehnt/kaputt.csv.bericht.txt")))
                    .contains("Abgelehnt", "Zeile 2");
            assertThat(Files.isSymbolicLink(inbox.resolve("abgelehnt/link.csv")))
                    .isTrue();
            assertThat(bad).doesNotExist();
            assertThat(link).doesNotExist();
            assertThat(watched.state()).isEqualTo(new WatchedFolder.State(null, 2));
            assertThat(catalogue.findByTableCode("12411-01-01-4")).isPresent();
        }
    }

    private TestDatabase open(TestDatabase.Kind kind) throws Exception {
        TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring");
        Transactions transactions = transactions(database);
        catalogue = new CatalogueStore(transactions);
        store = new ImportStore(transactions);
        list = new DatasetList(transactions, Fakes.viewers());
        AccessControl access = new AccessControl(new AccessStore(transactions), Fakes.viewers());
        files = new Fakes.FolderFiles(folder.resolve("files"));
        DuckDbCubeEngine engine = new DuckDbCubeEngine(folder.resolve("store"), 2, 5_000, 256);
        Announcements announcements =
                new Announcements((module, action, subject, details) -> {}, event -> events.add(event.type()));
        Fakes.Guarding door = new Fakes.Guarding();
        Guards guards = new Guards(door, Fakes.caller(MonitoringModule.IMPORT));
        ReleasedCubes cubes = new ReleasedCubes(catalogue, guards, engine, files);
        imports = new Imports(
                catalogue,
                access,
                guards,
                new Releases(
                        catalogue,
                        new RawCubes(
                                catalogue,
                                engine,
                                files,
                                new Microdata(Fakes.caller()),
                                (module, action, subject, details) -> {}),
                        door,
                        engine,
                        files,
                        jobs,
                        Fakes.caller(MonitoringModule.IMPORT),
                        announcements),
                store,
                files,
                jobs,
                Fakes.caller(MonitoringModule.IMPORT),
                announcements,
                engine,
                new Fakes.NoRegions(),
                new Deliveries(
                        new DeliveryStore(transactions),
                        new DeliveryList(transactions),
                        store,
                        Fakes.viewers(),
                        (module, action, subject, details) -> {}),
                Fakes.noFollowUp(),
                Fakes.configuration());
        Field connectors = Imports.class.getDeclaredField("connectors");
        connectors.setAccessible(true);
        connectors.set(imports, ImportFixture.CONNECTORS);
        datasets =
                new Datasets(catalogue, access, cubes, Fakes.caller(MonitoringModule.RELEASE), Fakes.configuration());
        readersView =
                new Datasets(catalogue, access, cubes, Fakes.caller(MonitoringModule.READ), Fakes.configuration());
        return database;
    }

    private static Transactions transactions(TestDatabase database) {
        return new EntityManagerTransactions(database.entityManagers());
    }

    private ImportInfo submit(String name, String text) throws IOException {
        return submit(name, text, RELEASED);
    }

    private ImportInfo submit(String name, String text, ImportOptions options) throws IOException {
        return imports.submit(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), options);
    }
}
