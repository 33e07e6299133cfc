package org.komenius.pathways.internal.rest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.PublishedNetworks;
import org.komenius.pathways.internal.calendar.RouteCalendar;
import org.komenius.pathways.internal.publishing.Languages;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.pathways.internal.routing.Route;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The deadlines of a route as a calendar file. The address names a route and a day, and nothing of a person. */
@Component(service = RestResource.class)
@RestModule(PathwaysModule.ID)
@Path("/networks/{id}/fahrplan/calendar")
public class CalendarResource implements RestResource {

    private static final int MOST_STEPS = 60;

    private final PublishedNetworks networks;

    @Activate
    public CalendarResource(@Reference PublishedNetworks networks) {
        this.networks = networks;
    }

    /**
     * @param route ids of transitions joined by commas, each perhaps with {@code @} and the day before which it does not begin
     * @param from id of the stop where it begins
     * @param today planning day; the present one without
     * @param lang BCP 47 tag; German without
     */
    @GET
    @Produces("text/calendar")
    @PublicAccess(reason = NetworkResource.WHY_PUBLIC)
    public Response calendar(
            @PathParam("id") String id,
            @QueryParam("route") String route,
            @QueryParam("from") String from,
            @QueryParam("today") String today,
            @QueryParam("lang") String lang) {
        PublishedNetwork network = networks.get(id);
        String language = Languages.require(lang, network.network());
        if (from == null || from.isBlank()) {
            throw Params.invalid("from", "Der Starthalt (from) fehlt.", "The starting stop (from) is missing.")
                    .asException();
        }
        List<String> transitions =
                route == null || route.isBlank() ? List.of() : Arrays.asList(route.split(",", MOST_STEPS + 1));
        if (transitions.isEmpty() || transitions.size() > MOST_STEPS) {
            throw Params.invalid(
                            "route",
                            "route nennt 1 bis " + MOST_STEPS + " Übergänge, durch Kommas getrennt.",
                            "route names 1 to " + MOST_STEPS + " transitions, joined by commas.")
                    .asException();
        }
        LocalDate day = Params.day("today", today);
        Route followed = network.planner().follow(from, transitions, day);
        return Response.ok(RouteCalendar.write(network.network(), followed, language, day), RouteCalendar.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fahrplan.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
