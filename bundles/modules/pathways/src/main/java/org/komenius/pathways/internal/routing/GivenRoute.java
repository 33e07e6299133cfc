package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Rides a route that somebody saved or shared, without asking who they are. */
final class GivenRoute {

    private final Traveller traveller;

    GivenRoute(Traveller traveller) {
        this.traveller = traveller;
    }

    Route ride(int start, List<String> transitions, RouteWriter writer) {
        CompiledNetwork network = traveller.network();
        List<RouteWriter.Ride> rides = new ArrayList<>();
        int stop = start;
        int day = traveller.today();
        for (String named : transitions) {
            int at = named.indexOf('@');
            String id = at < 0 ? named : named.substring(0, at);
            Arc best = null;
            int departure = Traveller.NEVER;
            int earliest = at < 0 ? day : Math.max(day, notBefore(named, at));
            boolean known = false;
            for (Arc arc : network.leaving(stop)) {
                if (arc.transition().id().equals(id)) {
                    known = true;
                    int possible = traveller.departure(arc, earliest);
                    if (possible < departure) {
                        departure = possible;
                        best = arc;
                    }
                }
            }
            if (!known) {
                throw RoutingProblems.unknownRoute(named, null);
            }
            if (best == null || departure > traveller.horizon()) {
                throw RoutingProblems.routeOver(id);
            }
            day = traveller.arrival(best, departure);
            rides.add(new RouteWriter.Ride(best, LocalDate.ofEpochDay(departure), LocalDate.ofEpochDay(day)));
            stop = best.to();
        }
        if (rides.isEmpty()) {
            throw RoutingProblems.unknownRoute("", null);
        }
        return writer.write(network.stop(start), rides);
    }

    private static int notBefore(String named, int at) {
        try {
            return CompiledNetwork.day(LocalDate.parse(named.substring(at + 1)));
        } catch (DateTimeParseException e) {
            throw RoutingProblems.unknownRoute(named, e);
        }
    }
}
