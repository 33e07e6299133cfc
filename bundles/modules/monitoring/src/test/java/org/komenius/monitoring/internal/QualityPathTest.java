package org.komenius.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komenius.monitoring.internal.importing.ImportFixture.HEADER;
import static org.komenius.monitoring.internal.importing.ImportFixture.row;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.engine.duckdb.internal.DuckDbCubeEngine;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;
import org.komenius.monitoring.internal.importing.ImportFixture;
import org.komenius.monitoring.internal.persistence.AccessStore;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.persistence.CheckStore;
import org.komenius.monitoring.internal.persistence.DefectList;
import org.komenius.monitoring.internal.persistence.DefectRunStore;
import org.komenius.monitoring.internal.persistence.DefectStore;
import org.komenius.monitoring.internal.persistence.DeliveryList;
import org.komenius.monitoring.internal.persistence.DeliveryStore;
import org.komenius.monitoring.internal.persistence.ImportStore;
import org.komenius.monitoring.internal.persistence.RuleStore;
import org.komenius.monitoring.internal.persistence.SketchStore;
import org.komenius.monitoring.internal.quality.CheckInfo;
import org.komenius.monitoring.internal.quality.Defect;
import org.komenius.monitoring.internal.quality.DefectFilter;
import org.komenius.monitoring.internal.quality.DefectFilter.Sort;
import org.komenius.monitoring.internal.quality.DefectState;
import org.komenius.monitoring.internal.quality.RuleKind;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.ETags;
import org.komenius.testkit.TestDatabase;

/** From a faulty delivery to a defect and its end, on each database. */
class QualityPathTest {

    private static final ImportOptions OPTIONS =
            new ImportOptions(null, null, null, null, null, true).opening("amtlich veröffentlicht");
    private static final String TABLE = "12411-01-01-4.csv";

    @TempDir
    Path folder;

    private final List<String> events = new ArrayList<>();
    private CatalogueStore catalogue;
    private CheckStore checks;
    private RuleStore rules;
    private DefectStore defects;
    private DefectList list;
    private Imports imports;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFaultyDeliveryIsHeldBackAndACorrectedOneClosesTheDefect(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            String id = submit(table(12, 0, "100")).datasetId();
            assertThat(catalogue.versions(id).get(0).state()).isEqualTo(State.RELEASED);
            assertThat(rules.of(id))
                    .extracting(rule -> rule.rule().kind())
                    .contains(RuleKind.RANGE, RuleKind.SUM, RuleKind.DUPLICATE, RuleKind.UNKNOWN_CODE);
            assertThat(all(id)).isEmpty();

            submit(table(12, 0, "-40"));
            assertThat(catalogue.versions(id).get(0).state()).as("held back").isEqualTo(State.DRAFT);
            CheckInfo check = checks.last(id, 2).orElseThrow();
            assertThat(check.heldBack()).isTrue();
            assertThat(check.isBlocked()).isTrue();
            Defect range = only(id, RuleKind.RANGE);
            assertThat(range.finding().figures()).containsEntry("value", "-40");
            assertThat(only(id, RuleKind.SUM).finding().figures()).containsEntry("sum", "60");

            submit(table(12, 0, "101"));
            assertThat(catalogue.versions(id).get(0).state()).isEqualTo(State.RELEASED);
            Defect closed = defects.find(range.id()).orElseThrow();
            assertThat(closed.state()).isEqualTo(DefectState.CLOSED);
            assertThat(closed.closedVersion()).isEqualTo(3);
            assertThat(defects.comments(range.id()))
                    .extracting(comment -> comment.text().german())
                    .containsExactly("Behoben mit Version 3.");

            submit(table(12, 0, "-41"));
            assertThat(defects.find(range.id()).orElseThrow().state()).isEqualTo(DefectState.OPEN);
            assertThat(defects.comments(range.id())).hasSize(2);
            assertThat(events).contains("quality.checked");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsConfirmedStaysSoUntilTheFigureChanges(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            String id = submit(table(12, 0, "100")).datasetId();
            submit(table(12, 7, "100"));
            Defect sum = only(id, RuleKind.SUM);
            defects.become(
                    sum.id(),
                    ETags.of(sum.rowVersion()),
                    DefectState.ACCEPTED,
                    "Das Amt bestätigt die Zahl",
                    Fakes.caller().get());
            submit(table(13, 7, "100"));
            assertThat(defects.find(sum.id()).orElseThrow().state()).isEqualTo(DefectState.ACCEPTED);
            submit(table(13, 8, "100"));
            assertThat(defects.find(sum.id()).orElseThrow().state()).isEqualTo(DefectState.OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameFiguresUnderAnotherNameAreFound(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = open(kind)) {
            String first = submit(TABLE, table(30, 0, "100")).datasetId();
            String second = submit("99999-01-01-4.csv", table(30, 0, "100").replace("GES;Geschlecht", "SEX;Sexus"))
                    .datasetId();
            assertThat(all(first)).isEmpty();
            Defect redundant = only(second, RuleKind.REDUNDANT);
            assertThat(redundant.finding().figures()).containsEntry("percent", "100");
            assertThat(redundant.finding().places().get(0).code()).isEqualTo(first);
            // Another sum tells the two apart no less; one figure of sixty does not.
            submit("99999-01-01-4.csv", table(30, 1, "100"));
            assertThat(only(second, RuleKind.REDUNDANT).finding().figures()).containsEntry("percent", "98");
        }
    }

    /** Men, women and total of some Kreise; the first total is too high by {@code extra}, the first man is {@code value}. */
    private static String table(int regions, int extra, String value) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < regions; i++) {
            String region = String.format(Locale.ROOT, "%05d", 7131 + i);
            int men = 100 + 3 * i;
            text.append(row(region, "GESM", i == 0 ? value : String.valueOf(men)));
            text.append(row(region, "GESW", String.valueOf(men)));
            int total = i == 0 && !value.startsWith("-") ? Integer.parseInt(value) + men : 2 * men;
            text.append(row(region, "", String.valueOf(total + (i == 0 ? extra : 0))));
        }
        return text.toString();
    }

