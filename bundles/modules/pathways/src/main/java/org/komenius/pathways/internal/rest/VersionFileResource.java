package org.komenius.pathways.internal.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A version as a file to keep or to hand on. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/editor/networks/{id}/versions/{number}/file")
@Produces(MediaType.APPLICATION_JSON)
public class VersionFileResource implements RestResource {

    private final NetworkStore store;

    @Activate
    public VersionFileResource(@Reference NetworkStore store) {
        this.store = store;
    }

    @GET
    @RequiresPermission(PathwaysModule.READ)
    public Response file(@PathParam("id") String id, @PathParam("number") int number) {
        // Ids that can be stored need no quoting.
        String name = id + "-" + number + ".json";
        return Response.ok(store.content(id, number).network(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
