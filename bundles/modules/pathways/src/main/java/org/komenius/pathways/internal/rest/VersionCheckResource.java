package org.komenius.pathways.internal.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.komenius.pathways.internal.Contents;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.check.Finding;
import org.komenius.pathways.internal.check.NetworkCheck;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is wrong, or may be wrong, with a version. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/editor/networks/{id}/versions/{number}/check")
@Produces(MediaType.APPLICATION_JSON)
public class VersionCheckResource implements RestResource {

    private final Contents contents;

    @Activate
    public VersionCheckResource(@Reference Contents contents) {
        this.contents = contents;
    }

    /** @param publishable whether there is no error among the findings */
    record CheckJson(boolean publishable, List<Finding> findings) {}

    @GET
    @RequiresPermission(PathwaysModule.READ)
    public CheckJson check(@PathParam("id") String id, @PathParam("number") int number) {
        List<Finding> findings = NetworkCheck.check(contents.read(id, number).network());
        return new CheckJson(NetworkCheck.isPublishable(findings), findings);
    }
}
