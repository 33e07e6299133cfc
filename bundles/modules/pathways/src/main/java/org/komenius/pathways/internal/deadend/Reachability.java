package org.komenius.pathways.internal.deadend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;

/**
 * Which destinations one can get to from the beginnings of the network with what one's own municipality has: stops that a municipality
 * is expected to serve itself are passed only where it has one of their institutions; all others may be elsewhere.
 *
 * @param region key of the municipality
 * @param sharePercent "Anteil erreichbarer Ziele": reachable destinations of all destinations of the network, in per cent with one
 *     decimal; null if the network has none
 */
public record Reachability(String region, List<Destination> destinations, BigDecimal sharePercent) {

    public Reachability {
        destinations = List.copyOf(destinations);
    }

    /**
     * One worthy end of a route.
     *
     * @param stop id of the stop
     * @param title in German
     * @param localInstitutions kinds of institution for this stop that the municipality has; empty where it has none or none is needed
     * @param missing ids of all stops that the municipality is expected to serve and does not; empty if the destination is reachable
     */
    public record Destination(
            String stop,
            String title,
            boolean reachable,
            Set<InstitutionKind> localInstitutions,
            List<String> missing) {}

    /**
     * @param institutions per key of a municipality the kinds of institution that it has
     * @return one entry per municipality, by key; destinations in the network's order
     */
    public static List<Reachability> byRegion(
            Network network, Map<String, Set<InstitutionKind>> institutions, LocalDate today) {
        List<Stop> beginnings = Beginnings.of(network);
        Map<Set<String>, Wanderings> known = new java.util.HashMap<>();
        List<Reachability> regions = new ArrayList<>();
        new TreeMap<>(institutions).forEach((region, kinds) -> {
            Set<String> missing = missing(network, kinds);
            Wanderings wanderings = known.computeIfAbsent(
                    missing, key -> new Wanderings(network, beginnings, stop -> !key.contains(stop.id()), today));
            regions.add(of(region, kinds, network, wanderings, missing, today));
        });
        return regions;
    }

    private static Reachability of(
            String region,
            Set<InstitutionKind> kinds,
            Network network,
            Wanderings wanderings,
            Set<String> missing,
            LocalDate today) {
        Set<String> reached = new TreeSet<>();
        wanderings.stands().forEach(stand -> reached.add(stand.stop()));
        List<Destination> destinations = new ArrayList<>();
        for (Stop stop : network.stops()) {
            if (stop.destination() && !Wanderings.over(stop.validity().until(), today)) {
                boolean reachable = reached.contains(stop.id());
                Set<InstitutionKind> local =
                        kinds.isEmpty() ? EnumSet.noneOf(InstitutionKind.class) : EnumSet.copyOf(kinds);
                local.retainAll(stop.institutions());
                destinations.add(new Destination(
                        stop.id(),
                        Titles.of(stop.title()),
                        reachable,
                        Collections.unmodifiableSet(local),
                        reachable ? List.of() : List.copyOf(missing)));
            }
        }
        return new Reachability(region, destinations, share(destinations));
    }

    private static BigDecimal share(List<Destination> destinations) {
        if (destinations.isEmpty()) {
            return null;
        }
        long reachable = destinations.stream().filter(Destination::reachable).count();
        return BigDecimal.valueOf(100 * reachable)
                .divide(BigDecimal.valueOf(destinations.size()), 1, RoundingMode.HALF_UP);
    }

    private static Set<String> missing(Network network, Set<InstitutionKind> kinds) {
        Set<String> missing = new TreeSet<>();
        for (Stop stop : network.stops()) {
            if (stop.localInstitution()
                    && !stop.institutions().isEmpty()
                    && Collections.disjoint(stop.institutions(), kinds)) {
                missing.add(stop.id());
            }
        }
        return missing;
    }
}
