package org.komenius.pathways.internal.deadend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;

/** Finds stops that a municipality is expected to serve itself but has no institution for. */
final class MissingInstitutions {

    private MissingInstitutions() {}

    static List<DeadEnd> findings(
            Network network, SortedMap<String, Set<InstitutionKind>> institutions, LocalDate today) {
        List<DeadEnd> findings = new ArrayList<>();
        for (Stop stop : network.stops()) {
            if (institutions.isEmpty()
                    || !stop.localInstitution()
                    || stop.institutions().isEmpty()
                    || Wanderings.over(stop.validity().until(), today)) {
                continue;
            }
            List<String> without = institutions.entrySet().stream()
                    .filter(entry -> Collections.disjoint(entry.getValue(), stop.institutions()))
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            if (without.size() == institutions.size()) {
                findings.add(finding(stop, null, "In keiner Gemeinde gibt es: ", "No municipality has: "));
            } else {
                without.forEach(region ->
                        findings.add(finding(stop, region, "In dieser Gemeinde fehlt: ", "This municipality lacks: ")));
            }
        }
        return findings;
    }

    private static DeadEnd finding(Stop stop, String region, String german, String english) {
        return new DeadEnd(
                DeadEnd.Kind.STOP_WITHOUT_INSTITUTION,
                "stop",
                stop.id(),
                Titles.of(stop.title()),
                LocalizedText.of(german + kinds(stop, "de", " oder ") + ".", english + kinds(stop, "en", " or ") + "."),
                region);
    }

    private static String kinds(Stop stop, String language, String or) {
        return stop.institutions().stream()
                .map(kind -> kind.title().in(language))
                .collect(Collectors.joining(or));
    }
}
