package org.komenius.pathways.internal.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.Planning.NearbyOffer;
import org.komenius.pathways.internal.deadend.DeadEnd;
import org.komenius.pathways.internal.deadend.Reachability;
import org.komenius.pathways.internal.network.Network;

/** JSON records of what planners look at. */
final class PlanningJson {

    private PlanningJson() {}

    /** @param region key of the part of the municipality that is meant; null where it is the whole */
    record DeadEndEntry(
            DeadEnd.Kind kind,
            String subjectType,
            String subjectId,
            String title,
            LocalizedText message,
            String region) {

        static DeadEndEntry of(DeadEnd found) {
            return new DeadEndEntry(
                    found.kind(),
                    found.subjectType(),
                    found.subjectId(),
                    found.title(),
                    found.message(),
                    found.region());
        }
    }

    record DeadEnds(List<DeadEndEntry> items) {}

    /**
     * @param localInstitutions how many institutions for the stop there are in the Gemeinde and near it
     * @param missing ids of the stops for which there is none; empty if the destination is reachable
     */
    record DestinationEntry(
            String stop, String title, boolean reachable, int localInstitutions, List<String> missing) {}

    /** @param sharePercent reachable destinations of all; null if the network has none */
    record RegionEntry(String region, String name, BigDecimal sharePercent, List<DestinationEntry> destinations) {

        static RegionEntry of(Reachability reachability, NearbyOffer offer, Network network) {
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
}
