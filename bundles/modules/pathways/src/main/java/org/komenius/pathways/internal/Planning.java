package org.komenius.pathways.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.pathways.internal.deadend.DeadEnd;
import org.komenius.pathways.internal.deadend.DeadEndCheck;
import org.komenius.pathways.internal.deadend.Reachability;
import org.komenius.pathways.internal.network.Network;
import org.komenius.registry.Institution;
import org.komenius.registry.Region;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at a network with the eyes of planners: together with the institutions that there really are. */
@Component(service = Planning.class)
public class Planning {

    private final Municipality municipality;

    @Activate
    public Planning(@Reference Municipality municipality) {
        this.municipality = municipality;
    }

    /**
     * What there is in one part of the municipality.
     *
     * @param institutions how many of each kind; kinds of which there is none are left out
     */
    public record LocalOffer(Region region, Map<InstitutionKind, Integer> institutions) {}

    /** Per part of the municipality, by name; empty if nothing is known: no region is configured, or no institution registered. */
    public List<LocalOffer> offers(LocalDate today) {
        List<Region> parts = municipality.parts(today);
        Map<RegionKey, List<Institution>> byPart = Municipality.byPart(municipality.institutions(null, today), parts);
        return byPart.isEmpty()
                ? List.of()
                : parts.stream()
                        .map(part -> new LocalOffer(part, count(byPart.getOrDefault(part.key(), List.of()))))
                        .toList();
    }

    public List<DeadEnd> deadEnds(Network network, List<LocalOffer> offers, LocalDate today) {
        return DeadEndCheck.check(network, kinds(offers), today);
    }

    /** By key of the part. */
    public List<Reachability> reachability(Network network, List<LocalOffer> offers, LocalDate today) {
        return Reachability.byRegion(network, kinds(offers), today);
    }

    private static Map<String, Set<InstitutionKind>> kinds(List<LocalOffer> offers) {
        return offers.stream()
                .collect(Collectors.toMap(
                        offer -> offer.region().key().value(),
                        offer -> offer.institutions().keySet(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Map<InstitutionKind, Integer> count(List<Institution> institutions) {
        Map<InstitutionKind, Integer> count = new EnumMap<>(InstitutionKind.class);
        institutions.forEach(institution -> count.merge(institution.kind(), 1, Integer::sum));
        return count;
    }
}
