package org.komenius.pathways.internal.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.Planning.LocalOffer;
import org.komenius.pathways.internal.deadend.DeadEnd;
import org.komenius.pathways.internal.deadend.Reachability;
import org.komenius.pathways.internal.network.Network;

/** JSON records of what planners look at. */
final class PlanningJson {

    private PlanningJson() {}

    record RegionRef(String key, String name) {}

    /** @param region part of the municipality that is meant; null where all are */
    record DeadEndEntry(
            DeadEnd.Kind kind,
            String subjectType,
            String subjectId,
            String title,
            LocalizedText message,
            RegionRef region) {

        static DeadEndEntry of(DeadEnd found, Map<String, String> names) {
            return new DeadEndEntry(
                    found.kind(),
                    found.subjectType(),
                    found.subjectId(),
                    found.title(),
                    found.message(),
                    found.region() == null ? null : new RegionRef(found.region(), names.get(found.region())));
        }
    }

    record DeadEnds(List<DeadEndEntry> items) {}

    /**
     * @param localInstitutions how many institutions for the stop there are in this part of the municipality
     * @param missing ids of the stops that this part is expected to serve and does not; empty if the destination is reachable
     */
    record DestinationEntry(
            String stop, String title, boolean reachable, int localInstitutions, List<String> missing) {}

    /** @param sharePercent reachable destinations of all; null if the network has none */
    record RegionEntry(String region, String name, BigDecimal sharePercent, List<DestinationEntry> destinations) {

        static RegionEntry of(Reachability reachability, LocalOffer offer, Network network) {
            return new RegionEntry(
                    reachability.region(),
                    offer.region().name(),
                    reachability.sharePercent(),
                    reachability.destinations().stream()
                            .map(one -> new DestinationEntry(
                                    one.stop(),
                                    one.title(),
                                    one.reachable(),
                                    count(offer.institutions(), network, one.stop()),
                                    one.missing()))
                            .toList());
        }

        private static int count(Map<InstitutionKind, Integer> institutions, Network network, String stop) {
            return network.stop(stop).orElseThrow().institutions().stream()
                    .mapToInt(kind -> institutions.getOrDefault(kind, 0))
                    .sum();
        }
    }

    record Regions(List<RegionEntry> items) {}

    static Map<String, String> names(List<LocalOffer> offers) {
        return offers.stream()
                .collect(Collectors.toMap(offer -> offer.region().key().value(), offer -> offer.region()
                        .name()));
    }
}
