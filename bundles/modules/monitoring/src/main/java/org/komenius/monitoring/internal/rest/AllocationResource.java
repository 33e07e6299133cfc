package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.AllocationProjects;
import org.komenius.monitoring.internal.CouncilPapers;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.project.ProjectInfo;
import org.komenius.monitoring.internal.project.ProjectInfo.State;
import org.komenius.monitoring.internal.record.RecordJson;
import org.komenius.monitoring.internal.rest.AllocationViews.CommentRequest;
import org.komenius.monitoring.internal.rest.AllocationViews.Entry;
import org.komenius.monitoring.internal.rest.AllocationViews.KindsJson;
import org.komenius.monitoring.internal.rest.AllocationViews.ProjectJsonView;
import org.komenius.monitoring.internal.rest.AllocationViews.SaveRequest;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Distributions of posts: kept as drafts, proposed by one person, approved by another, with a record for ever. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/allocations")
@Produces(MediaType.APPLICATION_JSON)
public class AllocationResource implements RestResource {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final AllocationProjects projects;
    private final CurrentCaller caller;
    private final CouncilPapers papers;
    private final RecordJson records = new RecordJson();

    @Activate
    public AllocationResource(
            @Reference AllocationProjects projects, @Reference CouncilPapers papers, @Reference CurrentCaller caller) {
        this.projects = projects;
        this.papers = papers;
        this.caller = caller;
    }

    /** By title. {@code state} is {@code DRAFT}, {@code PROPOSED} or {@code APPROVED}. */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Page<Entry> list(
            @QueryParam("q") String text,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        Page<ProjectInfo> page = projects.page(text, state(state), cursor, PageLimits.of(limit));
        return new Page<>(page.items().stream().map(Entry::of).toList(), page.next(), page.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.ALLOCATE)
    public Response create(@NotNull @Valid SaveRequest request) throws IOException {
        ProjectInfo project = projects.create(request.title().strip(), request.work());
        return with(Response.created(URI.create("allocations/" + project.id())), project);
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.READ)
    public Response get(@PathParam("id") String id) throws IOException {
        return with(Response.ok(), projects.find(id));
    }

    /** Only drafts; the whole work, complete or not. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.ALLOCATE)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SaveRequest request)
            throws IOException {
        return with(Response.ok(), projects.change(id, ifMatch, request.title().strip(), request.work()));
    }

    @DELETE
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.ALLOCATE)
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        projects.delete(id, ifMatch);
    }

    /** Names every version and period, and asks a second person. */
    @POST
    @Path("/{id}/propose")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.ALLOCATE)
    public Response propose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CommentRequest request)
            throws IOException {
        return with(Response.ok(), projects.propose(id, ifMatch, request.comment()));
    }

    /** Back to a draft: by whoever may approve, or by the proposer. */
    @POST
    @Path("/{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.ALLOCATE)
    public Response giveBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CommentRequest request)
            throws IOException {
        return with(Response.ok(), projects.giveBack(id, ifMatch, request.comment()));
    }

    /** By somebody else than the proposer; writes the record. */
    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.APPROVE)
    public Response approve(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CommentRequest request)
            throws IOException {
        return with(Response.ok(), projects.approve(id, ifMatch, request.comment()));
    }

    /** The record as a file, for {@code bin/recompute} and everybody else. */
    @GET
    @Path("/{id}/record")
    @RequiresPermission(MonitoringModule.READ)
    public Response record(@PathParam("id") String id) throws IOException {
        ProjectInfo project = projects.find(id);
        String name = project.title().replaceAll("[^0-9A-Za-z._-]+", "_");
        return Response.ok(projects.recordFile(project), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".json\"")
                .build();
    }

    /** The council paper. {@code format} is {@code pdf} or {@code docx}. */
    @GET
    @Path("/{id}/paper")
    @Produces({PDF, DOCX})
    @RequiresPermission(MonitoringModule.READ)
    public Response paper(
            @PathParam("id") String id,
            @QueryParam("format") String format,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws IOException {
        ProjectInfo project = projects.find(id);
        String language = QuestionParameters.language(lang, acceptLanguage);
        String name = project.title().replaceAll("[^0-9A-Za-z._-]+", "_");
        if (format == null || format.isBlank() || format.equals("pdf")) {
            return Response.ok(papers.pdf(project, language), PDF)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
                    .build();
        }
        if (format.equals("docx")) {
            return Response.ok(papers.docx(project, language), DOCX)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".docx\"")
                    .build();
        }
        throw QuestionParameters.invalid("format", "format ist pdf oder docx.", "format is pdf or docx.", null);
    }

    /** Kinds of school with their names, for strata. */
    @GET
    @Path("/kinds")
    @RequiresPermission(MonitoringModule.READ)
    public KindsJson kinds() {
        Map<String, LocalizedText> kinds = new LinkedHashMap<>();
        for (InstitutionKind kind : InstitutionKind.values()) {
            kinds.put(kind.name(), kind.title());
        }
        return new KindsJson(kinds);
    }

    private Response with(Response.ResponseBuilder answer, ProjectInfo project) throws IOException {
        Caller me = caller.get();
        boolean mayApprove = project.state() == State.PROPOSED
                && me.may(MonitoringModule.APPROVE)
                && !project.proposed().userId().equals(me.id());
        String checksum = project.recordFile() == null
                ? null
                : records.read(projects.recordFile(project)).actual();
        return answer.entity(ProjectJsonView.of(project, checksum, mayApprove))
                .header(HttpHeaders.ETAG, ETags.of(project.rowVersion()))
                .build();
    }

    private static State state(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        for (State state : State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw QuestionParameters.invalid(
                "state",
                "state ist " + List.of(State.values()) + ".",
                "state is one of " + List.of(State.values()) + ".",
                null);
    }
}
