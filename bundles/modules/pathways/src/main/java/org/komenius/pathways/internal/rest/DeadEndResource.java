package org.komenius.pathways.internal.rest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.pathways.internal.Contents;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.Planning;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.rest.PlanningJson.DeadEndEntry;
import org.komenius.pathways.internal.rest.PlanningJson.DeadEnds;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where people get stuck, what the municipality lacks, and what nobody has checked for too long. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/editor/networks/{id}/versions/{number}/dead-ends")
public class DeadEndResource implements RestResource {

    private final Contents contents;
    private final Planning planning;

    @Activate
    public DeadEndResource(@Reference Contents contents, @Reference Planning planning) {
        this.contents = contents;
        this.planning = planning;
    }

    /** @param format {@code json} or {@code csv} */
    @GET
    @Produces({MediaType.APPLICATION_JSON, DeadEndCsv.TYPE})
    @RequiresPermission(PathwaysModule.READ)
    public Response list(
            @PathParam("id") String id, @PathParam("number") int number, @QueryParam("format") String format) {
        String chosen = Params.format(format, "json", "csv");
        Network network = contents.read(id, number).network();
        LocalDate today = Params.today();
        List<DeadEndEntry> items =
                planning.deadEnds(network, today).stream().map(DeadEndEntry::of).toList();
        if (chosen.equals("json")) {
            return Response.ok(new DeadEnds(items), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        return Response.ok(DeadEndCsv.write(items), new MediaType("text", "csv", StandardCharsets.UTF_8.name()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"sackgassen-" + id + "-" + number + ".csv\"")
                .build();
    }
}
