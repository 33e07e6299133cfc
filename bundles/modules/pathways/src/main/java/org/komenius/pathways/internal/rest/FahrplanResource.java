package org.komenius.pathways.internal.rest;

import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.pathways.internal.PathwaysConfiguration;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.PublishedNetworks;
import org.komenius.pathways.internal.routing.FahrplanQuestion;
import org.komenius.pathways.internal.routing.RoutePlanner;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The personal Fahrplan. The question travels in the body, because addresses are kept in histories and logs. */
@Component(service = RestResource.class, configurationPid = PathwaysConfiguration.PID)
@RestModule(PathwaysModule.ID)
@Path("/networks/{id}/fahrplan")
@Produces(MediaType.APPLICATION_JSON)
public class FahrplanResource implements RestResource {

    private final PublishedNetworks networks;
    private final int horizonYears;

    @Activate
    public FahrplanResource(@Reference PublishedNetworks networks, PathwaysConfiguration configuration) {
        this.networks = networks;
        this.horizonYears = Math.max(1, Math.min(FahrplanQuestion.MAX_HORIZON_YEARS, configuration.horizonYears()));
    }

    /** All routes that no other one beats in arrival, duration, transfers and open requirements together. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PublicAccess(reason = NetworkResource.WHY_PUBLIC)
    public Response plan(@PathParam("id") String id, @NotNull @Valid FahrplanRequest request) {
        RoutePlanner planner = networks.get(id).planner();
        FahrplanQuestion question = request.toQuestion(horizonYears);
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(request.limit() == null ? planner.plan(question) : planner.plan(question, request.limit()))
                .cacheControl(never)
                .build();
    }
}
