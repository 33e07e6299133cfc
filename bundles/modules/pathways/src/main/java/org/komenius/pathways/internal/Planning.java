package org.komenius.pathways.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.pathways.internal.Municipality.Place;
import org.komenius.pathways.internal.deadend.DeadEnd;
import org.komenius.pathways.internal.deadend.DeadEndCheck;
import org.komenius.pathways.internal.deadend.Reachability;
import org.komenius.pathways.internal.network.Network;
import org.komenius.registry.Institution;
import org.komenius.registry.Region;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Looks at a network with the eyes of planners: together with the institutions that there really are. The municipality as a whole is to
 * have an institution for every stop that expects one; from each of its Gemeinden one gets to those in it and near it.
 */
@Component(service = Planning.class, configurationPid = PathwaysConfiguration.PID)
public class Planning {

    /** Length of a degree of latitude. */
    private static final double KILOMETRES_PER_DEGREE = 111.2;

    private final Municipality municipality;
    private final double reachKilometres;

    @Activate
    public Planning(@Reference Municipality municipality, PathwaysConfiguration configuration) {
        this.municipality = municipality;
        this.reachKilometres = configuration.reachKilometres();
    }

    /**
     * What there is in a Gemeinde and near it.
     *
     * @param institutions how many of each kind; kinds of which there is none are left out
     */
    public record NearbyOffer(Region region, Map<InstitutionKind, Integer> institutions) {}

    /** Per Gemeinde, by name; empty if nothing is known: no region is configured, or no institution registered. */
    public List<NearbyOffer> nearby(LocalDate today) {
        List<Institution> all = municipality.institutions(null, today);
        return all.isEmpty()
                ? List.of()
                : municipality.places(municipality.parts(today), today).stream()
                        .map(place -> new NearbyOffer(place.region(), count(place, all)))
                        .toList();
    }

    /** What is wrong with the network, and what the municipality as a whole lacks for it. */
    public List<DeadEnd> deadEnds(Network network, LocalDate today) {
        Optional<RegionKey> key = municipality.key();
        Set<InstitutionKind> kinds = municipality.institutions(null, today).stream()
                .map(Institution::kind)
                .collect(Collectors.toSet());
        // Without a single institution nothing is known of them, which is not the same as that there are none.
        return DeadEndCheck.check(
                network,
                key.isEmpty() || kinds.isEmpty() ? Map.of() : Map.of(key.get().value(), kinds),
                today);
    }

    /** How many stops that expect an institution have none in each Gemeinde or near it. */
    public Map<RegionKey, Long> stopsWithoutInstitution(Network network, LocalDate today) {
        Map<RegionKey, Long> counts = new TreeMap<>();
        for (NearbyOffer offer : nearby(today)) {
            counts.put(
                    offer.region().key(),
                    network.stops().stream()
                            .filter(stop -> stop.localInstitution()
                                    && !stop.institutions().isEmpty()
                                    && stop.validity().contains(today)
                                    && Collections.disjoint(
                                            stop.institutions(),
                                            offer.institutions().keySet()))
                            .count());
        }
        return counts;
    }

    /** By key of the Gemeinde. */
    public List<Reachability> reachability(Network network, List<NearbyOffer> offers, LocalDate today) {
        Map<String, Set<InstitutionKind>> kinds = new TreeMap<>();
        offers.forEach(offer ->
                kinds.put(offer.region().key().value(), offer.institutions().keySet()));
        return Reachability.byRegion(network, kinds, today);
    }

    private Map<InstitutionKind, Integer> count(Place place, List<Institution> all) {
        Map<InstitutionKind, Integer> count = new EnumMap<>(InstitutionKind.class);
        for (Institution institution : all) {
            boolean within = institution.region() != null
                    && institution.region().isWithin(place.region().key());
            if (within || isNear(place.centre(), institution.coordinates())) {
                count.merge(institution.kind(), 1, Integer::sum);
            }
        }
        return count;
    }

    /** On a plane, which over such distances is right to some metres. */
    private boolean isNear(Coordinates middle, Coordinates other) {
        if (middle == null || other == null) {
            return false;
        }
        double north = (other.latitude() - middle.latitude()) * KILOMETRES_PER_DEGREE;
        double east = (other.longitude() - middle.longitude())
                * KILOMETRES_PER_DEGREE
                * Math.cos(Math.toRadians(middle.latitude()));
        return Math.hypot(north, east) <= reachKilometres;
    }
}
