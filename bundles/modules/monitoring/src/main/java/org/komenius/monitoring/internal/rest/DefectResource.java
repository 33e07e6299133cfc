package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
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
import org.komenius.monitoring.internal.DefectReports;
import org.komenius.monitoring.internal.Defects;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.persistence.DefectStore.Assignment;
import org.komenius.monitoring.internal.quality.Defect;
import org.komenius.monitoring.internal.quality.DefectFilter;
import org.komenius.monitoring.internal.rest.QualityJsonViews.AssignmentRequest;
import org.komenius.monitoring.internal.rest.QualityJsonViews.CommentEntry;
import org.komenius.monitoring.internal.rest.QualityJsonViews.CommentRequest;
import org.komenius.monitoring.internal.rest.QualityJsonViews.DefectEntry;
import org.komenius.monitoring.internal.rest.QualityJsonViews.TransitionRequest;
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

/** Defects: lists, threads, states, assignment, and what goes back to the offices. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/defects")
@Produces(MediaType.APPLICATION_JSON)
public class DefectResource implements RestResource {

    private static final String PDF = "application/pdf";

    private final Defects defects;
    private final DefectViews views;
    private final DefectReports reports;
    private final CurrentCaller caller;

    @Activate
    public DefectResource(
            @Reference Defects defects,
            @Reference DefectViews views,
            @Reference DefectReports reports,
            @Reference CurrentCaller caller) {
        this.defects = defects;
        this.views = views;
        this.reports = reports;
        this.caller = caller;
    }

    /** @param sort {@code due}, {@code updated} or {@code severity}, with {@code -} before it for descending */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Page<DefectEntry> list(
            @BeanParam DefectParameters parameters,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        boolean descending = sort != null && sort.startsWith("-");
        DefectFilter filter = parameters.filter(defects::myOffices);
        Page<Defect> page = defects.page(
                filter,
                DefectParameters.sort(descending ? sort.substring(1) : sort),
                descending,
                cursor,
                PageLimits.of(limit));
        return new Page<>(page.items().stream().map(views::entry).toList(), page.next(), page.total());
    }

    /** The same list as a table to send back. {@code format} is {@code csv} or {@code xlsx}. */
    @GET
    @Path("/export")
    @Produces({DataResource.CSV, DataResource.XLSX})
    @RequiresPermission(MonitoringModule.READ)
    public Response export(
            @BeanParam DefectParameters parameters,
            @QueryParam("format") String format,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws IOException {
        String language = QuestionParameters.language(lang, acceptLanguage);
        DefectFilter filter = parameters.filter(defects::myOffices);
        String name = language.equals("en") ? "defects" : "maengel";
        return switch (format == null || format.isBlank() ? "csv" : format) {
            case "csv" -> file(reports.csv(filter, language), DataResource.CSV + ";charset=UTF-8", name + ".csv");
            case "xlsx" -> file(reports.xlsx(filter, language), DataResource.XLSX, name + ".xlsx");
            default -> throw QuestionParameters.invalid(
                    "format", "format ist csv oder xlsx.", "format is csv or xlsx.", null);
        };
    }

    /** The pending defects of one office as a letter. */
    @GET
    @Path("/letter")
    @Produces(PDF)
    @RequiresPermission(MonitoringModule.READ)
    public Response letter(
            @QueryParam("office") String office,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws IOException {
        if (office == null || office.isBlank()) {
            throw QuestionParameters.invalid("office", "Das Amt fehlt.", "The office is missing.", null);
        }
        return file(reports.letter(office, QuestionParameters.language(lang, acceptLanguage)), PDF, "rueckmeldung.pdf");
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.READ)
    public Response get(@PathParam("id") String id) {
        return answer(defects.find(id));
    }

    /** Who has to do something until when. For the office in charge and for those in charge of data quality. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response assign(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AssignmentRequest request) {
        String assignee = "me".equals(request.assignee()) ? caller.get().id() : blankToNull(request.assignee());
        return answer(defects.assign(
                id, ifMatch, new Assignment(blankToNull(request.office()), assignee, null, request.due())));
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response become(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TransitionRequest request) {
        return answer(defects.become(id, ifMatch, request.to(), request.reason()));
    }

    /** The oldest first; a thread is short, so it comes in one part. */
    @GET
    @Path("/{id}/comments")
    @RequiresPermission(MonitoringModule.READ)
    public Page<CommentEntry> comments(@PathParam("id") String id) {
        List<CommentEntry> all =
                defects.comments(id).stream().map(CommentEntry::of).toList();
        return Page.of(all);
    }

    @POST
    @Path("/{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response comment(@PathParam("id") String id, @NotNull @Valid CommentRequest request) {
        CommentEntry entry = CommentEntry.of(defects.comment(id, request.text()));
        return Response.created(URI.create("defects/" + id + "/comments"))
                .entity(entry)
                .build();
    }

    private Response answer(Defect defect) {
        return Response.ok(views.entry(defect))
                .header(HttpHeaders.ETAG, ETags.of(defect.rowVersion()))
                .build();
    }

    private static Response file(byte[] content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
