package org.komenius.platform.internal.rest;

import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.komenius.platform.HealthReport;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the platform does. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource implements RestResource {

    private final HealthReport health;

    @Activate
    public HealthResource(@Reference HealthReport health) {
        this.health = health;
    }

    @GET
    @RequiresPermission("platform.health")
    public HealthReport.Report report() {
        return health.report();
    }

    @GET
    @Path("/live")
    @PublicAccess(reason = "start scripts and load balancers ask it; says nothing but that requests are answered")
    public Map<String, String> live() {
        return Map.of("status", "OK");
    }
}
