package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Whether the network hangs together and runs from left to right. */
final class ShapeCheck {

    private static final int HIGHEST_PIN = 99;

    private final Network network;
    private final Findings findings;
    private final Map<String, Stop> stops;
    private final Map<String, Integer> columns = new HashMap<>();

    private ShapeCheck(Network network, Findings findings) {
        this.network = network;
        this.findings = findings;
        this.stops = network.stops().stream()
                .collect(Collectors.toMap(Stop::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        for (Column column : network.columns()) {
            columns.putIfAbsent(column.id(), columns.size());
        }
    }

    static void check(Network network, Findings findings) {
        ShapeCheck check = new ShapeCheck(network, findings);
        network.transitions().forEach(check::direction);
        check.duplicates();
        check.pins();
        check.idleCycles();
        check.pieces();
    }

    private void direction(Transition transition) {
        if (transition.from().equals(transition.to())) {
            findings.error(
                    "transition.self",
                    Subject.of(transition),
                    of(
                            "Der Übergang führt von einer Haltestelle zu ihr selbst.",
                            "The transition leads from a stop to itself."),
                    of("Berichtigen Sie Anfang oder Ziel.", "Correct where it begins or ends."));
            return;
        }
        Integer from = column(transition.from());
        Integer to = column(transition.to());
        if (from != null && to != null && from >= to) {
            boolean back = from > to;
            findings.warning(
                    back ? "transition.backwards" : "transition.same-column",
                    Subject.of(transition),
                    of(
                            "„" + Names.of(network, transition) + "“ führt auf dem Plan "
                                    + (back ? "rückwärts." : "innerhalb einer Spalte."),
                            "“" + Names.of(network, transition) + "” runs "
                                    + (back ? "backwards on the map." : "within one column of the map.")),
                    of(
                            "Setzen Sie das Ziel in eine spätere Spalte, wenn es kein Rückweg ist.",
                            "Put its end into a later column unless it is a way back."));
        }
    }

    private Integer column(String stopId) {
        Stop stop = stops.get(stopId);
        return stop == null ? null : columns.get(stop.column());
    }

    /** Two transitions that say the same, except for their names. */
    private void duplicates() {
        Map<Transition, Transition> seen = new HashMap<>();
        for (Transition transition : network.transitions()) {
            Transition nameless = new Transition(
                    "",
                    transition.from(),
                    transition.to(),
                    transition.lines(),
                    transition.requirements(),
                    transition.gains(),
                    transition.languages(),
                    transition.durationMonths(),
                    transition.start(),
                    transition.deadline(),
                    transition.cost(),
                    transition.note(),
                    transition.source(),
                    transition.checked(),
                    transition.recheckBy(),
                    transition.validity());
            Transition same = seen.putIfAbsent(nameless, transition);
            if (same != null && !same.id().equals(transition.id())) {
                findings.warning(
                        "transition.duplicate",
                        Subject.of(transition),
                        of(
                                "„" + Names.of(network, transition) + "“ gibt es zweimal: „" + same.id() + "“ und „"
                                        + transition.id() + "“ sagen dasselbe.",
                                "“" + Names.of(network, transition) + "” is there twice: “" + same.id() + "” and “"
                                        + transition.id() + "” say the same."),
                        of("Entfernen Sie einen davon.", "Remove one of them."));
            }
        }
    }

    private void pins() {
        Map<List<Object>, Stop> places = new HashMap<>();
        for (Stop stop : network.stops()) {
            if (stop.pin() == null) {
                continue;
            }
            if (stop.pin() < 0 || stop.pin() > HIGHEST_PIN) {
                findings.error(
                        "stop.pin",
                        Subject.of(stop),
                        of(
                                "Die Zeile " + stop.pin() + " gibt es auf dem Plan nicht.",
                                "There is no row " + stop.pin() + " on the map."),
                        of(
                                "Wählen Sie eine von 0 bis " + HIGHEST_PIN + " oder keine.",
                                "Choose one from 0 to " + HIGHEST_PIN + ", or none."));
            }
            Stop other = places.putIfAbsent(List.of(stop.column(), stop.pin()), stop);
            if (other != null) {
                findings.warning(
                        "stop.same-place",
                        Subject.of(stop),
                        of(
                                "„" + Names.of(other) + "“ und „" + Names.of(stop)
                                        + "“ sind an derselben Stelle festgehalten.",
                                "“" + Names.of(other) + "” and “" + Names.of(stop) + "” are pinned to the same place."),
                        of(
                                "Geben Sie einer der beiden eine andere Zeile; sonst verschiebt der Plan eine davon.",
                                "Give one of them another row; otherwise the map moves one."));
            }
        }
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
