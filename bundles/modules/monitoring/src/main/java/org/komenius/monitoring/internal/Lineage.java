package org.komenius.monitoring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.catalogue.CatalogueJson;
import org.komenius.monitoring.internal.catalogue.CatalogueJson.ReadBy;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.deliveries.Delivery;
import org.komenius.monitoring.internal.deliveries.Source;
import org.komenius.monitoring.internal.importing.FactLookup;
import org.komenius.monitoring.internal.importing.FileSource;
import org.komenius.monitoring.internal.importing.ImportLimits;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.persistence.ImportStore;
import org.komenius.monitoring.internal.persistence.SourceStore;
import org.komenius.monitoring.internal.query.QuestionPlan;
import org.komenius.monitoring.internal.tabular.MappedTableConnector;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.data.ImportConnector;
import org.komenius.spi.files.FileStore;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Says where a figure comes from: source, delivery, import, file, line.
 *
 * <p>Lines are found by reading the stored file again, two files at a time and no longer than {@link #LONGEST}; what takes longer is
 * answered as far as it got, and says so.
 */
@Component(service = Lineage.class, configurationPid = MonitoringConfiguration.PID)
public class Lineage {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 2;
    private static final int SECONDS_TO_WAIT = 10;

    private final CatalogueStore catalogue;
    private final ImportStore imports;
    private final SourceStore sources;
    private final Deliveries deliveries;
    private final FileStore files;
    private final ReleasedCubes cubes;
    private final KeptTables tables;
    private final CurrentCaller caller;
    private final AuditLog audit;
    private final MonitoringConfiguration configuration;
    private final CatalogueJson json = new CatalogueJson();
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    @Reference(
            cardinality = ReferenceCardinality.AT_LEAST_ONE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ImportConnector> connectors = List.of();

    @Activate
    public Lineage(
            @Reference CatalogueStore catalogue,
            @Reference ImportStore imports,
            @Reference SourceStore sources,
            @Reference Deliveries deliveries,
            @Reference FileStore files,
            @Reference ReleasedCubes cubes,
            @Reference KeptTables tables,
            @Reference CurrentCaller caller,
            @Reference AuditLog audit,
            MonitoringConfiguration configuration) {
        this.catalogue = catalogue;
        this.imports = imports;
        this.sources = sources;
        this.deliveries = deliveries;
        this.files = files;
        this.cubes = cubes;
        this.tables = tables;
        this.caller = caller;
        this.audit = audit;
        this.configuration = configuration;
    }

    /**
     * The way of a version into the house.
     *
     * @param source empty if its data set belongs to none
     * @param delivery empty if no source has delivered it
     * @param imported empty for a version older than the record of imports
     */
    public record Way(
            Optional<Source> source, Optional<Delivery> delivery, Optional<ImportInfo> imported, ReadBy readBy) {}

    public Way way(VersionInfo version) {
        Optional<Delivery> delivery = deliveries.ofVersion(version.datasetId(), version.number());
        Optional<Source> source = delivery.flatMap(found -> sources.find(found.sourceId()));
        return new Way(
                source.isPresent() ? source : sources.sourceOf(version.datasetId()),
                delivery,
                imports.ofVersion(version.datasetId(), version.number()),
                json.readBy(catalogue.report(version.id())));
    }

    /**
     * Whether the caller may see lines of the version's file, and have the file itself: of a guarded data set only the statistics unit,
     * for the file holds what the protected cube does not show.
     */
    public boolean mayReadFile(VersionInfo version) {
        return !cubes.isGuarded(version) || caller.get().may(MonitoringModule.MICRODATA);
    }

    /**
     * The lines of the file behind a figure.
     *
     * @param plan the question whose answer the figure is
     * @param most lines to list; more are counted
     */
    public FactLookup.Result lines(VersionInfo version, QuestionPlan plan, int most) throws IOException {
        if (cubes.isGuarded(version)) {
            audit.append(
                    MonitoringModule.ID,
                    "microdata.read",
                    "dataset/" + version.datasetId(),
                    Map.of("version", String.valueOf(version.number()), "purpose", "lineage"));
        }
        ReadBy readBy = json.readBy(catalogue.report(version.id()));
        FileSource file = new FileSource(version.fileName(), readBy.language(), files.path(version.fileSha256()));
        ImportLimits limits = new ImportLimits(
                configuration.maxImportBytes(), configuration.maxArchiveEntries(), configuration.maxArchiveRatio());
        takeTurn();
        Path work = files.workFolder("monitoring-lineage");
        try {
            long until = System.nanoTime() + LONGEST.toNanos();
            List<ImportConnector> readers = readBy.connector().equals(MappedTableConnector.ID)
                    ? List.of(tables.connectorOf(imports.ofVersion(version.datasetId(), version.number())))
                    : connectors;
            return new FactLookup(readers, limits)
                    .find(file, work, plan.query().filters(), most, () -> System.nanoTime() - until > 0);
        } finally {
            turns.release();
            delete(work);
        }
    }

    /** The file as it was delivered. Each download is recorded. */
    public InputStream original(VersionInfo version) throws IOException {
        audit.append(
                MonitoringModule.ID,
                "original.downloaded",
                "dataset/" + version.datasetId(),
                Map.of("version", String.valueOf(version.number()), "sha256", version.fileSha256()));
        return files.open(version.fileSha256());
    }

    private void takeTurn() {
        try {
            if (turns.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy().asException(e);
        }
        throw busy().asException();
    }

    private static Problem busy() {
        return Problem.of(
                        ProblemCode.of("monitoring.lineage.busy", ProblemKind.UNAVAILABLE),
                        "Gerade werden schon andere Herkünfte nachgeschlagen.",
                        "Other figures are being traced at the moment.")
                .advise("Versuchen Sie es gleich noch einmal.", "Try again in a moment.");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
