package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.komenius.pathways.internal.network.Network;

/**
 * Finds the routes through one network. Built once per published version; immutable but for a remembered timetable, so that any number
 * of threads may ask at once.
 *
 * <p>Rules: one begins a transition on the first day that its start rule, its validity and that of the network, both stops and one of its
 * lines, its deadline as seen from the planning day, and the age limits allow. Qualifications must be held by then; marks, languages and
 * other conditions that are not met are counted. A route is listed if no other one beats it in arrival, duration, transfers and open
 * requirements together; of routes that are equal in all four, all are listed up to {@link RouteLimits#equalRoutes}.
 */
public final class RoutePlanner {

    private final CompiledNetwork network;
    private final RequirementTexts texts;
    private final QuestionCheck check;
    private final RouteLimits limits;
    private volatile Timetable timetable;

    public RoutePlanner(Network network) {
        this(network, RouteLimits.DEFAULT);
    }

    public RoutePlanner(Network network, RouteLimits limits) {
        this.network = new CompiledNetwork(network);
        this.texts = new RequirementTexts(network);
        this.check = new QuestionCheck(this.network);
        this.limits = limits;
        this.timetable = new Timetable(network.transitions(), LocalDate.EPOCH.getYear());
    }

    /**
     * @throws org.komenius.model.problem.ProblemException if the question names a stop or qualification that the network does not have,
     *     if it starts at its goal, or if its dates make no sense
     */
    public FahrplanAnswer plan(FahrplanQuestion question) {
        return plan(question, limits.routes());
    }

    /** @param mostRoutes how many routes are listed at most; no more than the planner's own limit */
    public FahrplanAnswer plan(FahrplanQuestion question, int mostRoutes) {
        int start = check.start(question);
        Traveller traveller = new Traveller(network, timetable(question.today()), question);
        OpenWorld world = new OpenWorld(traveller, start);
        return question.to() == null
                ? everything(world, start)
                : routes(world, start, network.number(question.to()), Math.min(mostRoutes, limits.routes()));
    }

    /**
     * The dates of one given route for somebody of whom nothing is known: ages are not tested, qualifications count as open.
     *
     * @param transitions ids, each perhaps with {@code @} and the day before which it does not begin, as in {@link Route#dated}
     * @throws org.komenius.model.problem.ProblemException if they are no route of this network, or can no longer be taken
     */
    public Route follow(String from, List<String> transitions, LocalDate today) {
        FahrplanQuestion question = FahrplanQuestion.of(from, null, today, FahrplanQuestion.MAX_HORIZON_YEARS);
        int start = check.start(question);
        Traveller traveller = new Traveller(network, timetable(today), question);
        return new GivenRoute(traveller).ride(start, transitions, new RouteWriter(network, texts, question));
    }

    private FahrplanAnswer routes(OpenWorld world, int start, int goal, int most) {
        FahrplanQuestion question = world.traveller().question();
        Search search = search(world, start, goal, limits);
        RouteWriter writer = new RouteWriter(network, texts, question);
        List<Route> routes = writer.writeAll(
                search.found().subList(0, Math.min(most, search.found().size())));
        return new FahrplanAnswer(
                question.from(),
                question.to(),
                question.today(),
                List.of(),
                routes,
                new Detours(this, world, start, goal).beside(routes, writer),
                new ClosedDoors(world, texts, goal).list(limits.closed()),
                search.incomplete() || search.found().size() > most);
    }

    Search search(OpenWorld world, int start, int goal, RouteLimits within) {
        if (!world.reaches(goal)) {
            return new Search(List.of(), false);
        }
        GoalBounds bounds = new GoalBounds(world, goal);
        Onward onward = new Onward(world, bounds);
        LabelSearch best = new LabelSearch(onward, bounds, goal, within.labels());
        best.run(start);
        EqualRoutes equal = new EqualRoutes(onward, bounds, goal, within, best.front(goal));
        List<Label> found = new ArrayList<>(equal.from(start));
        found.sort(Comparator.<Label>naturalOrder().thenComparing(Label::transitions, Ids::compare));
        return new Search(found, best.incomplete() || equal.incomplete());
    }

    private FahrplanAnswer everything(OpenWorld world, int start) {
        FahrplanQuestion question = world.traveller().question();
        LabelSearch search = new LabelSearch(new Onward(world, null), null, -1, limits.labels());
        search.run(start);
        RouteWriter writer = new RouteWriter(network, texts, question);
        List<FahrplanAnswer.Goal> goals = new ArrayList<>();
        for (int stop = 0; stop < network.stopCount(); stop++) {
            List<Label> front = search.front(stop);
            if (stop != start && !front.isEmpty()) {
                goals.add(new FahrplanAnswer.Goal(network.stop(stop).id(), writer.write(front.get(0))));
            }
        }
        goals.sort(Comparator.comparing((FahrplanAnswer.Goal goal) ->
                        !network.stop(network.number(goal.stop())).destination())
                .thenComparing(goal -> goal.best().criteria())
                .thenComparing(FahrplanAnswer.Goal::stop));
        return new FahrplanAnswer(
                question.from(),
                null,
                question.today(),
                goals,
                List.of(),
                List.of(),
                new ClosedDoors(world, texts, -1).list(limits.closed()),
                search.incomplete());
    }

    /** Working it out twice at the turn of the year does no harm. */
    private Timetable timetable(LocalDate today) {
        Timetable known = timetable;
        if (known.firstYear() != today.getYear()) {
            known = new Timetable(network.network().transitions(), today.getYear());
            timetable = known;
        }
        return known;
    }

    RouteLimits limits() {
        return limits;
    }

    /** Routes in their order, and whether there may be more. */
    record Search(List<Label> found, boolean incomplete) {}
}
