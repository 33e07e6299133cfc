package org.komenius.pathways.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Transition;

class RoutePlannerProperties {

    private static final RouteLimits GENEROUS = new RouteLimits(100_000, 100_000, 4, 1_000, 1_000_000, 1_000_000);

    @Property(tries = 1500)
    void findsWhatTryingEverythingFinds(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int stops, @ForAll @IntRange(max = 11) int ways) {
        RandomNetworks random = new RandomNetworks(seed);
        Network network = random.network(stops, ways);
        FahrplanQuestion question = random.question(stops, 4);
        FahrplanAnswer answer = new RoutePlanner(network, GENEROUS).plan(question);
        assertThat(BruteForce.of(answer)).isEqualTo(new BruteForce(network, question, false).routes());
    }

    /** Setting off on the first possible day is never a mistake, except where a line begins later. */
    @Property(tries = 200)
    void waitingLongerNeverHelps(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int stops) {
        RandomNetworks random = new RandomNetworks(seed);
        Network network = yearly(random.network(stops, 6));
        FahrplanQuestion question = random.question(stops, 4);
        FahrplanAnswer answer = new RoutePlanner(network, GENEROUS).plan(question);
        assertThat(BruteForce.of(answer)).isEqualTo(new BruteForce(network, question, true).routes());
    }

    @Property(tries = 500)
    void oneMoreTransitionNeverMakesTheBestWorse(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 12) int stops, @ForAll @IntRange(max = 40) int ways) {
        RandomNetworks random = new RandomNetworks(seed);
        Network larger = random.network(stops, ways + 1);
        FahrplanQuestion question = random.question(stops, 6);
        List<Route> after = new RoutePlanner(larger, GENEROUS).plan(question).routes();
        List<Route> before =
                new RoutePlanner(without(larger, ways), GENEROUS).plan(question).routes();
        List<Function<Criteria, Comparable<?>>> criteria =
                List.of(Criteria::arrival, Criteria::durationMonths, Criteria::transfers, Criteria::openRequirements);
        for (Route route : before) {
            for (Function<Criteria, Comparable<?>> criterion : criteria) {
                assertThat(after).anyMatch(other -> noWorse(criterion, other.criteria(), route.criteria()));
            }
            assertThat(after)
                    .noneMatch(other -> route.criteria().beats(other.criteria()))
                    .anyMatch(other -> other.criteria().equals(route.criteria())
                            || other.criteria().beats(route.criteria()));
        }
    }

    @Property(tries = 500)
    void whatIsReadMatchesWhatWasFound(@ForAll long seed) {
        RandomNetworks random = new RandomNetworks(seed);
        Network network = random.network(8, 25);
        FahrplanQuestion question = random.question(8, 6);
        FahrplanAnswer answer = new RoutePlanner(network).plan(question);
        assertThat(answer.routes()).isSortedAccordingTo(Comparator.comparing(Route::criteria));
        for (Route route : answer.routes()) {
            assertThat(route.lines()).hasSize(route.transfers() + 1).noneMatch(List::isEmpty);
            assertThat(route.why()).isNotEmpty();
            String at = question.from();
            java.time.LocalDate day = question.today();
            for (Step step : route.steps()) {
                assertThat(step.from()).isEqualTo(at);
                assertThat(step.start()).isAfterOrEqualTo(day);
                assertThat(new StartDate(step.start(), step.applyFrom(), step.applyUntil()).openOn(question.today()))
                        .isTrue();
                at = step.to();
                day = step.arrival();
            }
            assertThat(at).isEqualTo(question.to());
            assertThat(day).isEqualTo(route.arrival());
        }
    }

    @Property(tries = 300)
    void alternativesKeepTheirWord(@ForAll long seed) {
        RandomNetworks random = new RandomNetworks(seed);
        Network network = random.network(8, 25);
        FahrplanQuestion question = random.question(8, 6);
        FahrplanAnswer answer = new RoutePlanner(network).plan(question);
        List<List<String>> listed =
                answer.routes().stream().map(Route::transitions).toList();
        for (FahrplanAnswer.Alternative alternative : answer.alternatives()) {
            Route route = alternative.route();
            assertThat(listed).doesNotContain(route.transitions());
            assertThat(route.steps().get(route.steps().size() - 1).to()).isEqualTo(question.to());
            if (alternative.via() == null) {
                assertThat(route.transitions()).doesNotContain(alternative.without());
            } else {
                assertThat(route.transitions()).startsWith(alternative.via());
            }
        }
    }

    /** The best route to each open stop is the first of the routes that a question for that stop gives. */
    @Property(tries = 300)
    void everythingOpenIsWhatSingleQuestionsFind(@ForAll long seed) {
        RandomNetworks random = new RandomNetworks(seed);
        Network network = random.network(7, 20);
        FahrplanQuestion question = random.question(7, 6);
        RoutePlanner planner = new RoutePlanner(network, GENEROUS);
        FahrplanAnswer all = planner.plan(to(question, null));
        for (var stop : network.stops()) {
            if (!stop.id().equals(question.from())) {
                List<Criteria> single = planner.plan(to(question, stop.id())).routes().stream()
                        .map(Route::criteria)
                        .limit(1)
                        .toList();
                List<Criteria> open = all.goals().stream()
                        .filter(goal -> goal.stop().equals(stop.id()))
                        .map(goal -> goal.best().criteria())
                        .toList();
                assertThat(open).isEqualTo(single);
            }
        }
    }

    private static FahrplanQuestion to(FahrplanQuestion question, String to) {
        return new FahrplanQuestion(
                question.from(),
                to,
                question.qualifications(),
                question.birthDate(),
                question.gradeAverage(),
                question.languages(),
                question.today(),
                question.horizonYears());
    }

    private static Network yearly(Network network) {
        return with(
                network,
                network.transitions().stream()
                        .filter(transition -> !transition.start().days().isEmpty())
                        .toList());
    }

    private static Network without(Network network, int index) {
        List<Transition> fewer = new ArrayList<>(network.transitions());
        fewer.remove(index);
        return with(network, fewer);
    }

    private static Network with(Network network, List<Transition> transitions) {
        return new Network(
                network.id(),
                network.title(),
                network.description(),
                network.land(),
                network.checkBeforeUse(),
                network.validity(),
                network.columns(),
                network.qualifications(),
                network.lines(),
                network.stops(),
                transitions,
                network.sources(),
                network.counselling());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean noWorse(Function<Criteria, Comparable<?>> criterion, Criteria a, Criteria b) {
        return ((Comparable) criterion.apply(a)).compareTo(criterion.apply(b)) <= 0;
    }
}
