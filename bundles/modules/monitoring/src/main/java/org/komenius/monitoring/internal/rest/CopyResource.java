package org.komenius.monitoring.internal.rest;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import javax.validation.Valid;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.Analyses;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.analysis.SavedAnalysis;
import org.komenius.monitoring.internal.persistence.AnalysisStore;
import org.komenius.monitoring.internal.persistence.AnalysisStore.Content;
import org.komenius.monitoring.internal.persistence.CopyStore;
import org.komenius.monitoring.internal.rest.AnalysisJsonViews.SavedJson;
import org.komenius.monitoring.internal.sharing.Origin;
import org.komenius.rest.ETags;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies of analyses, each knowing where it comes from. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/analyses/{id}/copies")
@Produces(MediaType.APPLICATION_JSON)
public class CopyResource implements RestResource {

    private final AnalysisStore store;
    private final CopyStore copies;
    private final Analyses analyses;
    private final AuditLog audit;
    private final CurrentCaller caller;

    @Activate
    public CopyResource(
            @Reference AnalysisStore store,
            @Reference CopyStore copies,
            @Reference Analyses analyses,
            @Reference AuditLog audit,
            @Reference CurrentCaller caller) {
        this.store = store;
        this.copies = copies;
        this.analyses = analyses;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param title null for "Kopie von …" */
    public record CopyRequest(@Size(max = 300) String title) {}

    /**
     * @param id null if the origin is gone or not shared with the caller
     * @param title as it was when the copy was made; null with {@code id}
     */
    public record OriginJson(String id, String title, Instant copied) {}

    /** A private copy that belongs to the caller. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response copy(@PathParam("id") String id, @Valid CopyRequest request) {
        SavedAnalysis origin = find(id);
        analyses.requireVisible(origin.analysis());
        String wanted =
                request == null || request.title() == null || request.title().isBlank()
                        ? "Kopie von " + origin.title()
                        : request.title().strip();
        String title = wanted.length() > 300 ? wanted.substring(0, 300) : wanted;
        SavedAnalysis copy = store.create(
                new Content(title, origin.description(), origin.analysis(), origin.presentation(), false),
                caller.get());
        copies.put(copy.id(), new Origin(origin.id(), origin.title(), Instant.now()));
        audit.append(MonitoringModule.ID, "analysis.copied", "analysis/" + copy.id(), Map.of("origin", origin.id()));
        return Response.created(URI.create("analyses/" + copy.id()))
                .entity(SavedJson.of(copy, caller.get().id()))
                .header(HttpHeaders.ETAG, ETags.of(copy.rowVersion()))
                .build();
    }

    /** Where this analysis itself was copied from; 204 if it was not. */
    @GET
    @Path("/origin")
    @RequiresPermission(MonitoringModule.READ)
    public Response origin(@PathParam("id") String id) {
        find(id);
        return copies.find(id)
                .map(origin -> store.find(origin.id(), caller.get()).isPresent()
                        ? new OriginJson(origin.id(), origin.title(), origin.copied())
                        : new OriginJson(null, null, origin.copied()))
                .map(origin -> Response.ok(origin).build())
                .orElseGet(() -> Response.noContent().build());
    }

    private SavedAnalysis find(String id) {
        return store.find(id, caller.get()).orElseThrow(() -> Problem.of(
                        ProblemCode.of("monitoring.analysis.unknown", ProblemKind.NOT_FOUND),
                        "Diese Auswertung gibt es nicht, oder sie ist nicht mit Ihnen geteilt.",
                        "There is no such analysis, or it is not shared with you.")
                .asException());
    }
}
