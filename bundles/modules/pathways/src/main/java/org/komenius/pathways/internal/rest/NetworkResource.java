package org.komenius.pathways.internal.rest;

import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.PublishedNetworks;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.pathways.internal.rest.NetworkJsons.PublicDetail;
import org.komenius.pathways.internal.rest.NetworkJsons.PublicEntry;
import org.komenius.rest.Page;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Published networks. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/networks")
@Produces(MediaType.APPLICATION_JSON)
public class NetworkResource implements RestResource {

    static final String WHY_PUBLIC = "what is published is for everybody, and citizens have no account";

    private final PublishedNetworks networks;

    @Activate
    public NetworkResource(@Reference PublishedNetworks networks) {
        this.networks = networks;
    }

    /** All published networks, the one that citizens see first at the beginning. */
    @GET
    @PublicAccess(reason = WHY_PUBLIC)
    public Response list(@Context Request request) {
        List<PublishedNetwork> all = networks.all();
        List<Object> versions = new ArrayList<>();
        all.forEach(one -> versions.add(one.network().id() + "/" + one.version() + "/" + one.publishedAt()));
        return PublicAnswer.of(request, PublicAnswer.tag(versions), MediaType.APPLICATION_JSON_TYPE, () -> {
            List<PublicEntry> items = new ArrayList<>();
            all.forEach(one -> items.add(PublicEntry.of(one, items.isEmpty())));
            return Page.of(items);
        });
    }

    /** A published network with everything it says, as in its file. */
    @GET
    @Path("/{id}")
    @PublicAccess(reason = WHY_PUBLIC)
    public Response get(@PathParam("id") String id, @Context Request request) {
        PublishedNetwork network = networks.get(id);
        return PublicAnswer.of(
                request,
                PublicAnswer.tag(id, network.version(), network.publishedAt()),
                MediaType.APPLICATION_JSON_TYPE,
                () -> PublicDetail.of(network));
    }
}
