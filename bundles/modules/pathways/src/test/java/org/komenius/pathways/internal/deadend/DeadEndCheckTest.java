package org.komenius.pathways.internal.deadend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.deadend.DeadEnd.Kind;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.RouteGroup;
import org.komenius.pathways.internal.networkfile.Templates;
import org.komenius.pathways.internal.routing.NetworkBuilder;

class DeadEndCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Set<InstitutionKind> GRAMMAR = Set.of(InstitutionKind.GYMNASIUM);

    @Test
    void aNetworkInOrderHasNoFindings() {
        assertThat(findings(sound())).isEmpty();
    }

    @Test
    void aStopWithoutAWayOnIsADeadEnd() {
        assertThat(findings(sound().way("t9", "b", "nowhere", 12).and()))
                .containsExactly(
                        "DEAD_END stop nowhere: Von hier geht es nicht weiter, und der Halt ist nicht als Ziel gekennzeichnet.");
    }

    @Test
    void aDeadEndForSomeSaysForWhom() {
        NetworkBuilder network = new NetworkBuilder()
                .stop("a")
                .destination("goal")
                .way("short", "a", "b", 12)
                .gains("low")
                .and()
                .way("long", "a", "b", 24)
                .gains("high")
                .and()
                .way("on", "b", "goal", 12)
                .needs("high")
                .and()
                .way("off", "a", "goal", 12)
                .needs("low", "high")
                .and();
        assertThat(findings(network))
                .containsExactlyInAnyOrder(
                        "QUALIFICATION_WITHOUT_ONWARD qualification low: Wer diesen Abschluss erwirbt, hat keinen Anschluss.",
                        "DEAD_END stop b: Wer nur mit „Abschluss low“ hier ankommt, kommt nicht weiter.",
                        "UNREACHABLE transition off: Niemand, der hier vorbeikommt, hat die verlangten Abschlüsse.");
    }

    @Test
    void waysInCirclesLeadNowhere() {
        NetworkBuilder network = sound().way("in", "b", "round", 0)
                .and()
                .way("r1", "round", "about", 0)
                .and()
                .way("r2", "about", "round", 0)
                .and();
        assertThat(findings(network))
                .containsExactly(
                        "DEAD_END stop about: Von hier führen Wege nur im Kreis und zu keinem Ziel.",
                        "DEAD_END stop round: Von hier führen Wege nur im Kreis und zu keinem Ziel.");
    }

    @Test
    void whatNobodyGetsToIsUnreachable() {
        assertThat(findings(sound().way("t9", "forgotten", "b", 12).and()))
                .containsExactly("UNREACHABLE stop forgotten: Keine Verbindung führt zu diesem Halt.");
        assertThat(findings(sound().way("t9", "b", "closed", 12)
                        .needs("never")
                        .and()
                        .way("t10", "closed", "goal", 12)
                        .and()))
                .containsExactly(
                        "UNREACHABLE qualification never: Dieser Abschluss wird verlangt, aber in diesem Netz nirgends erworben.",
                        "UNREACHABLE stop closed: Kein Weg vom Anfang des Netzes führt bis hierher.",
                        "UNREACHABLE transition t9: Niemand, der hier vorbeikommt, hat die verlangten Abschlüsse.");
    }

    @Test
    void newcomersEnterAnywhere() {
        assertThat(findings(sound().line("n", Validity.ALWAYS, RouteGroup.NEWCOMERS)
                        .way("t9", "arrival", "a", 12)
                        .lines("n")
                        .and()))
                .isEmpty();
    }

    @Test
    void whatIsOverIsNeitherAWayNorAFinding() {
        NetworkBuilder network = sound().way("t9", "b", "old", 12)
                .valid(Validity.until(TODAY))
                .checked(null, null)
                .and();
        assertThat(findings(network))
                .containsExactly("UNREACHABLE stop old: Kein Weg vom Anfang des Netzes führt bis hierher.");
        NetworkBuilder lastWay = new NetworkBuilder()
                .stop("a")
                .destination("goal")
                .way("t", "a", "goal", 12)
                .valid(Validity.until(TODAY))
                .and();
        assertThat(findings(lastWay))
                .extracting(finding -> finding.substring(0, finding.indexOf(':')))
                .containsExactly("DEAD_END stop a", "UNREACHABLE stop goal");
    }

    @Test
    void checksThatAreOverdue() {
        LocalDate checked = LocalDate.of(2025, 1, 2);
        assertThat(findings(
                        sound().way("t9", "a", "goal", 1).checked(null, null).and()))
                .containsExactly(
                        "CHECK_OVERDUE transition t9: Diese Verbindung wurde noch nie mit ihrer Quelle verglichen.");
        assertThat(findings(sound().way("t9", "a", "goal", 1)
                        .checked(checked, TODAY)
                        .and()))
                .containsExactly(
                        "CHECK_OVERDUE transition t9: Zuletzt geprüft am 2. Januar 2025; die nächste Prüfung war am 23. November 2026 fällig.");
        assertThat(findings(sound().way("t9", "a", "goal", 1)
                        .checked(checked, TODAY.plusDays(1))
                        .and()))
                .isEmpty();
    }

    @Test
    void stopsWithoutALocalInstitution() {
        Network network = localSchool().build();
        assertThat(DeadEndCheck.check(network, Map.of("1", Set.of(), "2", GRAMMAR), TODAY))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.STOP_WITHOUT_INSTITUTION);
                    assertThat(finding.region()).isEqualTo("1");
                    assertThat(finding.message().german()).isEqualTo("In dieser Gemeinde fehlt: Gymnasium.");
                });
        assertThat(DeadEndCheck.check(network, Map.of("1", Set.of(), "2", Set.of()), TODAY))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.region()).isNull();
                    assertThat(finding.message().english()).isEqualTo("No municipality has: Gymnasium.");
                });
        assertThat(DeadEndCheck.check(network, Map.of(), TODAY)).isEmpty();
    }

    @Test
    void whatEachMunicipalityReaches() {
        NetworkBuilder network =
                localSchool().destination("work").way("t3", "a", "work", 12).and();
        List<Reachability> regions = Reachability.byRegion(network.build(), Map.of("1", Set.of(), "2", GRAMMAR), TODAY);
        assertThat(regions).extracting(Reachability::region).containsExactly("1", "2");
        assertThat(regions)
                .extracting(region -> region.sharePercent().toPlainString())
                .containsExactly("50.0", "100.0");
        assertThat(regions.get(0).destinations())
                .extracting(
                        Reachability.Destination::stop,
                        Reachability.Destination::reachable,
                        Reachability.Destination::missing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("goal", false, List.of("school")),
                        org.assertj.core.groups.Tuple.tuple("work", true, List.of()));
        assertThat(Reachability.byRegion(new NetworkBuilder().stop("a").build(), Map.of("1", GRAMMAR), TODAY))
                .singleElement()
                .extracting(Reachability::sharePercent)
                .isNull();
    }

    @Test
    @Timeout(60)
    void theTemplatesLeadSomewhere() {
        for (String id : List.of("rlp", "saarland")) {
            Network network = Templates.find(id).orElseThrow().network();
            assertThat(DeadEndCheck.check(network, Map.of(), TODAY))
                    .as(id)
                    .extracting(DeadEnd::kind)
                    .doesNotContain(Kind.DEAD_END, Kind.UNREACHABLE, Kind.QUALIFICATION_WITHOUT_ONWARD);
        }
    }

    private static NetworkBuilder sound() {
        return new NetworkBuilder()
                .stop("a")
                .destination("goal")
                .way("t1", "a", "b", 12)
                .gains("q")
                .and()
                .way("t2", "b", "goal", 12)
                .needs("q")
                .and();
    }

    private static NetworkBuilder localSchool() {
        return new NetworkBuilder()
                .stop("a")
                .stop("school", false, Validity.ALWAYS, GRAMMAR)
                .destination("goal")
                .way("t1", "a", "school", 12)
                .and()
                .way("t2", "school", "goal", 12)
                .and();
    }

    private static List<String> findings(NetworkBuilder network) {
        return DeadEndCheck.check(network.build(), Map.of(), TODAY).stream()
                .map(finding -> finding.kind() + " " + finding.subjectType() + " " + finding.subjectId() + ": "
                        + finding.message().german())
                .toList();
    }
}
