package org.komenius.pathways.internal.rest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.komenius.pathways.internal.Contents;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.Planning;
import org.komenius.pathways.internal.Planning.NearbyOffer;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.rest.PlanningJson.RegionEntry;
import org.komenius.pathways.internal.rest.PlanningJson.Regions;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which destinations can be reached from where, with the institutions that there are. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/editor/networks/{id}/versions/{number}/reachability")
@Produces(MediaType.APPLICATION_JSON)
public class ReachabilityResource implements RestResource {

    private final Contents contents;
    private final Planning planning;

    @Activate
    public ReachabilityResource(@Reference Contents contents, @Reference Planning planning) {
        this.contents = contents;
        this.planning = planning;
    }

    /** Per Gemeinde, by name; empty if no region is configured or no institution known. */
    @GET
    @RequiresPermission(PathwaysModule.READ)
    public Regions list(@PathParam("id") String id, @PathParam("number") int number) {
        Network network = contents.read(id, number).network();
        LocalDate today = Params.today();
        List<NearbyOffer> offers = planning.nearby(today);
        Map<String, NearbyOffer> byKey = offers.stream()
                .collect(Collectors.toMap(offer -> offer.region().key().value(), offer -> offer));
        return new Regions(planning.reachability(network, offers, today).stream()
                .map(one -> RegionEntry.of(one, byKey.get(one.region()), network))
                .sorted(Comparator.comparing(RegionEntry::name).thenComparing(RegionEntry::region))
                .toList());
    }
}
