package org.komenius.pathways.internal.deadend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Finds what nobody can get to: stops, transitions that are closed to all who come by, qualifications that are asked for but not given. */
final class UnreachableCheck {

    private final Network network;
    private final Wanderings wanderings;
    private final LocalDate today;

    UnreachableCheck(Network network, Wanderings wanderings, LocalDate today) {
        this.network = network;
        this.wanderings = wanderings;
        this.today = today;
    }

    List<DeadEnd> findings() {
        if (!wanderings.complete()) {
            return List.of();
        }
        List<DeadEnd> findings = new ArrayList<>();
        for (Stop stop : network.stops()) {
            if (!Wanderings.over(stop.validity().until(), today) && !wanderings.reaches(stop.id())) {
                findings.add(stop(stop));
            }
        }
        for (Transition transition : network.transitions()) {
            if (wanderings.reaches(transition.from())
                    && wanderings.stop(transition.to()) != null
                    && !transition.from().equals(transition.to())
                    && !Wanderings.over(transition.validity().until(), today)
                    && !wanderings.takes(transition)) {
                findings.add(finding(
                        "transition",
                        transition.id(),
                        Titles.of(transition, network),
                        "Niemand, der hier vorbeikommt, hat die verlangten Abschlüsse.",
                        "Nobody who comes by here has the qualifications that are asked for."));
            }
        }
        Set<String> given = new HashSet<>();
        network.stops().forEach(stop -> given.addAll(stop.holds()));
        network.transitions().forEach(transition -> given.addAll(transition.gains()));
        Set<String> asked = new HashSet<>();
        network.transitions()
                .forEach(transition -> Wanderings.required(transition).forEach(asked::addAll));
        for (Qualification qualification : network.qualifications()) {
            if (asked.contains(qualification.id()) && !given.contains(qualification.id())) {
                findings.add(finding(
                        "qualification",
                        qualification.id(),
                        Titles.of(qualification.title()),
                        "Dieser Abschluss wird verlangt, aber in diesem Netz nirgends erworben.",
                        "This qualification is asked for but cannot be earned anywhere in this network."));
            }
        }
        return findings;
    }

    private DeadEnd stop(Stop stop) {
        boolean ways = network.transitions().stream()
                .anyMatch(transition ->
                        transition.to().equals(stop.id()) && !transition.from().equals(stop.id()));
        return ways
                ? finding(
                        "stop",
                        stop.id(),
                        Titles.of(stop.title()),
                        "Kein Weg vom Anfang des Netzes führt bis hierher.",
                        "No way from the beginning of the network leads here.")
                : finding(
                        "stop",
                        stop.id(),
                        Titles.of(stop.title()),
                        "Keine Verbindung führt zu diesem Halt.",
                        "No transition leads to this stop.");
    }

    private static DeadEnd finding(String type, String id, String title, String german, String english) {
        return new DeadEnd(DeadEnd.Kind.UNREACHABLE, type, id, title, LocalizedText.of(german, english), null);
    }
}
