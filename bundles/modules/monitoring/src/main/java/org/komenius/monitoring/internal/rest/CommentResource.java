package org.komenius.monitoring.internal.rest;

import java.time.Instant;
import java.util.Map;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
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
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.persistence.AnalysisStore;
import org.komenius.monitoring.internal.persistence.CommentStore;
import org.komenius.monitoring.internal.persistence.DashboardStore;
import org.komenius.monitoring.internal.sharing.Comment;
import org.komenius.monitoring.internal.sharing.Comment.Kind;
import org.komenius.monitoring.internal.sharing.Comment.Subject;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Comments on analyses and dashboards, for those who may see what they are about. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/comments")
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource implements RestResource {

    private final CommentStore store;
    private final AnalysisStore analyses;
    private final DashboardStore dashboards;
    private final AuditLog audit;
    private final CurrentCaller caller;

    @Activate
    public CommentResource(
            @Reference CommentStore store,
            @Reference AnalysisStore analyses,
            @Reference DashboardStore dashboards,
            @Reference AuditLog audit,
            @Reference CurrentCaller caller) {
        this.store = store;
        this.analyses = analyses;
        this.dashboards = dashboards;
        this.audit = audit;
        this.caller = caller;
    }

    /** Of {@code analysis} and {@code dashboard}, one is named. */
    public record NewComment(
            @Size(max = 40) String analysis,
            @Size(max = 40) String dashboard,
            @NotBlank @Size(max = Comment.LONGEST) String text) {}

    public record CommentChange(@NotBlank @Size(max = Comment.LONGEST) String text) {}

    /** @param resolved null while it is open, as {@code resolvedBy} */
    public record CommentJson(
            String id,
            String author,
            boolean own,
            String text,
            Instant created,
            Instant resolved,
            String resolvedBy,
            long version) {

        static CommentJson of(Comment comment, String me) {
            return new CommentJson(
                    comment.id(),
                    comment.authorName(),
                    comment.authorId().equals(me),
                    comment.words(),
                    comment.created(),
                    comment.resolved(),
                    comment.resolvedBy(),
                    comment.rowVersion());
        }
    }

    /** Oldest first. */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Page<CommentJson> list(
            @QueryParam("analysis") String analysis,
            @QueryParam("dashboard") String dashboard,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        Page<Comment> page = store.page(subject(analysis, dashboard), cursor, PageLimits.of(limit));
        String me = caller.get().id();
        return new Page<>(
                page.items().stream()
                        .map(comment -> CommentJson.of(comment, me))
                        .toList(),
                page.next(),
                page.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response add(@NotNull @Valid NewComment request) {
        Subject subject = subject(request.analysis(), request.dashboard());
        Comment comment = store.add(subject, request.text().strip(), caller.get());
        note("comment.added", comment);
        return Response.status(Response.Status.CREATED)
                .entity(CommentJson.of(comment, caller.get().id()))
                .header(HttpHeaders.ETAG, ETags.of(comment.rowVersion()))
                .build();
    }

    /** The author's. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CommentChange request) {
        find(id);
        Comment changed =
                store.say(id, ifMatch, request.text().strip(), caller.get()).orElseThrow(CommentResource::notYours);
        note("comment.changed", changed);
        return with(changed);
    }

    @POST
    @Path("/{id}/resolve")
    @RequiresPermission(MonitoringModule.READ)
    public Response resolve(@PathParam("id") String id) {
        return settle(id, true);
    }

    @POST
    @Path("/{id}/reopen")
    @RequiresPermission(MonitoringModule.READ)
    public Response reopen(@PathParam("id") String id) {
        return settle(id, false);
    }

    @DELETE
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.READ)
    public void delete(@PathParam("id") String id) {
        Comment comment = find(id);
        if (!store.delete(id, caller.get())) {
            throw notYours();
        }
        note("comment.deleted", comment);
    }

    private Response settle(String id, boolean settled) {
        find(id);
        Comment changed = store.resolve(id, settled, caller.get()).orElseThrow(CommentResource::unknown);
        note(settled ? "comment.resolved" : "comment.reopened", changed);
        return with(changed);
    }

    private Response with(Comment comment) {
        return Response.ok(CommentJson.of(comment, caller.get().id()))
                .header(HttpHeaders.ETAG, ETags.of(comment.rowVersion()))
                .build();
    }

    private void note(String action, Comment comment) {
        Subject subject = comment.subject();
        String about = subject.kind() == Kind.ANALYSIS ? "analysis/" : "dashboard/";
        audit.append(MonitoringModule.ID, action, about + subject.id(), Map.of("comment", comment.id()));
    }

    /** The comment, if the caller may see what it is about. */
    private Comment find(String id) {
        Comment comment = store.find(id).orElseThrow(CommentResource::unknown);
        require(comment.subject());
        return comment;
    }

    private Subject subject(String analysis, String dashboard) {
        if ((analysis == null) == (dashboard == null)) {
            throw QuestionParameters.invalid(
                    "analysis",
                    "Nennen Sie entweder analysis oder dashboard.",
                    "Name either analysis or dashboard.",
                    null);
        }
        Subject subject =
                analysis != null ? new Subject(Kind.ANALYSIS, analysis) : new Subject(Kind.DASHBOARD, dashboard);
        require(subject);
        return subject;
    }

    private void require(Subject subject) {
        boolean visible = subject.kind() == Kind.ANALYSIS
                ? analyses.find(subject.id(), caller.get()).isPresent()
                : dashboards.find(subject.id(), caller.get()).isPresent();
        if (!visible) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return Problem.of(
                        ProblemCode.of("monitoring.comment.unknown", ProblemKind.NOT_FOUND),
                        "Das gibt es nicht, oder es ist nicht mit Ihnen geteilt.",
                        "There is no such thing, or it is not shared with you.")
                .asException();
    }

    private static ProblemException notYours() {
        return Problem.of(
                        ProblemCode.of("monitoring.comment.not-yours", ProblemKind.FORBIDDEN),
                        "Nur wer etwas geschrieben hat, kann es ändern oder löschen.",
                        "Only whoever wrote something can change or delete it.")
                .asException();
    }
}
