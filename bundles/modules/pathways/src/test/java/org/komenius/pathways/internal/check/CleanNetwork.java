package org.komenius.pathways.internal.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.networkfile.NetworkJson;

/** A small network without any finding, and what is found after something in its file has been replaced. */
final class CleanNetwork {

    static final String FILE =
            """
            {
              "format": "komenius-network", "formatVersion": 1, "id": "clean", "checkBeforeUse": false,
              "title": {"de": {"text": "Sauber", "state": "CURRENT"}, "en": {"text": "Clean", "state": "CURRENT"}},
              "columns": [
                {"id": "c1", "title": {"de": {"text": "Schule", "state": "CURRENT"}, "en": {"text": "School", "state": "CURRENT"}}},
                {"id": "c2", "title": {"de": {"text": "Beruf", "state": "CURRENT"}, "en": {"text": "Work", "state": "CURRENT"}}}
              ],
              "qualifications": [
                {"id": "q", "title": {"de": {"text": "Abschluss", "state": "CURRENT"}, "en": {"text": "Certificate", "state": "CURRENT"}}}
              ],
              "lines": [
                {"id": "l", "letter": "L", "colour": "#0b5cad", "group": "REGULAR", "hint": "NONE",
                 "title": {"de": {"text": "Linie", "state": "CURRENT"}, "en": {"text": "Line", "state": "CURRENT"}}},
                {"id": "m", "letter": "M", "colour": "#1b7f3b", "group": "REGULAR", "hint": "NONE",
                 "title": {"de": {"text": "Zweite", "state": "CURRENT"}, "en": {"text": "Second", "state": "CURRENT"}}}
              ],
              "stops": [
                {"id": "a", "column": "c1", "kind": "PLACE", "ageFrom": 6, "ageUntil": 16, "holds": ["q"],
                 "source": "s", "checked": "2026-09-01", "pin": 0,
                 "title": {"de": {"text": "Anfang", "state": "CURRENT"}, "en": {"text": "Start", "state": "CURRENT"}}},
                {"id": "b", "column": "c2", "kind": "MILESTONE", "ageFrom": 16, "ageUntil": 20,
                 "source": "s", "checked": "2026-09-01", "destination": true,
                 "title": {"de": {"text": "Ziel", "state": "CURRENT"}, "en": {"text": "Goal", "state": "CURRENT"}}}
              ],
              "transitions": [
                {"id": "a-b", "from": "a", "to": "b", "lines": ["l", "m"], "durationMonths": 36, "start": {"days": ["08-01"]},
                 "requirements": [
                   {"kind": "qualification", "anyOf": ["q"]},
                   {"kind": "grades", "averageAtMost": 3.0},
                   {"kind": "language", "skill": {"language": "de", "level": "B1"}},
                   {"kind": "age", "from": 15, "until": 20}
                 ],
                 "deadline": {"kind": "window", "from": "02-01", "until": "03-01", "yearsBefore": 0},
                 "source": "s", "checked": "2026-09-01", "recheckBy": "2027-09-01"}
              ],
              "sources": [{"id": "s", "title": "Gesetz", "url": "https://gesetz.example/"}],
              "counselling": [
                {"id": "k", "stops": ["a"], "contact": {"phone": "069 90009-1"},
                 "title": {"de": {"text": "Beratung", "state": "CURRENT"}, "en": {"text": "Advice", "state": "CURRENT"}}}
              ]
            }
            """;

    private CleanNetwork() {}

    static Network network() {
        return read(FILE);
    }

    static List<Finding> findingsAfter(String right, String wrong) {
        if (!FILE.contains(right)) {
            throw new IllegalArgumentException("not in the file: " + right);
        }
        return NetworkCheck.check(read(FILE.replace(right, wrong)));
    }

    private static Network read(String file) {
        return NetworkJson.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
