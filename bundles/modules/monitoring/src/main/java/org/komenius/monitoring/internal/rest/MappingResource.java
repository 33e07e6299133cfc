package org.komenius.monitoring.internal.rest;

import java.util.function.Supplier;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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
import org.komenius.monitoring.internal.persistence.MappingStore;
import org.komenius.monitoring.internal.rest.TableJson.MappingEntry;
import org.komenius.monitoring.internal.rest.TableJson.MappingView;
import org.komenius.monitoring.internal.rest.TableJson.RenameRequest;
import org.komenius.monitoring.internal.tabular.KeptMapping;
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

/** Mappings that are kept for next year's files. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/tables/mappings")
@Produces(MediaType.APPLICATION_JSON)
public class MappingResource implements RestResource {

    private final MappingStore store;
    private final CurrentCaller caller;

    @Activate
    public MappingResource(@Reference MappingStore store, @Reference CurrentCaller caller) {
        this.store = store;
        this.caller = caller;
    }

    /** By name. */
    @GET
    @RequiresPermission(MonitoringModule.IMPORT)
    public Page<MappingEntry> list(
            @QueryParam("q") String text, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Page<KeptMapping> page = store.page(text, cursor, PageLimits.of(limit));
        return new Page<>(page.items().stream().map(MappingEntry::of).toList(), page.next(), page.total());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.IMPORT)
    public Response get(@PathParam("id") String id) {
        return with(store.find(id).orElseThrow(unknown()));
    }

    /** Renames it. What it says changes with the next import that keeps it. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.IMPORT)
    public Response rename(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RenameRequest request) {
        if (request.name().isBlank()) {
            throw QuestionParameters.invalid("name", "Der Name fehlt.", "The name is missing.", null);
        }
        return with(
                store.rename(id, ifMatch, request.name().strip(), caller.get().name())
                        .orElseThrow(unknown()));
    }

    @DELETE
    @Path("/{id}")
    @RequiresPermission(MonitoringModule.IMPORT)
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        if (!store.delete(id, ifMatch)) {
            throw unknown().get();
        }
    }

    private static Response with(KeptMapping kept) {
        return Response.ok(MappingView.of(kept))
                .header(HttpHeaders.ETAG, ETags.of(kept.rowVersion()))
                .build();
    }

    private static Supplier<ProblemException> unknown() {
        return () -> Problem.of(
                        ProblemCode.of("monitoring.mapping.unknown", ProblemKind.NOT_FOUND),
                        "Diese Zuordnung gibt es nicht.",
                        "There is no such mapping.")
                .asException();
    }
}
