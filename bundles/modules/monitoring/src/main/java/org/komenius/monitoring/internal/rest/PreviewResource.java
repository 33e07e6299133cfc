package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.Releases;
import org.komenius.monitoring.internal.protection.Preview;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the statistics unit what would become of a version at the door, before anything goes out. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/{id}/versions/{number}/preview")
@Produces(MediaType.APPLICATION_JSON)
public class PreviewResource implements RestResource {

    private final Datasets datasets;
    private final Releases releases;

    @Activate
    public PreviewResource(@Reference Datasets datasets, @Reference Releases releases) {
        this.datasets = datasets;
        this.releases = releases;
    }

    /**
     * One table of the version, unprotected and protected. Kept in the audit log as a look into the statistics unit's space; leaves no trace
     * in the memory of releases. Also needs {@code disclosure.inspect}.
     *
     * @param measure the first without
     * @param period the newest without
     * @param form in which it would go out; a period of a pool stands for the pool
     */
    @GET
    @RequiresPermission(MonitoringModule.MICRODATA)
    public Preview preview(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @QueryParam("measure") String measure,
            @QueryParam("period") String period,
            @BeanParam ShapeParameters form)
            throws IOException {
        return releases.preview(datasets.dataset(id), datasets.version(id, number), form.shape(), measure, period);
    }
}
