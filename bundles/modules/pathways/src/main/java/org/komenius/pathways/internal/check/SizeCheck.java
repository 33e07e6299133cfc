package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.util.Map;
import java.util.stream.Collectors;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;

/** Whether there is enough to draw, and not more than a reader can take in. */
final class SizeCheck {

    /** Above this the map takes too long to arrange and nobody can read it. */
    static final int MOST_STOPS = 500;

    static final int MOST_LINES = 60;
    static final int MOST_COLUMNS = 40;
    static final int MOST_TRANSITIONS = 3_000;

    /** From experience with printed maps: more than this does not fit on a sheet of A3. */
    static final int READABLE_STOPS = 120;

    static final int READABLE_LINES = 26;
    static final int READABLE_IN_COLUMN = 16;

    private SizeCheck() {}

    static void check(Network network, Findings findings) {
        atLeastOne(network, findings, network.columns().size(), "Spalten", "columns");
        atLeastOne(network, findings, network.lines().size(), "Linien", "lines");
        atLeastOne(network, findings, network.stops().size(), "Haltestellen", "stops");
        atLeastOne(network, findings, network.transitions().size(), "Übergänge", "transitions");
        atMost(network, findings, network.stops().size(), MOST_STOPS, "Haltestellen", "stops");
        atMost(network, findings, network.lines().size(), MOST_LINES, "Linien", "lines");
        atMost(network, findings, network.columns().size(), MOST_COLUMNS, "Spalten", "columns");
        atMost(network, findings, network.transitions().size(), MOST_TRANSITIONS, "Übergänge", "transitions");
        readable(network, findings, network.stops().size(), READABLE_STOPS, MOST_STOPS, "Haltestellen", "stops");
        readable(network, findings, network.lines().size(), READABLE_LINES, MOST_LINES, "Linien", "lines");
        columns(network, findings);
    }

    private static void columns(Network network, Findings findings) {
        Map<String, Long> stopsIn =
                network.stops().stream().collect(Collectors.groupingBy(Stop::column, Collectors.counting()));
        for (Column column : network.columns()) {
            String title = Names.of(column);
            long count = stopsIn.getOrDefault(column.id(), 0L);
            if (count == 0) {
                findings.warning(
                        "column.empty",
                        Subject.of(column),
                        of(
                                "In der Spalte „" + title + "“ steht keine Haltestelle.",
                                "The column “" + title + "” has no stop."),
                        of("Ordnen Sie ihr welche zu oder entfernen Sie sie.", "Put some into it, or remove it."));
            } else if (count > READABLE_IN_COLUMN) {
                findings.warning(
                        "column.crowded",
                        Subject.of(column),
                        of(
                                "In der Spalte „" + title + "“ stehen " + count + " Haltestellen übereinander.",
                                "There are " + count + " stops above one another in the column “" + title + "”."),
                        of("Teilen Sie die Spalte auf.", "Split the column."));
            }
        }
    }

    private static void atLeastOne(Network network, Findings findings, int count, String german, String english) {
        if (count == 0) {
            findings.error(
                    "network.empty",
                    Subject.of(network),
                    of("Das Netz hat keine " + german + ".", "The network has no " + english + "."),
                    of(
                            "Ergänzen Sie welche oder beginnen Sie mit einer Vorlage.",
                            "Add some, or start from a template."));
        }
    }

    private static void atMost(Network network, Findings findings, int count, int most, String german, String english) {
        if (count > most) {
            findings.error(
                    "network.too-large",
                    Subject.of(network),
                    of(
                            "Das Netz hat " + count + " " + german + "; höchstens " + most + " lassen sich zeichnen.",
                            "The network has " + count + " " + english + "; at most " + most + " can be drawn."),
                    of("Teilen Sie es in mehrere Netze auf.", "Split it into several networks."));
        }
    }

    private static void readable(
            Network network, Findings findings, int count, int readable, int most, String german, String english) {
        if (count > readable && count <= most) {
            findings.warning(
                    "network.hard-to-read",
                    Subject.of(network),
                    of(
                            count + " " + german + " sind auf einem Plan schwer zu überblicken (mehr als " + readable
                                    + ").",
                            count + " " + english + " are hard to take in on one map (more than " + readable + ")."),
                    of(
                            "Fassen Sie Ähnliches zusammen oder teilen Sie das Netz auf.",
                            "Combine what is alike, or split the network."));
        }
    }
}
