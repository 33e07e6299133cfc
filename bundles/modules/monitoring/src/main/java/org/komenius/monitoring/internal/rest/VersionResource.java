package org.komenius.monitoring.internal.rest;

import java.util.List;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
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
import org.komenius.monitoring.internal.Microdata;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.Releases;
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
    private final Releases releases;
    private final Microdata microdata;

    @Activate
    public VersionResource(
            @Reference Datasets datasets,
            @Reference CatalogueStore catalogue,
            @Reference Announcements announcements,
            @Reference CurrentCaller caller,
            @Reference Releases releases,
            @Reference Microdata microdata) {
        this.releases = releases;
        this.microdata = microdata;
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

    /** The report of the import that made this version. It tells sums, so that of a guarded data set is for the statistics unit. */
    @GET
    @Path("/{number}/report")
    @RequiresPermission(MonitoringModule.READ)
    public Response report(@PathParam("id") String id, @PathParam("number") int number) {
        VersionInfo version = datasets.version(id, number);
        if (datasets.isGuarded(version)) {
            microdata.require();
        }
        String report = catalogue.report(version.id());
        return Response.ok(report, MediaType.APPLICATION_JSON).build();
    }

    /** How the version fared at the door: why it stays inside, and what coarser form would come through. */
    @GET
    @Path("/{number}/protection")
    @RequiresPermission(MonitoringModule.RELEASE)
    public Response protection(@PathParam("id") String id, @PathParam("number") int number) {
        String report = catalogue.protection(datasets.version(id, number).id());
        if (report == null) {
            throw Problem.of(
                            ProblemCode.of("monitoring.protection.none", ProblemKind.NOT_FOUND),
                            "Diese Version war noch nicht an der Geheimhaltung.",
                            "This version has not been at disclosure control yet.")
                    .asException();
        }
        return Response.ok(report, MediaType.APPLICATION_JSON).build();
    }

    /**
     * Releases the version. If its data set is guarded and it has not come through the door yet, a job brings it there: 202 with the job.
     *
     * @param form only for guarded data sets
     */
    @POST
    @Path("/{number}/release")
    @RequiresPermission(MonitoringModule.RELEASE)
    public Response release(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @BeanParam ShapeParameters form,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        VersionInfo version = datasets.version(id, number);
        if (datasets.shownCube(version) != null) {
            return change(id, number, State.RELEASED, ifMatch);
        }
        ETags.requireMatch(ifMatch, version.rowVersion());
        return Response.accepted(new Passage(releases.submit(datasets.dataset(id), version, form.shape())
                        .id()))
                .build();
    }

    /** @param reason why it may be told that a few came or went since an earlier version */
    record SmallChanges(@NotBlank @Size(max = 1000) String reason) {}

    /**
     * Brings a version of a guarded data set to the door once more, where small changes against earlier versions may be told; small counts
     * stay protected. Also needs {@code disclosure.changes}. 202 with the job.
     */
    @POST
    @Path("/{number}/small-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.RELEASE)
    public Response tellSmallChanges(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @BeanParam ShapeParameters form,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SmallChanges change) {
        VersionInfo version = datasets.version(id, number);
        ETags.requireMatch(ifMatch, version.rowVersion());
        if (!datasets.isGuarded(version)) {
            throw Problem.of(
                            ProblemCode.of("monitoring.release.not-guarded", ProblemKind.CONFLICT),
                            "Dieser Datensatz ist nicht geschützt; seine Änderungen sind schon zu sehen.",
                            "This data set is not protected; its changes can be seen already.")
                    .asException();
        }
        return Response.accepted(new Passage(
                        releases.submitTellingChanges(datasets.dataset(id), version, form.shape(), change.reason())
                                .id()))
                .build();
    }

    record Passage(String jobId) {}

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
        datasets.version(id, number);
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
