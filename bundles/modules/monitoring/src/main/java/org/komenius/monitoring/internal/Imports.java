package org.komenius.monitoring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.access.AccessProblems;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.catalogue.CatalogueJson;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.catalogue.NewVersion;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.deliveries.Origin;
import org.komenius.monitoring.internal.importing.CubeDraft;
import org.komenius.monitoring.internal.importing.FileImporter;
import org.komenius.monitoring.internal.importing.FileSource;
import org.komenius.monitoring.internal.importing.ImportLimits;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.persistence.CatalogueStore.Entered;
import org.komenius.monitoring.internal.persistence.ImportStore;
import org.komenius.registry.Regions;
import org.komenius.spi.cube.CubeEngine;
import org.komenius.spi.data.ImportConnector;
import org.komenius.spi.files.FileStore;
import org.komenius.spi.files.StoredFile;
import org.komenius.spi.jobs.JobCancelledException;
import org.komenius.spi.jobs.JobContext;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.Jobs;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Imports files, all or nothing.
 *
 * <p>Order matters: the upload is stored by its content, the Parquet file is written in a work folder and then adopted by the file
 * store, and only the last step, one database transaction, makes the version exist. Whatever ends before leaves at most a file
 * that nobody refers to.
 */
@Component(service = Imports.class, configurationPid = MonitoringConfiguration.PID)
@Designate(ocd = MonitoringConfiguration.class)
public class Imports {

    private final CatalogueStore catalogue;
    private final AccessControl access;
    private final Guards guards;
    private final Releases releases;
    private final ImportStore imports;
    private final FileStore files;
    private final Jobs jobs;
    private final CurrentCaller caller;
    private final Announcements announcements;
    private final MonitoringConfiguration configuration;
    private final CubeEngine engine;
    private final Regions regions;
    private final Deliveries deliveries;
    private final ImportFollowUp followUp;
    private final CatalogueJson json = new CatalogueJson();

