package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.RouteGroup;
import org.komenius.pathways.internal.network.RowHint;
import org.komenius.pathways.internal.network.StartRule;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.StopKind;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.network.TranslatedText;

/** Writes a network down in a few words: columns, stops, and lines as lists of stops. Transitions follow from the lines. */
final class NetworkSketch {

    private static final String[] COLOURS = {
        "#b4136b", "#c1121f", "#1b7f3b", "#0b5cad", "#7a3ea8", "#8a5a00", "#00798c", "#c04a00", "#5b6b00", "#1f2a8c",
        "#6d4c41"
    };

    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Set<String>> ways = new LinkedHashMap<>();

    NetworkSketch columns(String... titles) {
        for (String title : titles) {
            columns.add(new Column("c" + columns.size(), TranslatedText.of(title)));
        }
        return this;
    }

    NetworkSketch columns(int count) {
        for (int i = 0; i < count; i++) {
            columns("Stufe " + (columns.size() + 1));
        }
        return this;
    }

    NetworkSketch stop(String id, int column, String title) {
        return stop(id, column, title, null);
    }

    NetworkSketch stop(String id, int column, String title, Integer pin) {
        return stop(id, "c" + column, TranslatedText.of(title), pin);
    }

    NetworkSketch stop(String id, String column, TranslatedText title, Integer pin) {
        stops.put(
                id,
                new Stop(
                        id,
                        title,
                        null,
                        column,
                        StopKind.PLACE,
                        null,
                        null,
                        null,
                        Set.of(),
                        false,
                        Set.of(),
                        false,
                        pin,
                        null,
                        null,
                        Validity.ALWAYS));
        return this;
    }

    /** @param paths ids of stops separated by blanks */
    NetworkSketch line(String letter, RowHint hint, String... paths) {
        String id = letter.toLowerCase(java.util.Locale.ROOT);
        String colour = COLOURS[lines.size() % COLOURS.length];
        if (lines.stream().noneMatch(line -> line.id().equals(id))) {
            lines.add(new Line(
                    id,
                    letter,
                    TranslatedText.of("Linie " + letter),
                    null,
                    colour,
                    RouteGroup.REGULAR,
                    hint,
                    Validity.ALWAYS));
        }
        for (String path : paths) {
            String[] calls = path.split(" ");
            for (int i = 1; i < calls.length; i++) {
                ways.computeIfAbsent(calls[i - 1] + " " + calls[i], k -> new LinkedHashSet<>())
                        .add(id);
            }
        }
        return this;
    }

    Network network() {
        List<Transition> transitions = new ArrayList<>();
        ways.forEach((ends, ids) -> transitions.add(new Transition(
                "t" + transitions.size(),
                ends.split(" ")[0],
                ends.split(" ")[1],
                List.copyOf(ids),
                List.of(),
                Set.of(),
                List.of(),
                12,
                StartRule.ANY_DAY,
                null,
                null,
                null,
                null,
                null,
                null,
                Validity.ALWAYS)));
        return new Network(
                "skizze",
                TranslatedText.of("Skizze"),
                null,
                null,
                false,
                Validity.ALWAYS,
                columns,
                List.of(),
                lines,
                List.copyOf(stops.values()),
                transitions,
                List.of(),
                List.of());
    }
}
