package org.komenius.monitoring.internal.rest;

import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.Guards;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the door protects a data set. Each change is kept in the audit log with its reason, and shows in the door's policies. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/{id}/guard")
@Produces(MediaType.APPLICATION_JSON)
public class GuardResource implements RestResource {

    private final Datasets datasets;
    private final Guards guards;

    @Activate
    public GuardResource(@Reference Datasets datasets, @Reference Guards guards) {
        this.datasets = datasets;
        this.guards = guards;
    }

    record Guard(boolean guarded) {}

    /** @param reason why, in the words of whoever answers for it */
    record GuardChange(@NotNull Boolean guarded, @NotBlank @Size(max = 1000) String reason) {}

    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Guard get(@PathParam("id") String id) {
        return new Guard(guards.isGuarded(datasets.dataset(id).id()));
    }

    /** Takes effect at once for every version: an open data set shows what was imported, a guarded one what came through the door. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.OPEN)
    public Guard put(@PathParam("id") String id, @NotNull @Valid GuardChange change) {
        String known = datasets.dataset(id).id();
        if (change.guarded()) {
            guards.guard(known, change.reason());
        } else {
            guards.open(known, change.reason());
        }
        return get(known);
    }
}
