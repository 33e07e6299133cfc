package org.komenius.pathways.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.networkfile.Templates;

/** What a counsellor relies on: nothing is missing from the routes through the shipped templates. */
class TemplateRoutesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of("told nothing", null, null, Set.of()),
                Arguments.of("fifteen", LocalDate.of(2011, 3, 4), null, Set.of()),
                Arguments.of("fifteen, good marks", LocalDate.of(2011, 3, 4), new BigDecimal("2.4"), Set.of()),
                Arguments.of("nineteen", LocalDate.of(2007, 2, 28), new BigDecimal("3.4"), Set.of()),
                Arguments.of("trained", LocalDate.of(2003, 6, 1), new BigDecimal("2.0"), Set.of("beruf")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void fromBerufsreifeToAbiturNothingIsMissing(
            String who, LocalDate birth, BigDecimal grade, Set<String> qualifications) {
        Network network = template("rlp");
        FahrplanQuestion question =
                new FahrplanQuestion("br", "abi", qualifications, birth, grade, List.of(), TODAY, 12);
        FahrplanAnswer answer = new RoutePlanner(network).plan(question);
        assertThat(answer.routes()).isNotEmpty();
        assertThat(answer.truncated()).isFalse();
        assertThat(BruteForce.of(answer)).isEqualTo(new BruteForce(network, question, false).routes());
    }

    @Test
    void everyStepTellsTheDeadlinesOfTheNextTwoYears() {
        Network network = template("rlp");
        FahrplanAnswer answer = new RoutePlanner(network).plan(FahrplanQuestion.of("br", "abi", TODAY, 12));
        for (Route route : answer.routes()) {
            for (Step step : route.steps()) {
                Transition transition = network.transition(step.transition()).orElseThrow();
                if (transition.start().days().isEmpty()) {
                    continue;
                }
                assertThat(step.nextDeadlines())
                        .as(step.transition())
                        .hasSizeGreaterThanOrEqualTo(2)
                        .allSatisfy(date -> {
                            assertThat(date.start()).isBetween(TODAY, TODAY.plusYears(2));
                            assertThat(date.openOn(TODAY)).isTrue();
                            assertThat(date.applyUntil() == null).isEqualTo(transition.deadline() == null);
                        });
            }
        }
        assertThat(answer.routes())
                .flatExtracting(Route::steps)
                .filteredOn(step -> step.transition().equals("sek1-mss"))
                .first()
                .satisfies(step -> assertThat(step.nextDeadlines())
                        .extracting(StartDate::applyUntil)
                        .containsExactly(LocalDate.of(2027, 3, 1), LocalDate.of(2028, 3, 1)));
    }

    @Test
    void nobodyIsWithoutAWayInAnyTemplate() {
        for (String id : List.of("rlp", "saarland")) {
            Network network = template(id);
            RoutePlanner planner = new RoutePlanner(network);
            network.stops().stream().filter(stop -> !stop.destination()).forEach(stop -> assertThat(
                            planner.plan(with(qualifications(network), stop.id()))
                                    .goals())
                    .as(id + " " + stop.id())
                    .isNotEmpty());
        }
    }

    @Test
    void otherFirstStepsAreShownBesideTheBestRoutes() {
        FahrplanQuestion question =
                new FahrplanQuestion("br", "abi", Set.of(), LocalDate.of(2011, 3, 4), null, List.of(), TODAY, 20);
        FahrplanAnswer answer = new RoutePlanner(template("rlp")).plan(question);
        assertThat(answer.alternatives())
                .extracting(alternative -> alternative.route().transitions().get(0))
                .contains("br-bf", "br-dual");
        assertThat(answer.alternatives())
                .extracting(alternative -> alternative.text().german())
                .contains("Zuerst zu „Duale Ausbildung“");
    }

    private static Set<String> qualifications(Network network) {
        return network.qualifications().stream().map(Qualification::id).collect(Collectors.toSet());
    }

    private static FahrplanQuestion with(Set<String> qualifications, String from) {
        return new FahrplanQuestion(from, null, qualifications, null, null, List.of(), TODAY, 30);
    }

    private static Network template(String id) {
        return Templates.find(id).orElseThrow().network();
    }
}
