package org.komenius.monitoring.internal.rest;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.RedundancySearch;
import org.komenius.monitoring.internal.rest.QualityJsonViews.JobEntry;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks for data sets that say the same under two names. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/redundancies")
@Produces(MediaType.APPLICATION_JSON)
public class RedundancyResource implements RestResource {

    private final RedundancySearch search;

    @Activate
    public RedundancyResource(@Reference RedundancySearch search) {
        this.search = search;
    }

    /** Goes through the whole catalogue, as a job; what it finds stands among the defects. */
    @POST
    @RequiresPermission(MonitoringModule.QUALITY)
    public Response search() {
        return Response.accepted(new JobEntry(search.submit().id())).build();
    }
}
