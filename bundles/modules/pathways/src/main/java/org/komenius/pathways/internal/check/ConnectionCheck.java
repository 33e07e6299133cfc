package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Whether the network hangs together, and whether going round in it achieves something. */
final class ConnectionCheck {

    private final Network network;
    private final Findings findings;
    private final Map<String, Stop> stops;

    private ConnectionCheck(Network network, Findings findings) {
        this.network = network;
        this.findings = findings;
        this.stops = network.stops().stream()
                .collect(Collectors.toMap(Stop::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    static void check(Network network, Findings findings) {
        ConnectionCheck check = new ConnectionCheck(network, findings);
        check.idleCycles();
        check.pieces();
    }

    /** Circles on which one earns nothing: going round them changes nothing, so one of the ways is probably wrong. */
    private void idleCycles() {
        Map<String, List<String>> idle = new LinkedHashMap<>();
        stops.keySet().forEach(id -> idle.put(id, new ArrayList<>()));
        for (Transition transition : network.transitions()) {
            Stop to = stops.get(transition.to());
            boolean changesNothing = transition.gains().isEmpty()
                    && transition.languages().isEmpty()
                    && to != null
                    && to.holds().isEmpty();
            if (changesNothing
                    && stops.containsKey(transition.from())
                    && !transition.from().equals(to.id())) {
                idle.get(transition.from()).add(to.id());
            }
        }
        for (List<String> cycle : StrongComponents.of(idle)) {
            if (cycle.size() > 1) {
                String names = cycle.stream().map(id -> Names.of(stops.get(id))).collect(Collectors.joining(", "));
                findings.warning(
                        "network.idle-cycle",
                        Subject.of(stops.get(cycle.get(0))),
                        of(
                                "Man kann im Kreis fahren, ohne etwas zu erreichen: " + names + ".",
                                "One can go round in a circle without gaining anything: " + names + "."),
                        of(
                                "Prüfen Sie die Richtung der Übergänge oder tragen Sie ein, was man gewinnt.",
                                "Check the direction of the transitions, or enter what one gains."));
            }
        }
    }

    private void pieces() {
        Map<String, List<String>> both = new LinkedHashMap<>();
        stops.keySet().forEach(id -> both.put(id, new ArrayList<>()));
        for (Transition transition : network.transitions()) {
            if (stops.containsKey(transition.from()) && stops.containsKey(transition.to())) {
                both.get(transition.from()).add(transition.to());
                both.get(transition.to()).add(transition.from());
            }
        }
        List<List<String>> pieces = StrongComponents.of(both);
        int largest = pieces.stream().mapToInt(List::size).max().orElse(0);
        boolean main = false;
        for (List<String> piece : pieces) {
            if (!main && piece.size() == largest) {
                main = true;
                continue;
            }
            Stop stop = stops.get(piece.get(0));
            String names =
                    piece.stream().limit(5).map(id -> Names.of(stops.get(id))).collect(Collectors.joining(", "));
            findings.warning(
                    piece.size() == 1 ? "stop.isolated" : "network.disconnected",
                    Subject.of(stop),
                    of(
                            piece.size() == 1
                                    ? "Zur Haltestelle „" + names + "“ führt kein Weg, und keiner führt weiter."
                                    : piece.size() + " Haltestellen sind mit dem übrigen Netz nicht verbunden: " + names
                                            + (piece.size() > 5 ? " …" : "."),
                            piece.size() == 1
                                    ? "No way leads to the stop “" + names + "”, and none leads on."
                                    : piece.size() + " stops are not connected with the rest of the network: " + names
                                            + (piece.size() > 5 ? " …" : ".")),
                    of("Ergänzen Sie Übergänge.", "Add transitions."));
        }
    }
}
