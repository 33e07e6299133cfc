package org.komenius.pathways.internal.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.komenius.pathways.internal.Municipality;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.PublishedNetworks;
import org.komenius.pathways.internal.rest.LocalJson.PlaceEntry;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Parts of the municipality with their middle, so that "near me" needs no address. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/networks/{id}/places")
@Produces(MediaType.APPLICATION_JSON)
public class PlaceResource implements RestResource {

    private final PublishedNetworks networks;
    private final Municipality municipality;

    @Activate
    public PlaceResource(@Reference PublishedNetworks networks, @Reference Municipality municipality) {
        this.networks = networks;
        this.municipality = municipality;
    }

    /** By name. */
    @GET
    @PublicAccess(reason = NetworkResource.WHY_PUBLIC)
    public Response list(@PathParam("id") String id, @Context Request request) {
        networks.get(id);
        List<PlaceEntry> places =
                municipality.places(Params.today()).stream().map(PlaceEntry::of).toList();
        return PublicAnswer.of(request, PublicAnswer.tag(places), MediaType.APPLICATION_JSON_TYPE, () -> places);
    }
}