    @Reference(
            cardinality = ReferenceCardinality.AT_LEAST_ONE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ImportConnector> connectors = List.of();

    @Activate
    public Imports(
            @Reference CatalogueStore catalogue,
            @Reference AccessControl access,
            @Reference Guards guards,
            @Reference Releases releases,
            @Reference ImportStore imports,
            @Reference FileStore files,
            @Reference Jobs jobs,
            @Reference CurrentCaller caller,
            @Reference Announcements announcements,
            @Reference CubeEngine engine,
            @Reference Regions regions,
            @Reference Deliveries deliveries,
            @Reference ImportFollowUp followUp,
            MonitoringConfiguration configuration) {
        this.catalogue = catalogue;
        this.access = access;
        this.guards = guards;
        this.releases = releases;
        this.imports = imports;
        this.files = files;
        this.jobs = jobs;
        this.caller = caller;
        this.announcements = announcements;
        this.configuration = configuration;
        this.engine = engine;
        this.regions = regions;
        this.deliveries = deliveries;
        this.followUp = followUp;
    }

    /** {@link #submit(String, InputStream, ImportOptions, Origin)} for somebody's upload. */
    public ImportInfo submit(String fileName, InputStream body, ImportOptions options) throws IOException {
        return submit(fileName, body, options, Origin.UPLOAD);
    }

    /**
     * Takes the upload and queues its import.
     *
     * @throws ProblemException of kind TOO_LARGE; nothing is kept then
     */
    public ImportInfo submit(String fileName, InputStream body, ImportOptions options, Origin origin)
            throws IOException {
        return submit(fileName, files.store(body, configuration.maxImportBytes()), options, origin);
    }

    /** {@link #submit(String, StoredFile, ImportOptions, Origin)} for somebody's upload. */
    public ImportInfo submit(String fileName, StoredFile file, ImportOptions options) {
        return submit(fileName, file, options, Origin.UPLOAD);
    }

    /** Queues the import of a file that is in the store already. */
    public ImportInfo submit(String fileName, StoredFile file, ImportOptions options, Origin origin) {
        String name = baseName(fileName);
        String id = UUID.randomUUID().toString();
        imports.begin(id, name, file.sha256(), file.sizeBytes(), caller.get().name(), origin);
        JobInfo job = jobs.submit(
                MonitoringModule.ID,
                "import",
                LocalizedText.of("Datei einlesen: " + name, "Import file: " + name),
                context -> run(id, name, file, options, context));
        imports.setJob(id, job.id());
        return imports.find(id).orElseThrow();
    }

    /** Brings a file from somewhere else into {@code target}. */
    @FunctionalInterface
    public interface Fetch {
        /** @param progress gets the bytes so far, and may throw to end it */
        void to(Path target, LongConsumer progress) throws IOException;
    }

    /** Queues a job that first fetches a file and then imports it. */
    public JobInfo submitFetched(
            String fileName, LocalizedText title, Fetch fetch, ImportOptions options, Origin origin) {
        String by = caller.get().name();
        return jobs.submit(MonitoringModule.ID, "import", title, context -> {
            Path work = files.workFolder("monitoring-fetch");
            try {
                Path fetched = work.resolve("fetched");
                fetch.to(fetched, bytes -> context.checkCancelled());
                StoredFile file;
                try (InputStream in = Files.newInputStream(fetched)) {
                    file = files.store(in, configuration.maxImportBytes());
                }
                String id = UUID.randomUUID().toString();
                imports.begin(id, fileName, file.sha256(), file.sizeBytes(), by, origin);
                imports.setJob(id, context.jobId());
                return run(id, fileName, file, options, context);
            } finally {
                delete(work);
            }
        });
    }

    /** Bounds of what is taken. */
    public ImportLimits limits() {
        return new ImportLimits(
                configuration.maxImportBytes(), configuration.maxArchiveEntries(), configuration.maxArchiveRatio());
    }

    /** Largest file that is taken, in bytes. */
    public long maxBytes() {
        return configuration.maxImportBytes();
    }

    /** Imports at once on this thread, for data that the system itself brings. */
    public ImportInfo importNow(String fileName, InputStream body, ImportOptions options) throws IOException {
        StoredFile file = files.store(body, configuration.maxImportBytes());
        String id = UUID.randomUUID().toString();
        imports.begin(
                id, fileName, file.sha256(), file.sizeBytes(), caller.get().name(), Origin.SYSTEM);
        return read(id, fileName, file, options, bytes -> {});
    }

    private String run(String id, String fileName, StoredFile file, ImportOptions options, JobContext context)
            throws IOException {
        ImportInfo done = read(id, fileName, file, options, bytes -> {
            context.checkCancelled();
            context.progress(Math.min(bytes, file.sizeBytes()), file.sizeBytes());
        });
        return json.write(Map.of(
                "importId",
                id,
                "outcome",
                done.outcome(),
                "datasetId",
                done.datasetId(),
                "version",
                done.versionNumber()));
    }

    private ImportInfo read(String id, String fileName, StoredFile file, ImportOptions options, LongConsumer progress)
            throws IOException {
        Path work = files.workFolder("monitoring-import");
        try {
            // One workbook may hold several tables, so a chosen way of reading it makes a table of its own.
            Optional<VersionInfo> same =
                    options.connector() == null ? catalogue.findByFile(file.sha256()) : Optional.empty();
            // A file that is known where the importer may not look is read as if it were new, and refused for its code.
            if (same.filter(version -> maySee(version.datasetId())).isPresent()) {
                VersionInfo version = same.get();
                imports.end(
                        id,
                        Outcome.SAME_FILE,
                        version.datasetId(),
                        version.number(),
                        catalogue.report(version.id()),
                        null);
            } else {
                enter(id, fileName, file, options, progress, work);
            }
            return imports.find(id).orElseThrow();
        } catch (ProblemException e) {
            imports.end(id, Outcome.REFUSED, null, null, null, json.write(e.problem()));
            throw e;
        } catch (JobCancelledException e) {
            imports.end(id, Outcome.CANCELLED, null, null, null, null);
            throw e;
        } catch (RuntimeException | IOException e) {
            imports.end(id, Outcome.FAILED, null, null, null, json.write(failed()));
            throw e;
        } finally {
            imports.find(id).filter(info -> info.outcome() != null).ifPresent(deliveries::ended);
            delete(work);
        }
    }

    private void enter(
            String id, String fileName, StoredFile file, ImportOptions options, LongConsumer progress, Path work)
            throws IOException {
        Path parquet = work.resolve("cube.parquet");
        FileSource upload = new FileSource(fileName, options.language(), files.path(file.sha256()));
        CubeDraft draft = new FileImporter(engine, new RegistryRegionLookup(regions), limits())
                .read(upload, readers(options), work, parquet, progress);
        StoredFile cube = files.adopt(parquet);
        String tableCode = or(options.tableCode(), TableNames.code(fileName, draft));
        ImportFollowUp.Seen seen = followUp.examine(
                new ImportFollowUp.Candidate(
                        tableCode,
                        cube.sha256(),
                        draft.dimensions(),
                        draft.summary().facts(),
                        draft.summary().repeated(),
                        options.release()),
                () -> progress.accept(file.sizeBytes()));
        // The last chance to cancel: from here on the import counts.
        progress.accept(file.sizeBytes());
        Entered entered;
        boolean protect;
        // One after the other: two files of one new table would otherwise both try to create its data set.
        synchronized (catalogue) {
            Optional<DatasetInfo> known = catalogue.findByTableCode(tableCode);
            if (known.filter(dataset -> !maySee(dataset.id())).isPresent()) {
                throw AccessProblems.tableCodeTaken();
            }
            String datasetId =
                    known.map(DatasetInfo::id).orElseGet(() -> UUID.randomUUID().toString());
            if (options.openReason() != null) {
                guards.open(datasetId, options.openReason());
            }
            boolean release = options.release() && seen.mayRelease();
            protect = release && guards.isGuarded(datasetId, draft.dimensions());
            NewVersion version =
                    version(datasetId, tableCode, fileName, file, cube.sha256(), draft, options, release && !protect);
            entered = catalogue.enter(protect ? null : id, version);
        }
        access.own(SubjectType.DATASET, entered.dataset().id(), caller.get().id());
        announcements.entered(entered);
        seen.entered(entered);
        if (protect) {
            // The import has ended well whatever the door says: the version is there and stays inside until it comes
            // through.
            if (entered.version().protectedCube() == null) {
                releases.bringImported(entered.dataset(), entered.version());
            }
            imports.end(
                    id,
                    entered.outcome(),
                    entered.dataset().id(),
                    entered.version().number(),
                    json.write(draft.report()),
                    null);
        }
    }

    private List<ImportConnector> readers(ImportOptions options) {
        if (options.connector() != null) {
            return List.of(options.connector());
        }
        List<ImportConnector> all = new ArrayList<>(connectors);
        if (options.otherwise() != null) {
            all.add(options.otherwise());
        }
        return all;
    }

    private NewVersion version(
            String datasetId,
            String tableCode,
            String fileName,
            StoredFile file,
            String cube,
            CubeDraft draft,
            ImportOptions options,
            boolean release) {
        return new NewVersion(
                datasetId,
                tableCode,
                draft.statisticCode(),
                draft.title(),
                or(options.title(), TableNames.title(draft)),
                or(options.source(), configuration.defaultSource()),
                or(options.licence(), configuration.defaultLicence()),
                fileName,
                file.sha256(),
                file.sizeBytes(),
                cube,
                draft.dimensions(),
                draft.report().language(),
                draft.summary().facts(),
                draft.report().firstPeriod(),
                draft.report().lastPeriod(),
                json.write(draft.report()),
                release,
                caller.get().name());
    }

    private boolean maySee(String datasetId) {
        return access.maySee(SubjectType.DATASET, datasetId);
    }

    private static String or(String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given.strip();
    }

    /** A file's name without folders and control characters, at most 200 characters. */
    static String baseName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = name.replaceAll("\\p{Cntrl}", "");
        return clean.length() <= 200 ? clean : clean.substring(clean.length() - 200);
    }

    private static Problem failed() {
        return Problem.of(
                ProblemCode.of("import.failed", ProblemKind.UNEXPECTED),
                "Das Einlesen ist an einem Fehler der Plattform gescheitert. Es wurde nichts gespeichert.",
                "The import failed because of a fault of the platform. Nothing has been stored.");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
