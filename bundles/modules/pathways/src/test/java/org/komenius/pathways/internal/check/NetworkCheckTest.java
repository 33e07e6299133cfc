package org.komenius.pathways.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.StartRule;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.network.TranslatedText;
import org.komenius.pathways.internal.networkfile.NetworkJson;

class NetworkCheckTest {

    @Test
    void aCleanNetworkHasNoFindings() {
        assertThat(NetworkCheck.check(CleanNetwork.network())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "id": "clean"             | "id": "Clean"              | ERROR   | id.form                            | network:Clean
                    "id": "b"                 | "id": "a"                  | ERROR   | id.duplicate                       | stop:a
                    "id": "c2"                | "id": "c1"                 | ERROR   | id.duplicate                       | column:c1
                    "column": "c2"            | "column": "c9"             | ERROR   | stop.unknown-column                | stop:b
                    "holds": ["q"]            | "holds": ["r"]             | ERROR   | stop.unknown-qualification         | stop:a
                    "to": "b"                 | "to": "z"                  | ERROR   | transition.unknown-stop            | transition:a-b
                    "lines": ["l", "m"]       | "lines": ["l", "m", "x"]   | ERROR   | transition.unknown-line            | transition:a-b
                    "lines": ["l", "m"]       | "lines": []                | ERROR   | transition.no-line                 | transition:a-b
                    "lines": ["l", "m"]       | "lines": ["l"]             | WARNING | line.unused                        | line:m
                    "anyOf": ["q"]            | "anyOf": ["q", "r"]        | ERROR   | transition.unknown-qualification   | transition:a-b
                    "anyOf": ["q"]            | "anyOf": []                | ERROR   | transition.qualification-empty     | transition:a-b
                    "holds": ["q"]            | "holds": []                | WARNING | qualification.never-earned         | qualification:q
                    "stops": ["a"]            | "stops": ["a", "z"]        | ERROR   | counselling.unknown-stop           | counselling:k
                    "source": "s", "checked": "2026-09-01", "pin"    | "source": "t", "checked": "2026-09-01", "pin" | ERROR | stop.unknown-source | stop:a
                    "source": "s", "checked": "2026-09-01", "recheckBy" | "checked": "2026-09-01", "recheckBy" | WARNING | transition.no-source | transition:a-b
                    "source": "s", "checked": "2026-09-01", "pin"    | "source": "s", "pin"       | WARNING | network.unchecked  | network:clean
                    "recheckBy": "2027-09-01" | "recheckBy": "2026-09-01"  | ERROR   | transition.recheck                 | transition:a-b
                    https://gesetz.example/   | gesetz.example             | ERROR   | source.url                         | source:s
                    "checkBeforeUse": false   | "checkBeforeUse": true     | WARNING | network.check-before-use           | network:clean
                    "letter": "M"             | "letter": "l"              | ERROR   | line.duplicate-letter              | line:m
                    "letter": "M"             | "letter": "MMM"            | ERROR   | line.letter                        | line:m
                    "#1b7f3b"                 | "#0b5cad"                  | WARNING | line.same-colour                   | line:m
                    "#1b7f3b"                 | "#ffcc00"                  | ERROR   | line.contrast                      | line:m
                    "#1b7f3b"                 | "green"                    | ERROR   | line.colour                        | line:m
                    "column": "c2"            | "column": "c1"             | WARNING | column.empty                       | column:c2
                    "column": "c2"            | "column": "c1"             | WARNING | transition.same-column             | transition:a-b
                    "from": "a", "to": "b"    | "from": "b", "to": "a"     | WARNING | transition.backwards               | transition:a-b
                    "from": "a", "to": "b"    | "from": "a", "to": "a"     | ERROR   | transition.self                    | transition:a-b
                    "from": "a", "to": "b"    | "from": "a", "to": "a"     | WARNING | stop.isolated                      | stop:b
                    "pin": 0                  | "pin": -1                  | ERROR   | stop.pin                           | stop:a
                    "ageFrom": 6, "ageUntil": 16 | "ageFrom": 16, "ageUntil": 6 | ERROR | age.range                     | stop:a
                    "ageFrom": 6, "ageUntil": 16 | "ageFrom": 21, "ageUntil": 30 | WARNING | transition.age-unusual      | transition:a-b
                    "from": 15, "until": 20   | "from": 20, "until": 15    | ERROR   | age.range                          | transition:a-b
                    "from": 15, "until": 20   | "from": 15, "until": 140   | ERROR   | age.range                          | transition:a-b
                    "from": 15, "until": 20   | "from": null               | ERROR   | transition.age-empty               | transition:a-b
                    "from": 15, "until": 20}  | "from": 15}, {"kind": "age", "until": 14} | ERROR | transition.age-contradiction | transition:a-b
                    "averageAtMost": 3.0      | "averageAtMost": 7         | ERROR   | transition.grades-range            | transition:a-b
                    "averageAtMost": 3.0      | "averageAtMost": null      | ERROR   | transition.grades-empty            | transition:a-b
                    "language": "de"          | "language": "Deutsch"      | ERROR   | transition.language                | transition:a-b
                    "language": "de"          | "language": "qx"           | WARNING | transition.language-unknown        | transition:a-b
                    "until": "03-01"          | "until": "08-02"           | ERROR   | transition.deadline-impossible     | transition:a-b
                    "yearsBefore": 0          | "yearsBefore": -1          | ERROR   | transition.deadline-years          | transition:a-b
                    {"days": ["08-01"]}       | {"days": []}               | WARNING | transition.deadline-without-start  | transition:a-b
                    {"days": ["08-01"]}       | {"days": ["02-01", "08-01"]} | ERROR | transition.deadline-impossible     | transition:a-b
                    "kind": "window", "from": "02-01", "until": "03-01", "yearsBefore": 0 | "kind": "weeksBefore", "weeks": -1 | ERROR | transition.deadline-weeks | transition:a-b
                    "durationMonths": 36      | "durationMonths": -1       | ERROR   | transition.duration                | transition:a-b
                    , "en": {"text": "Goal", "state": "CURRENT"} | ''      | WARNING | text.missing                       | language:en
                    {"text": "Goal", "state": "CURRENT"} | {"text": "Goal", "state": "OUTDATED"} | WARNING | text.outdated | language:en
                    {"text": "Goal", "state": "CURRENT"} | {"text": "Goal", "state": "IN_TRANSLATION"} | WARNING | text.in-translation | language:en
                    {"text": "Goal", "state": "CURRENT"} | {"text": "Goal", "state": "MACHINE_TRANSLATED"} | WARNING | text.machine-translated | language:en
                    "en": {"text": "Goal"     | "e!": {"text": "Goal"      | ERROR   | text.language                      | language:e!
                    "text": "Ziel"            | "text": "Donaudampfschifffahrt" | WARNING | stop.long-word                | stop:b
                    "contact": {"phone": "069 90009-1"} | "languages": []  | WARNING | counselling.unreachable            | counselling:k
                    """)
    void findsWhatIsWrong(String right, String wrong, String severity, String code, String subject) {
        List<Finding> findings = CleanNetwork.findingsAfter(right, wrong);
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(Severity.valueOf(severity));
            assertThat(finding.subjectType() + ":" + finding.subjectId()).isEqualTo(subject);
        });
        assertThat(findings).allSatisfy(NetworkCheckTest::isToldInBothLanguages);
        assertThat(NetworkCheck.isPublishable(findings))
                .isEqualTo(findings.stream().allMatch(finding -> finding.severity() == Severity.WARNING));
    }

    @Test
    void tellsWhenAWayIsNeverValidTogetherWithItsStops() {
        String early = CleanNetwork.FILE.replace(
                "\"id\": \"a-b\"", "\"id\": \"a-b\", \"validity\": {\"until\": \"2020-01-01\"}");
        String late = early.replace(
                "\"destination\": true", "\"destination\": true, \"validity\": {\"from\": \"2030-01-01\"}");
        assertThat(codes(read(early))).isEmpty();
        assertThat(codes(read(late))).containsExactly("transition.never-valid");
    }

    @Test
    void twoStopsPinnedToOnePlaceAreTold() {
        assertThat(CleanNetwork.findingsAfter("\"column\": \"c2\"", "\"column\": \"c1\", \"pin\": 0"))
                .extracting(Finding::code)
                .contains("stop.same-place");
    }

    @Test
    void circlesThatChangeNothingAreTold() {
        String back = "{\"id\": \"b-a\", \"from\": \"b\", \"to\": \"a\", \"lines\": [\"l\"], \"durationMonths\": 0,"
                + " \"start\": {\"days\": []}, \"source\": \"s\", \"checked\": \"2026-09-01\"},";
        String file = CleanNetwork.FILE.replace("\"transitions\": [", "\"transitions\": [" + back);
        assertThat(codes(read(file))).containsExactly("transition.backwards");
        assertThat(codes(read(file.replace("\"holds\": [\"q\"],", "")))).contains("network.idle-cycle");
    }

    @Test
    void twoWaysThatSayTheSameAreTold() {
        Network clean = CleanNetwork.network();
        Transition way = clean.transitions().get(0);
        Transition twin = new Transition(
                "twin",
                way.from(),
                way.to(),
                way.lines(),
                way.requirements(),
                way.gains(),
                way.languages(),
                way.durationMonths(),
                way.start(),
                way.deadline(),
                way.cost(),
                way.note(),
                way.source(),
                way.checked(),
                way.recheckBy(),
                way.validity());
        assertThat(codes(with(clean, clean.stops(), List.of(way, twin)))).containsExactly("transition.duplicate");
    }

    @Test
    void emptyNetworksAndHugeOnesGetAClearMessage() {
        Network clean = CleanNetwork.network();
        assertThat(codes(with(clean, List.of(), List.of()))).contains("network.empty");
        assertThat(codes(chain(150))).contains("network.hard-to-read", "column.crowded");
        List<Finding> huge = NetworkCheck.check(chain(501));
        assertThat(huge).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("network.too-large");
            assertThat(finding.message().german()).contains("501 Haltestellen", "höchstens 500");
        });
        assertThat(NetworkCheck.check(chain(5_000))).isNotEmpty();
    }

    /** Stops in one column, each leading to the next. */
    private static Network chain(int length) {
        Network clean = CleanNetwork.network();
        List<Stop> stops = new ArrayList<>();
        List<Transition> ways = new ArrayList<>();
        IntStream.range(0, length).forEach(i -> {
            stops.add(stop("s" + i));
            if (i > 0) {
                ways.add(way("s" + (i - 1), "s" + i));
            }
        });
        return with(clean, stops, ways);
    }

    private static Stop stop(String id) {
        Stop a = CleanNetwork.network().stops().get(0);
        return new Stop(
                id,
                TranslatedText.of("Halt", "Stop"),
                null,
                "c1",
                a.kind(),
                null,
                null,
                null,
                Set.of(),
                false,
                Set.of(),
                false,
                null,
                "s",
                a.checked(),
                Validity.ALWAYS);
    }

    private static Transition way(String from, String to) {
        return new Transition(
                from + "-" + to,
                from,
                to,
                List.of("l", "m"),
                List.of(),
                Set.of(),
                List.of(),
                1,
                StartRule.ANY_DAY,
                null,
                null,
                null,
                "s",
                null,
                null,
                Validity.ALWAYS);
    }

    private static Network with(Network clean, List<Stop> stops, List<Transition> ways) {
        return new Network(
                clean.id(),
                clean.title(),
                clean.description(),
                clean.land(),
                clean.checkBeforeUse(),
                clean.validity(),
                clean.columns(),
                clean.qualifications(),
                clean.lines(),
                stops,
                ways,
                clean.sources(),
                List.of());
    }

    private static Network read(String file) {
        return NetworkJson.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Network network) {
        return NetworkCheck.check(network).stream().map(Finding::code).toList();
    }

    private static void isToldInBothLanguages(Finding finding) {
        assertThat(finding.message().byLanguage()).containsKeys("de", "en");
        assertThat(finding.advice().byLanguage()).containsKeys("de", "en");
        assertThat(finding.message().german()).doesNotContain("null");
    }
}
