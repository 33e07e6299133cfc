package org.komenius.monitoring.internal.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.komenius.monitoring.internal.DatasetSearch;
import org.komenius.monitoring.internal.DatasetSearch.Scope;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.rest.FoundJson.RelatedEntry;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Data sets that can be read together with one, the most related first. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/{id}/related")
@Produces(MediaType.APPLICATION_JSON)
public class RelatedResource implements RestResource {

    static final int MOST = 8;

    private final Datasets datasets;
    private final DatasetSearch search;

    @Activate
    public RelatedResource(@Reference Datasets datasets, @Reference DatasetSearch search) {
        this.datasets = datasets;
        this.search = search;
    }

    @GET
    @RequiresPermission(MonitoringModule.READ)
    public List<RelatedEntry> related(@PathParam("id") String id) {
        return search.related(datasets.dataset(id).id(), Scope.CALLER, MOST).stream()
                .map(RelatedEntry::of)
                .toList();
    }
}
