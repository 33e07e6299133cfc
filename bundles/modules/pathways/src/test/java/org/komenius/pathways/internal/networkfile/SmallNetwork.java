package org.komenius.pathways.internal.networkfile;

import java.util.List;
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

/** Two stops and the way between them. */
final class SmallNetwork {

    /** The same as {@link #network()}, with nothing that can be left out. */
    static final String FILE =
            """
            {
              "format": "komenius-network",
              "formatVersion": 1,
              "id": "small",
              "title": {"de": {"text": "Klein", "state": "CURRENT"}},
              "checkBeforeUse": false,
              "columns": [
                {"id": "c1", "title": {"de": {"text": "erst", "state": "CURRENT"}}},
                {"id": "c2", "title": {"de": {"text": "dann", "state": "CURRENT"}}}
              ],
              "lines": [
                {"id": "l", "letter": "L", "title": {"de": {"text": "Linie", "state": "CURRENT"}},
                 "colour": "#0b5cad", "group": "REGULAR", "hint": "NONE"}
              ],
              "stops": [
                {"id": "a", "title": {"de": {"text": "Anfang", "state": "CURRENT"}}, "column": "c1", "kind": "PLACE"},
                {"id": "b", "title": {"de": {"text": "Ziel", "state": "CURRENT"}}, "column": "c2", "kind": "MILESTONE"}
              ],
              "transitions": [
                {"id": "a-b", "from": "a", "to": "b", "lines": ["l"], "durationMonths": 12, "start": {"days": []}}
              ]
            }
            """;

    private SmallNetwork() {}

    static Network network() {
        return new Network(
                "small",
                TranslatedText.of("Klein"),
                null,
                null,
                false,
                Validity.ALWAYS,
                List.of(new Column("c1", TranslatedText.of("erst")), new Column("c2", TranslatedText.of("dann"))),
                List.of(),
                List.of(new Line(
                        "l",
                        "L",
                        TranslatedText.of("Linie"),
                        null,
                        "#0b5cad",
                        RouteGroup.REGULAR,
                        RowHint.NONE,
                        Validity.ALWAYS)),
                List.of(stop("a", "Anfang", "c1", StopKind.PLACE), stop("b", "Ziel", "c2", StopKind.MILESTONE)),
                List.of(new Transition(
                        "a-b",
                        "a",
                        "b",
                        List.of("l"),
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
                        Validity.ALWAYS)),
                List.of(),
                List.of());
    }

    private static Stop stop(String id, String title, String column, StopKind kind) {
        return new Stop(
                id,
                TranslatedText.of(title),
                null,
                column,
                kind,
                null,
                null,
                null,
                Set.of(),
                false,
                Set.of(),
                false,
                null,
                null,
                null,
                Validity.ALWAYS);
    }
}
