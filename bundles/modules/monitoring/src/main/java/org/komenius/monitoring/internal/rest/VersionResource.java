package org.komenius.monitoring.internal.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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
import org.komenius.monitoring.internal.Announcements;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.rest.DatasetJson.VersionEntry;
import org.komenius.rest.ETags;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Versions of a data set: their reports, and their release. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
public class VersionResource implements RestResource {

    private final Datasets datasets;
    private final CatalogueStore catalogue;
    private final Announcements announcements;
    private final CurrentCaller caller;

    @Activate
    public VersionResource(
            @Reference Datasets datasets,
            @Reference CatalogueStore catalogue,
            @Reference Announcements announcements,
            @Reference CurrentCaller caller) {
        this.datasets = datasets;
        this.catalogue = catalogue;
        this.announcements = announcements;
        this.caller = caller;
    }

    /** The newest first. */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public List<VersionEntry> list(@PathParam("id") String id) {
        return datasets.versions(id).stream().map(VersionEntry::of).toList();
    }

    @GET
    @Path("/{number}")
    @RequiresPermission(MonitoringModule.READ)
    public Response get(@PathParam("id") String id, @PathParam("number") int number) {
        return answer(datasets.version(id, number));
    }

    /** The report of the import that made this version. */
    @GET
    @Path("/{number}/report")
    @RequiresPermission(MonitoringModule.READ)
    public Response report(@PathParam("id") String id, @PathParam("number") int number) {
        String report = catalogue.report(datasets.version(id, number).id());
        return Response.ok(report, MediaType.APPLICATION_JSON).build();
    }

    @POST
    @Path("/{number}/release")
    @RequiresPermission(MonitoringModule.RELEASE)
    public Response release(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return change(id, number, State.RELEASED, ifMatch);
    }

    @POST
    @Path("/{number}/withdraw")
    @RequiresPermission(MonitoringModule.RELEASE)
    public Response withdraw(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return change(id, number, State.WITHDRAWN, ifMatch);
    }

    private Response change(String id, int number, State state, String ifMatch) {
        VersionInfo version = datasets.version(id, number);
        if (state == State.RELEASED && datasets.shownCube(version) == null) {
            throw Problem.of(
                            ProblemCode.of("monitoring.release.not-protected", ProblemKind.CONFLICT),
                            "Die Zahlen dieser Version sind noch nicht durch die Geheimhaltung gegangen.",
                            "The figures of this version have not come through disclosure control yet.")
                    .asException();
        }
        VersionInfo changed = catalogue
                .setState(id, number, state, ifMatch, caller.get().name())
                .orElseThrow();
        announcements.stateChanged(changed);
        return answer(changed);
    }

    private static Response answer(VersionInfo version) {
        return Response.ok(VersionEntry.of(version))
                .header(HttpHeaders.ETAG, ETags.of(version.rowVersion()))
                .build();
    }
}