    private List<Defect> all(String dataset) {
        return list.page(
                        DefectFilter.ALL.ofDataset(dataset),
                        Fakes.viewers().current(),
                        true,
                        Sort.SEVERITY,
                        true,
                        null,
                        100)
                .items();
    }

    private Defect only(String dataset, RuleKind kind) {
        List<Defect> found = all(dataset).stream()
                .filter(defect -> defect.finding().kind() == kind)
                .toList();
        assertThat(found).as(kind.name()).hasSize(1);
        return found.get(0);
    }

    private TestDatabase open(TestDatabase.Kind kind) throws Exception {
        TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring");
        Transactions transactions = new EntityManagerTransactions(database.entityManagers());
        catalogue = new CatalogueStore(transactions);
        ImportStore store = new ImportStore(transactions);
        rules = new RuleStore(transactions);
        checks = new CheckStore(transactions);
        defects = new DefectStore(transactions);
        list = new DefectList(transactions);
        Fakes.FolderFiles files = new Fakes.FolderFiles(folder.resolve("files"));
        DuckDbCubeEngine engine = new DuckDbCubeEngine(folder.resolve("store"), 2, 5_000, 256);
        RawCubes cubes = new RawCubes(
                catalogue,
                engine,
                files,
                new Microdata(Fakes.caller(MonitoringModule.IMPORT)),
                (module, action, subject, details) -> {});
        RawFacts raw = new RawFacts(cubes);
        DefectRunStore runs = new DefectRunStore(transactions);
        Fakes.ImmediateJobs jobs = new Fakes.ImmediateJobs();
        QualityChecks quality = new QualityChecks(
                catalogue,
                rules,
                checks,
                runs,
                new Redundancies(catalogue, new SketchStore(transactions), runs, rules, raw),
                raw,
                new Fakes.NoRegions(),
                new QualityNews((module, action, subject, details) -> {}, event -> events.add(event.type())),
                Fakes.caller(MonitoringModule.IMPORT),
                jobs);
        Fakes.Guarding door = new Fakes.Guarding();
        Guards guards = new Guards(door, Fakes.caller(MonitoringModule.IMPORT));
        imports = new Imports(
                catalogue,
                new AccessControl(new AccessStore(transactions), Fakes.viewers()),
                guards,
                new Releases(
                        catalogue,
                        cubes,
                        door,
                        engine,
                        files,
                        jobs,
                        Fakes.caller(MonitoringModule.IMPORT),
                        new Announcements((module, action, subject, details) -> {}, event -> {})),
                store,
                files,
                jobs,
                Fakes.caller(MonitoringModule.IMPORT),
                new Announcements((module, action, subject, details) -> {}, event -> {}),
                engine,
                new Fakes.NoRegions(),
                new Deliveries(
                        new DeliveryStore(transactions),
                        new DeliveryList(transactions),
                        store,
                        Fakes.viewers(),
                        (module, action, subject, details) -> {}),
                quality,
                Fakes.configuration());
        Field connectors = Imports.class.getDeclaredField("connectors");
        connectors.setAccessible(true);
        connectors.set(imports, ImportFixture.CONNECTORS);
        return database;
    }

    private ImportInfo submit(String text) throws Exception {
        return submit(TABLE, text);
    }

    private ImportInfo submit(String name, String text) throws Exception {
        return imports.submit(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), OPTIONS);
    }
}
