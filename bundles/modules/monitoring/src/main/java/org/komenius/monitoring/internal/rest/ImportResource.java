package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.AccessControl;
import org.komenius.monitoring.internal.Guards;
import org.komenius.monitoring.internal.ImportOptions;
import org.komenius.monitoring.internal.Imports;
import org.komenius.monitoring.internal.Microdata;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.OwnTables;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.catalogue.ImportFilter;
import org.komenius.monitoring.internal.catalogue.ImportFilter.Sort;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.deliveries.Channel;
import org.komenius.monitoring.internal.deliveries.Origin;
import org.komenius.monitoring.internal.persistence.ImportList;
import org.komenius.monitoring.internal.persistence.ImportStore;
import org.komenius.monitoring.internal.persistence.SourceStore;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.Jobs;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes files to import and tells what became of them. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource implements RestResource {

    private final Imports imports;
    private final ImportStore store;
    private final AccessControl access;
    private final ImportList list;
    private final SourceStore sources;
    private final Jobs jobs;
    private final CurrentCaller caller;
    private final Guards guards;
    private final Microdata microdata;
    private final OwnTables tables;

    @Activate
    public ImportResource(
            @Reference Imports imports,
            @Reference ImportStore store,
            @Reference AccessControl access,
            @Reference ImportList list,
            @Reference SourceStore sources,
            @Reference Jobs jobs,
            @Reference CurrentCaller caller,
            @Reference Guards guards,
            @Reference Microdata microdata,
            @Reference OwnTables tables) {
        this.tables = tables;
        this.guards = guards;
        this.microdata = microdata;
        this.imports = imports;
        this.store = store;
        this.access = access;
        this.list = list;
        this.sources = sources;
        this.jobs = jobs;
        this.caller = caller;
    }

    /**
     * Takes a file as raw body and imports it in the background.
     *
     * @param language edition, {@code de} or {@code en}; found out without
     * @param tableCode number of the table; taken from the file's name without
     * @param release whether to release the version at once; without it, if the caller may
     * @param deliveredBy id or code of the source that delivered it; the data set's own without
     * @param period that it was delivered for, for example {@code 2026-Q2}; found from the content without
     * @param openReason opens the data set as a published official table, and says why; without it a new data set is guarded and goes out
     *     protected, and a known one keeps its guard
     * @param upload id of a file that {@code POST tables} has taken already, instead of a body
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission(MonitoringModule.IMPORT)
    public Response upload(
            @QueryParam("fileName") String fileName,
            @QueryParam("language") String language,
            @QueryParam("tableCode") String tableCode,
            @QueryParam("title") String title,
            @QueryParam("source") String source,
            @QueryParam("licence") String licence,
            @QueryParam("release") Boolean release,
            @QueryParam("deliveredBy") String deliveredBy,
            @QueryParam("period") String period,
            @QueryParam("openReason") String openReason,
            @QueryParam("upload") String upload,
            InputStream body)
            throws IOException {
        if (fileName == null || fileName.isBlank()) {
            throw QuestionParameters.invalid(
                    "fileName", "Der Name der Datei fehlt.", "The file's name is missing.", null);
        }
        if (language != null && !language.isBlank() && !language.equals("de") && !language.equals("en")) {
            throw QuestionParameters.invalid("language", "language ist de oder en.", "language is de or en.", null);
        }
        bounded("tableCode", tableCode, 80);
        bounded("title", title, 900);
        bounded("source", source, 400);
        bounded("licence", licence, 100);
        guards.requireMayOpen(openReason);
        boolean mayRelease = caller.get().may(MonitoringModule.RELEASE);
        if (Boolean.TRUE.equals(release) && !mayRelease) {
            throw Problem.of(
                            ProblemCode.of("monitoring.release.forbidden", ProblemKind.FORBIDDEN),
                            "Sie dürfen Datensätze einlesen, aber nicht freigeben.",
                            "You may import data sets, but not release them.")
                    .asException();
        }
        ImportOptions options = new ImportOptions(
                        blankToNull(language),
                        tableCode,
                        title,
                        source,
                        licence,
                        release == null ? mayRelease : release)
                .opening(openReason);
        Origin origin = Origin.upload(sourceId(deliveredBy), DeliveryParameters.period(period));
        ImportInfo accepted = upload != null && !upload.isBlank()
                ? imports.submit(fileName, tables.stored(tables.find(upload)), options, origin)
                : imports.submit(fileName, body == null ? InputStream.nullInputStream() : body, options, origin);
        return Response.accepted(json(accepted, true))
                .header(HttpHeaders.LOCATION, URI.create("/api/monitoring/imports/" + accepted.id()))
                .build();
    }

    /**
     * The newest first, unless {@code sort} is {@code fileName}, {@code fileBytes} or {@code submitted}, {@code -} before it for
     * descending.
     *
     * @param state how they ended, or {@code RUNNING} for those that have not
     * @param channel how they came
     * @param source id or code
     */
    @GET
    @RequiresPermission(MonitoringModule.IMPORT)
    public Page<ImportJson> list(
            @QueryParam("q") String text,
            @QueryParam("state") String state,
            @QueryParam("channel") String channel,
            @QueryParam("source") String source,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        boolean running = "RUNNING".equalsIgnoreCase(state);
        ImportFilter filter = new ImportFilter(
                text,
                running ? null : DeliveryParameters.choice(Outcome.class, "state", state),
                running,
                DeliveryParameters.choice(Channel.class, "channel", channel),
                sourceId(source));
        boolean descending = sort == null || sort.isBlank() || sort.startsWith("-");
        Page<ImportInfo> page =
                list.page(access.viewer(), filter, sort(sort), descending, cursor, PageLimits.of(limit));
        return new Page<>(page.items().stream().map(info -> json(info, false)).toList(), page.next(), page.total());
    }

    /** Asks a running import to stop, whoever or whatever began it. Nothing of it is kept then. */
    @POST
    @Path("/{id}/cancel")
    @RequiresPermission(MonitoringModule.IMPORT)
    public ImportJson cancel(@PathParam("id") String id) {
        ImportInfo info = find(id);
        if (info.outcome() != null || info.jobId() == null || !jobs.cancel(info.jobId())) {
            throw Problem.of(
                            ProblemCode.of("monitoring.import.ended", ProblemKind.CONFLICT),
                            "Dieses Einlesen läuft nicht mehr.",
                            "This import is not running any more.")
                    .asException();
        }
        return json(find(id), false);
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.IMPORT)
    public ImportJson get(@PathParam("id") String id) {
        return json(find(id), true);
    }

    private ImportInfo find(String id) {
        return store.find(id).filter(this::maySee).orElseThrow(() -> Problem.of(
                        ProblemCode.of("monitoring.import.unknown", ProblemKind.NOT_FOUND),
                        "Diesen Einlesevorgang gibt es nicht.",
                        "There is no such import.")
                .asException());
    }

    private String sourceId(String idOrCode) {
        if (idOrCode == null || idOrCode.isBlank()) {
            return null;
        }
        return sources.findByIdOrCode(idOrCode.strip())
                .orElseThrow(() -> QuestionParameters.invalid(
                        "source",
                        "Eine Quelle „" + idOrCode + "“ gibt es nicht.",
                        "There is no source \"" + idOrCode + "\".",
                        null))
                .id();
    }

    private static Sort sort(String name) {
        return switch (name == null || name.isBlank() ? "submitted" : name.replaceFirst("^-", "")) {
            case "submitted" -> Sort.SUBMITTED;
            case "fileName" -> Sort.FILE_NAME;
            case "fileBytes" -> Sort.BYTES;
            default -> throw QuestionParameters.invalid(
                    "sort",
                    "Sortiert wird nach submitted, fileName oder fileBytes.",
                    "Lists are sorted by submitted, fileName or fileBytes.",
                    null);
        };
    }

    private boolean maySee(ImportInfo info) {
        return info.datasetId() == null || access.maySee(SubjectType.DATASET, info.datasetId());
    }

    /** A report tells sums. That of a guarded data set is for the statistics unit, and for whoever brought the file. */
    private boolean mayReadReport(ImportInfo info) {
        return info.datasetId() == null
                || info.submittedBy().equals(caller.get().name())
                || microdata.isOpenToCaller()
                || !guards.isGuarded(info.datasetId());
    }

    private ImportJson json(ImportInfo info, boolean withReport) {
        Optional<JobInfo> job = info.jobId() == null ? Optional.empty() : jobs.find(info.jobId());
        return ImportJson.of(info, job, withReport && mayReadReport(info));
    }

    private static void bounded(String field, String value, int max) {
        if (value != null && value.length() > max) {
            throw QuestionParameters.invalid(
                    field,
                    field + " hat höchstens " + max + " Zeichen.",
                    field + " has at most " + max + " characters.",
                    null);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
