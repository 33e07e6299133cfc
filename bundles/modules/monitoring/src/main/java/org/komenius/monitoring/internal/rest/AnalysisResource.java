package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.net.URI;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.Analyses;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.AnalysisCheck;
import org.komenius.monitoring.internal.analysis.SavedAnalysis;
import org.komenius.monitoring.internal.export.AnalysisExport;
import org.komenius.monitoring.internal.export.CsvTable;
import org.komenius.monitoring.internal.export.TableSource;
import org.komenius.monitoring.internal.export.XlsxTable;
import org.komenius.monitoring.internal.persistence.AnalysisStore;
import org.komenius.monitoring.internal.persistence.AnalysisStore.Content;
import org.komenius.monitoring.internal.rest.AnalysisJsonViews.AnalysisRequest;
import org.komenius.monitoring.internal.rest.AnalysisJsonViews.SaveRequest;
import org.komenius.monitoring.internal.rest.AnalysisJsonViews.SavedEntry;
import org.komenius.monitoring.internal.rest.AnalysisJsonViews.SavedJson;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Analyses: calculated at once, or kept under a name. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/analyses")
@Produces(MediaType.APPLICATION_JSON)
public class AnalysisResource implements RestResource {

    private final Analyses analyses;
    private final AnalysisStore store;
    private final CurrentCaller caller;

    @Activate
    public AnalysisResource(
            @Reference Analyses analyses, @Reference AnalysisStore store, @Reference CurrentCaller caller) {
        this.analyses = analyses;
        this.store = store;
        this.caller = caller;
    }

    /** Calculates without keeping anything. {@code format} is {@code json}, {@code csv} or {@code xlsx}. */
    @POST
    @Path("/calculate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, DataResource.CSV, DataResource.XLSX})
    @RequiresPermission(MonitoringModule.READ)
    public Response calculate(
            @QueryParam("format") String format,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @NotNull @Valid AnalysisRequest request)
            throws IOException {
        return answer(request.toAnalysis(), "auswertung", format, QuestionParameters.language(lang, acceptLanguage));
    }

    /** Analyses that the caller owns or that are shared, by title. */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Page<SavedEntry> list(
            @QueryParam("q") String text, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Page<SavedAnalysis> page = store.page(text, cursor, PageLimits.of(limit), caller.get());
        String me = caller.get().id();
        return new Page<>(
                page.items().stream().map(saved -> SavedEntry.of(saved, me)).toList(), page.next(), page.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response create(@NotNull @Valid SaveRequest request) {
        SavedAnalysis saved = store.create(content(request), caller.get());
        return Response.created(URI.create("analyses/" + saved.id()))
                .entity(SavedJson.of(saved, caller.get().id()))
                .header(HttpHeaders.ETAG, ETags.of(saved.rowVersion()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.READ)
    public Response get(@PathParam("id") String id) {
        SavedAnalysis saved = find(id);
        analyses.requireVisible(saved.analysis());
        return with(saved);
    }

    /** The owner's; everybody else makes a copy instead. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SaveRequest request) {
        find(id);
        return with(store.change(id, ifMatch, content(request), caller.get()).orElseThrow(AnalysisResource::notYours));
    }

    @DELETE
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.READ)
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        find(id);
        if (!store.delete(id, ifMatch, caller.get())) {
            throw notYours();
        }
    }

    /** The kept analysis on the newest released data, or on the versions that it names. */
    @GET
    @Path("/{id}/data")
    @Produces({MediaType.APPLICATION_JSON, DataResource.CSV, DataResource.XLSX})
    @RequiresPermission(MonitoringModule.READ)
    public Response data(
            @PathParam("id") String id,
            @QueryParam("format") String format,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws IOException {
        SavedAnalysis saved = find(id);
        return answer(saved.analysis(), saved.title(), format, QuestionParameters.language(lang, acceptLanguage));
    }

    private Response answer(Analysis analysis, String title, String format, String language) throws IOException {
        Calculated calculated = analyses.calculate(analysis);
        String form = format == null || format.isBlank() ? "json" : format;
        return switch (form) {
            case "json" -> Response.ok(AnalysisJsonViews.answer(calculated, language), MediaType.APPLICATION_JSON)
                    .build();
            case "csv" -> file(
                    CsvTable.write(AnalysisExport.table(calculated), language), DataResource.CSV, title, ".csv");
            case "xlsx" -> file(
                    XlsxTable.write(AnalysisExport.table(calculated), language, title, sources(calculated, language)),
                    DataResource.XLSX,
                    title,
                    ".xlsx");
            default -> throw QuestionParameters.invalid(
                    "format", "format ist json, csv oder xlsx.", "format is json, csv or xlsx.", null);
        };
    }

    private static String sources(Calculated calculated, String language) {
        return String.join(
                " · ",
                calculated.used().stream()
                        .map(used -> TableSource.line(used.dataset(), used.version(), language))
                        .distinct()
                        .toList());
    }

    private static Response file(byte[] content, String type, String title, String ending) {
        String name = title.replaceAll("[^0-9A-Za-z._-]+", "_");
        return Response.ok(content, type.equals(DataResource.CSV) ? type + ";charset=UTF-8" : type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ending + "\"")
                .build();
    }

    private Content content(SaveRequest request) {
        Analysis analysis = request.analysis().toAnalysis();
        AnalysisCheck.check(analysis);
        return new Content(
                request.title().strip(),
                request.description(),
                analysis,
                request.presentation(),
                Boolean.TRUE.equals(request.shared()));
    }

    private SavedAnalysis find(String id) {
        return store.find(id, caller.get()).orElseThrow(() -> Problem.of(
                        ProblemCode.of("monitoring.analysis.unknown", ProblemKind.NOT_FOUND),
                        "Diese Auswertung gibt es nicht, oder sie ist nicht mit Ihnen geteilt.",
                        "There is no such analysis, or it is not shared with you.")
                .asException());
    }

    private Response with(SavedAnalysis saved) {
        return Response.ok(SavedJson.of(saved, caller.get().id()))
                .header(HttpHeaders.ETAG, ETags.of(saved.rowVersion()))
                .build();
    }

    private static ProblemException notYours() {
        return Problem.of(
                        ProblemCode.of("monitoring.analysis.not-yours", ProblemKind.FORBIDDEN),
                        "Nur wer eine Auswertung angelegt hat, kann sie ändern oder löschen.",
                        "Only whoever made an analysis can change or delete it.")
                .advise("Legen Sie eine Kopie an.", "Make a copy.")
                .asException();
    }
}
