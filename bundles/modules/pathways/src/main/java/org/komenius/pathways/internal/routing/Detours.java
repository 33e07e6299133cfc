package org.komenius.pathways.internal.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.Transition;

/**
 * Looks beside the best routes: counting conditions says nothing of which ones somebody can meet, so for steps that are still open there
 * should be a way round, and whoever stands at a fork should see where each way leads.
 */
final class Detours {

    private final RoutePlanner planner;
    private final OpenWorld world;
    private final CompiledNetwork network;
    private final int start;
    private final int goal;
    private final Set<List<String>> known = new HashSet<>();
    private final Set<String> firstSteps = new HashSet<>();
    private final List<FahrplanAnswer.Alternative> found = new ArrayList<>();

    Detours(RoutePlanner planner, OpenWorld world, int start, int goal) {
        this.planner = planner;
        this.world = world;
        this.network = world.traveller().network();
        this.start = start;
        this.goal = goal;
    }

    /** Ways round the open steps of the best routes first, then other first steps, by their ids. */
    List<FahrplanAnswer.Alternative> beside(List<Route> routes, RouteWriter writer) {
        for (Route route : routes) {
            known.add(route.transitions());
            firstSteps.add(route.transitions().get(0));
        }
        routes.stream()
                .flatMap(route -> route.steps().stream())
                .filter(Step::uncertain)
                .map(Step::transition)
                .distinct()
                .limit(planner.limits().detours())
                .forEach(without -> wayRound(without, writer));
        List<Arc> others = new ArrayList<>();
        for (Arc arc : network.leaving(start)) {
            if (world.usable(arc) && firstSteps.add(arc.transition().id())) {
                others.add(arc);
            }
        }
        GoalBounds bounds = new GoalBounds(world, goal);
        others.stream()
                .filter(bounds::leadsOn)
                .limit(planner.limits().detours())
                .forEach(first -> beginningWith(first, writer));
        return found;
    }

    private void wayRound(String without, RouteWriter writer) {
        for (Label route : search(arc -> !arc.transition().id().equals(without))) {
            if (known.add(route.transitions())) {
                firstSteps.add(route.transitions().get(0));
                found.add(new FahrplanAnswer.Alternative(
                        without, null, withoutText(transition(without)), writer.write(route)));
            }
        }
    }

    private void beginningWith(Arc first, RouteWriter writer) {
        search(arc -> arc.from() != start || arc.ordinal() == first.ordinal()).stream()
                .limit(1)
                .filter(route -> known.add(route.transitions()))
                .forEach(route -> found.add(new FahrplanAnswer.Alternative(
                        null, first.transition().id(), viaText(first.transition()), writer.write(route))));
    }

    private List<Label> search(Predicate<Arc> wanted) {
        OpenWorld smaller = new OpenWorld(world.traveller(), start, wanted);
        return planner.search(smaller, start, goal, planner.limits().withoutEquals())
                .found();
    }

    private Transition transition(String id) {
        return network.network().transition(id).orElseThrow();
    }

    private LocalizedText withoutText(Transition avoided) {
        LocalizedText from = title(avoided.from());
        LocalizedText to = title(avoided.to());
        return Words.sentence(
                "Falls der Schritt von %s zu %s nicht klappt",
                List.of(Words.germanQuote(from.german()), Words.germanQuote(to.german())),
                "If the step from %s to %s does not work out",
                List.of(Words.englishQuote(from.english()), Words.englishQuote(to.english())));
    }

    private LocalizedText viaText(Transition first) {
        LocalizedText to = title(first.to());
        return LocalizedText.of(
                "Zuerst zu " + Words.germanQuote(to.german()), "First to " + Words.englishQuote(to.english()));
    }

    private LocalizedText title(String stop) {
        return network.stop(network.number(stop)).title().toLocalizedText();
    }
}
