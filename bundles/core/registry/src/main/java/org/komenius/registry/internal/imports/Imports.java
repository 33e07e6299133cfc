package org.komenius.registry.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.registry.internal.persistence.BoundaryStore;
import org.komenius.registry.internal.persistence.ImportStore;
import org.komenius.registry.internal.persistence.InstitutionStore;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.events.DomainEvent;
import org.komenius.spi.events.DomainEvents;
import org.komenius.spi.files.FileStore;
import org.komenius.spi.files.StoredFile;
import org.komenius.spi.jobs.JobContext;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.Jobs;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes uploaded files, recognises what they are, and imports them as jobs. */
@Component(service = Imports.class)
public final class Imports {

    /** All Kreise of Germany unsimplified are about 60 MB of GeoJSON. */
    public static final long MAX_BYTES = 128L << 20;

    private static final ProblemCode UNKNOWN_FORMAT =
            ProblemCode.of("registry.import.unknown-format", ProblemKind.UNSUPPORTED);

    private static final long TURN_MILLIS = 500;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final FileStore files;
    private final Jobs jobs;
    private final AuditLog audit;
    private final DomainEvents events;
    private final CurrentCaller caller;
    private final ImportStore imports;
    private final Importer importer;

    @Activate
    public Imports(
            @Reference FileStore files,
            @Reference Jobs jobs,
            @Reference AuditLog audit,
            @Reference DomainEvents events,
            @Reference CurrentCaller caller,
            @Reference BoundaryStore boundaries,
            @Reference InstitutionStore institutions,
            @Reference ImportStore imports) {
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
        this.events = events;
        this.caller = caller;
        this.imports = imports;
        this.importer = new Importer(boundaries, institutions, imports);
    }

    /**
     * Stores the upload and starts its import.
     *
     * @param fileName may be null
     * @param validFrom first day of boundaries; null if they have always been so
     * @param source line to be shown with maps; null to take what the file says
     * @throws org.komenius.model.problem.ProblemException if it is too large, empty or of no known format
     */
    public JobInfo submit(InputStream content, String fileName, LocalDate validFrom, String source) throws IOException {
        StoredFile file = files.store(content, MAX_BYTES);
        if (file.sizeBytes() == 0) {
            throw ImportProblems.empty().asException();
        }
        ImportFormat format;
        try (InputStream in = files.open(file.sha256())) {
            format =
                    ImportFormat.recognise(in).orElseThrow(() -> unknownFormat().asException());
        }
        Importer.Order order = new Importer.Order(
                format,
                fileName,
                file.sha256(),
                file.sizeBytes(),
                validFrom,
                source,
                caller.get().name());
        return jobs.submit(
                "registry",
                "import." + format.id(),
                LocalizedText.of(
                        "Einlesen: " + format.title().german(),
                        "Import: " + format.title().english()),
                context -> run(order, context));
    }

    public List<ImportRecord> recent(int limit) {
        return imports.recent(limit);
    }

    /** One import at a time: two that write thousands of rows would only wait for each other's locks. */
    private String run(Importer.Order order, JobContext context) throws IOException, InterruptedException {
        while (!turn.tryLock(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
            context.checkCancelled();
            context.message(LocalizedText.of("Wartet auf einen anderen Import", "Waits for another import"));
        }
        try {
            context.message(LocalizedText.of("Wird gelesen und gespeichert", "Being read and stored"));
            return runAlone(order, context);
        } finally {
            turn.unlock();
        }
    }

    private String runAlone(Importer.Order order, JobContext context) throws IOException {
        ImportReport report;
        try (InputStream in = files.open(order.fileSha())) {
            report = importer.run(order, in, (done, total) -> {
                context.progress(done, total);
                context.checkCancelled();
            });
        }
        String subject = order.format() == ImportFormat.BOUNDARIES ? "regions" : "institutions";
        audit.append(
                "registry",
                "import.finished",
                "file/" + order.fileSha(),
                Map.of(
                        "format", order.format().id(),
                        "created", Long.toString(report.created()),
                        "updated", Long.toString(report.updated())));
        events.publish(new DomainEvent(
                "registry",
                subject + ".imported",
                null,
                Instant.now(),
                Map.of("created", Long.toString(report.created()), "updated", Long.toString(report.updated()))));
        return ReportJson.write(report);
    }

    private static Problem unknownFormat() {
        return Problem.of(
                        UNKNOWN_FORMAT, "Dieses Dateiformat wird nicht erkannt.", "This file format is not recognised.")
                .advise(
                        "Erwartet werden Grenzen als GeoJSON, das Schulverzeichnis aus Nordrhein-Westfalen (CSV) oder eine"
                                + " Liste von jedeschule.de (CSV), gespeichert in UTF-8.",
                        "Expected are boundaries as GeoJSON, the school directory of Nordrhein-Westfalen (CSV) or a list of"
                                + " jedeschule.de (CSV), stored as UTF-8.");
    }
}
