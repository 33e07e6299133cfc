package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import javax.validation.Valid;
import javax.validation.constraints.Max;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
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
import org.komenius.monitoring.internal.Analyses;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.analysis.PeerGroup;
import org.komenius.monitoring.internal.analysis.Similarity;
import org.komenius.monitoring.internal.persistence.PeerGroupStore;
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

/** Groups of regions to compare with, chosen by hand or proposed by similarity. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/peer-groups")
@Produces(MediaType.APPLICATION_JSON)
public class PeerGroupResource implements RestResource {

    private static final int FEW = 8;

    private final PeerGroupStore store;
    private final Analyses analyses;
    private final CurrentCaller caller;

    @Activate
    public PeerGroupResource(
            @Reference PeerGroupStore store, @Reference Analyses analyses, @Reference CurrentCaller caller) {
        this.store = store;
        this.analyses = analyses;
        this.caller = caller;
    }

    /** @param shared false if left out */
    record GroupRequest(
            @NotBlank @Size(max = 200) String title,
            @Size(max = 20) String region,
            @NotNull @Size(min = 1, max = 500) List<@NotBlank @Pattern(regexp = "[0-9A-Z-]{2,20}") String> codes,
            @Size(max = 1000) String reason,
            Boolean shared) {
        PeerGroupStore.Content content() {
            return new PeerGroupStore.Content(
                    title.strip(), region, List.copyOf(new TreeSet<>(codes)), reason, Boolean.TRUE.equals(shared));
        }
    }

    record GroupJson(
            String id,
            String title,
            String region,
            List<String> codes,
            String reason,
            boolean shared,
            String owner,
            boolean own,
            Instant updated,
            long version) {
        static GroupJson of(PeerGroup group, String me) {
            return new GroupJson(
                    group.id(),
                    group.title(),
                    group.region(),
                    group.codes(),
                    group.reason(),
                    group.shared(),
                    group.ownerName(),
                    group.ownerId().equals(me),
                    group.updated(),
                    group.rowVersion());
        }
    }

    /**
     * @param analysis its figures are what regions are compared by, its regions the candidates
     * @param count how many, 1 to 50; 8 if left out
     */
    record SimilarRequest(
            @NotNull @Valid AnalysisJsonViews.AnalysisRequest analysis,
            @NotBlank String region,
            @Min(1) @Max(50) Integer count) {}

    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Page<GroupJson> list(
            @QueryParam("q") String text, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Page<PeerGroup> page = store.page(text, cursor, PageLimits.of(limit), caller.get());
        String me = caller.get().id();
        return new Page<>(
                page.items().stream().map(group -> GroupJson.of(group, me)).toList(), page.next(), page.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response create(@NotNull @Valid GroupRequest request) {
        PeerGroup group = store.create(request.content(), caller.get());
        return Response.created(URI.create("peer-groups/" + group.id()))
                .entity(GroupJson.of(group, caller.get().id()))
                .header(HttpHeaders.ETAG, ETags.of(group.rowVersion()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.READ)
    public Response get(@PathParam("id") String id) {
        return with(find(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid GroupRequest request) {
        find(id);
        return with(
                store.change(id, ifMatch, request.content(), caller.get()).orElseThrow(PeerGroupResource::notYours));
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

    /** The regions most like one; with what makes them so. */
    @POST
    @Path("/similar")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public Similarity.Proposal similar(@NotNull @Valid SimilarRequest request) throws IOException {
        return Similarity.nearest(
                analyses.calculate(request.analysis().toAnalysis()).table(),
                request.region(),
                request.count() == null ? FEW : request.count());
    }

    private PeerGroup find(String id) {
        return store.find(id, caller.get()).orElseThrow(() -> Problem.of(
                        ProblemCode.of("monitoring.peers.unknown", ProblemKind.NOT_FOUND),
                        "Diese Vergleichsgruppe gibt es nicht, oder sie ist nicht mit Ihnen geteilt.",
                        "There is no such peer group, or it is not shared with you.")
                .asException());
    }

    private Response with(PeerGroup group) {
        return Response.ok(GroupJson.of(group, caller.get().id()))
                .header(HttpHeaders.ETAG, ETags.of(group.rowVersion()))
                .build();
    }

    private static ProblemException notYours() {
        return Problem.of(
                        ProblemCode.of("monitoring.peers.not-yours", ProblemKind.FORBIDDEN),
                        "Nur wer eine Vergleichsgruppe angelegt hat, kann sie ändern oder löschen.",
                        "Only whoever made a peer group can change or delete it.")
                .asException();
    }
}
