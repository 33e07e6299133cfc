package org.komenius.monitoring.internal.rest;

import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.Viewers;
import org.komenius.monitoring.internal.persistence.FavouriteStore;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Marks a data set for the caller alone. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/{id}/favourite")
public class FavouriteResource implements RestResource {

    private final Datasets datasets;
    private final FavouriteStore favourites;
    private final Viewers viewers;

    @Activate
    public FavouriteResource(
            @Reference Datasets datasets, @Reference FavouriteStore favourites, @Reference Viewers viewers) {
        this.datasets = datasets;
        this.favourites = favourites;
        this.viewers = viewers;
    }

    record FavouriteJson(boolean favourite) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.READ)
    public FavouriteJson get(@PathParam("id") String id) {
        return new FavouriteJson(favourites
                .of(viewers.current().userId())
                .containsKey(datasets.dataset(id).id()));
    }

    @PUT
    @RequiresPermission(MonitoringModule.READ)
    public void mark(@PathParam("id") String id) {
        favourites.mark(viewers.current().userId(), datasets.dataset(id).id());
    }

    /** Also for a data set that may not be seen any more. */
    @DELETE
    @RequiresPermission(MonitoringModule.READ)
    public void unmark(@PathParam("id") String id) {
        favourites.unmark(viewers.current().userId(), id);
    }
}
