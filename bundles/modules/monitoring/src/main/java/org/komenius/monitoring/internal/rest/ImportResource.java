package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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
import org.komenius.monitoring.internal.ImportOptions;
import org.komenius.monitoring.internal.Imports;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.persistence.ImportStore;
import org.komenius.rest.Cursors;
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
    private final Jobs jobs;
    private final CurrentCaller caller;

    @Activate
    public ImportResource(
            @Reference Imports imports,
            @Reference ImportStore store,
            @Reference AccessControl access,
            @Reference Jobs jobs,
            @Reference CurrentCaller caller) {
        this.imports = imports;
        this.store = store;
        this.access = access;
        this.jobs = jobs;
        this.caller = caller;
    }

    /**
     * Takes a file as raw body and imports it in the background.
     *
     * @param language edition, {@code de} or {@code en}; found out without
     * @param tableCode number of the table; taken from the file's name without
     * @param release whether to release the version at once; without it, if the caller may
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
        boolean mayRelease = caller.get().may(MonitoringModule.RELEASE);
        if (Boolean.TRUE.equals(release) && !mayRelease) {
            throw Problem.of(
                            ProblemCode.of("monitoring.release.forbidden", ProblemKind.FORBIDDEN),
                            "Sie dürfen Datensätze einlesen, aber nicht freigeben.",
                            "You may import data sets, but not release them.")
                    .asException();
        }
        ImportOptions options = new ImportOptions(
                blankToNull(language), tableCode, title, source, licence, release == null ? mayRelease : release);
        ImportInfo accepted = imports.submit(fileName, body == null ? InputStream.nullInputStream() : body, options);
        return Response.accepted(json(accepted, true))
                .header(HttpHeaders.LOCATION, URI.create("/api/monitoring/imports/" + accepted.id()))
                .build();
    }

    /** The newest first. */
    @GET
    @RequiresPermission(MonitoringModule.IMPORT)
    public Page<ImportJson> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = PageLimits.of(limit);
        List<String> after = Cursors.decode(cursor, 1);
        List<ImportInfo> found = store.list(access.viewer(), after.isEmpty() ? null : instant(after.get(0)), size + 1);
        String next = found.size() <= size
                ? null
                : Cursors.encode(String.valueOf(found.get(size - 1).submitted().toEpochMilli()));
        return new Page<>(
                found.stream().limit(size).map(info -> json(info, false)).toList(), next, null);
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.IMPORT)
    public ImportJson get(@PathParam("id") String id) {
        return json(
                store.find(id).filter(this::maySee).orElseThrow(() -> Problem.of(
                                ProblemCode.of("monitoring.import.unknown", ProblemKind.NOT_FOUND),
                                "Diesen Einlesevorgang gibt es nicht.",
                                "There is no such import.")
                        .asException()),
                true);
    }

    private boolean maySee(ImportInfo info) {
        return info.datasetId() == null || access.maySee(SubjectType.DATASET, info.datasetId());
    }

    private ImportJson json(ImportInfo info, boolean withReport) {
        Optional<JobInfo> job =
                info.outcome() == null && info.jobId() != null ? jobs.find(info.jobId()) : Optional.empty();
        return ImportJson.of(info, job, withReport);
    }

    private static Instant instant(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException e) {
            throw QuestionParameters.invalid(
                    "cursor", "Die Seitenmarke ist ungültig.", "The page cursor is not valid.", e);
        }
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
