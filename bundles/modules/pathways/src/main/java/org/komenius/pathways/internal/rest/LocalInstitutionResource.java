package org.komenius.pathways.internal.rest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.region.RegionKey;
import org.komenius.pathways.internal.Municipality;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.PublishedNetworks;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.rest.LocalJson.InstitutionEntry;
import org.komenius.registry.Institution;
import org.komenius.rest.Page;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Institutions that offer a stop: all of the municipality, so that no address has to leave the device to find the nearest. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/networks/{id}/stops/{stop}/institutions")
@Produces(MediaType.APPLICATION_JSON)
public class LocalInstitutionResource implements RestResource {

    private final PublishedNetworks networks;
    private final Municipality municipality;

    @Activate
    public LocalInstitutionResource(@Reference PublishedNetworks networks, @Reference Municipality municipality) {
        this.networks = networks;
        this.municipality = municipality;
    }

    /** By name. @param kind one of the stop's kinds of institution; all without */
    @GET
    @PublicAccess(reason = NetworkResource.WHY_PUBLIC)
    public Response list(
            @PathParam("id") String id,
            @PathParam("stop") String stopId,
            @QueryParam("kind") String kind,
            @Context Request request) {
        Stop stop = networks.get(id).network().stop(stopId).orElseThrow(() -> Problem.of(
                        ProblemCode.of("pathways.unknown-stop", ProblemKind.NOT_FOUND),
                        "Den Halt „" + stopId + "“ gibt es in diesem Netz nicht.",
                        "There is no stop “" + stopId + "” in this network.")
                .asException());
        LocalDate today = Params.today();
        List<Institution> found = municipality.institutions(kinds(stop, kind), today);
        Map<RegionKey, String> names = municipality.names(found, today);
        // Listing is cheap beside sending; the tag is made of what would be sent.
        List<InstitutionEntry> items = found.stream()
                .map(one -> InstitutionEntry.of(one, one.region() == null ? null : names.get(one.region())))
                .toList();
        return PublicAnswer.of(request, PublicAnswer.tag(items), MediaType.APPLICATION_JSON_TYPE, () -> Page.of(items));
    }

    private static Collection<InstitutionKind> kinds(Stop stop, String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return stop.institutions();
        }
        return EnumSet.allOf(InstitutionKind.class).stream()
                .filter(kind -> kind.name().equals(wanted))
                .findFirst()
                .filter(stop.institutions()::contains)
                .map(List::of)
                .orElseThrow(() -> Params.invalid(
                                "kind",
                                "Diese Art von Einrichtung gehört nicht zu dem Halt.",
                                "That kind of institution does not belong to the stop.")
                        .asException());
    }
}
