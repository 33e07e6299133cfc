package org.komenius.pathways.internal.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.networkfile.Templates;
import org.komenius.pathways.internal.rest.NetworkJsons.TemplateEntry;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Component;

/** Networks that come with this module, for editors to begin with. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/templates")
@Produces(MediaType.APPLICATION_JSON)
public class TemplateResource implements RestResource {

    @GET
    @RequiresPermission(PathwaysModule.READ)
    public List<TemplateEntry> list() {
        return Templates.all().stream().map(TemplateEntry::of).toList();
    }
}
