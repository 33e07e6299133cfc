package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Whether ways run from left to right, each only once, and stops have places of their own. */
final class PlaceCheck {

    private static final int HIGHEST_PIN = 99;

    private final Lookup lookup;
    private final Network network;
    private final Findings findings;
    private final Map<String, Integer> columns = new HashMap<>();

    private PlaceCheck(Lookup lookup, Findings findings) {
        this.lookup = lookup;
        this.network = lookup.network();
        this.findings = findings;
        for (Column column : network.columns()) {
            columns.putIfAbsent(column.id(), columns.size());
        }
    }

    static void check(Lookup lookup, Findings findings) {
        PlaceCheck check = new PlaceCheck(lookup, findings);
        lookup.network().transitions().forEach(check::direction);
        check.duplicates();
        check.pins();
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
                            "„" + lookup.name(transition) + "“ führt auf dem Plan "
                                    + (back ? "rückwärts." : "innerhalb einer Spalte."),
                            "“" + lookup.name(transition) + "” runs "
                                    + (back ? "backwards on the map." : "within one column of the map.")),
                    of(
                            "Setzen Sie das Ziel in eine spätere Spalte, wenn es kein Rückweg ist.",
                            "Put its end into a later column unless it is a way back."));
        }
    }

    private Integer column(String stopId) {
        return lookup.stop(stopId).map(stop -> columns.get(stop.column())).orElse(null);
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
                                "„" + lookup.name(transition) + "“ gibt es zweimal: „" + same.id() + "“ und „"
                                        + transition.id() + "“ sagen dasselbe.",
                                "“" + lookup.name(transition) + "” is there twice: “" + same.id() + "” and “"
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
}
