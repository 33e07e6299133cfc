package org.komenius.pathways.internal.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All routes that are as good as those of {@link LabelSearch}: a depth-first walk that turns back where no known combination of criteria
 * can be met any more. Routes with a loop that could be left out are not listed.
 */
final class EqualRoutes {

    private final Onward onward;
    private final Loops loops;
    private final GoalBounds bounds;
    private final int goal;
    private final RouteLimits limits;
    private final List<Target> targets = new ArrayList<>();
    private final Set<Label> inVain = new HashSet<>();
    private int visited;
    private boolean incomplete;

    EqualRoutes(Onward onward, GoalBounds bounds, int goal, RouteLimits limits, List<Label> best) {
        this.onward = onward;
        this.loops = new Loops(onward);
        this.bounds = bounds;
        this.goal = goal;
        this.limits = limits;
        Map<Integer, int[]> latestByArrival = new HashMap<>();
        for (Label route : best) {
            int[] latest = latestByArrival.computeIfAbsent(route.arrival, this::latestDays);
            targets.add(new Target(route, latest));
        }
    }

    /** Routes by the ids of their transitions; for each combination of criteria at least one and no more than the limit. */
    List<Label> from(int start) {
        walk(onward.start(start));
        List<Label> routes = new ArrayList<>();
        for (Target target : targets) {
            if (target.found.isEmpty()) {
                routes.add(loops.cutFrom(target.route));
            }
            routes.addAll(target.found);
        }
        return routes;
    }

    /** Whether there may be more equally good routes. */
    boolean incomplete() {
        return incomplete;
    }

    /** Whether it led to the goal, or failed only because of where it came from. */
    private boolean walk(Label at) {
        if (at.stop == goal) {
            return note(at);
        }
        if (inVain.contains(at)) {
            return false;
        }
        if (++visited > limits.visits()) {
            incomplete = true;
            return true;
        }
        boolean led = false;
        for (Arc arc : onward.traveller().network().leaving(at.stop)) {
            if (!bounds.leadsOn(arc)) {
                continue;
            }
            Label next = onward.extend(at, arc);
            if (next == null || !canMeetATarget(next)) {
                continue;
            }
            led |= Loops.closes(next) || walk(next);
        }
        if (!led) {
            inVain.add(at);
        }
        return led;
    }

    private boolean note(Label route) {
        for (Target target : targets) {
            if (target.route.sameCriteria(route)) {
                if (loops.shortcut(route) != null || !target.known.add(route.transitions())) {
                    return true;
                }
                if (target.found.size() == limits.equalRoutes()) {
                    incomplete = true;
                    target.full = true;
                } else {
                    target.found.add(route);
                }
                return true;
            }
        }
        return false;
    }

    private boolean canMeetATarget(Label label) {
        int months = label.months + bounds.months(label.stop);
        int transfers = label.transfers + bounds.transfers(label.stop, label.lines, false);
        int open = label.open + bounds.open(label.stop);
        for (Target target : targets) {
            if (!target.full
                    && label.arrival <= target.latest[label.stop]
                    && months <= target.route.months
                    && transfers <= target.route.transfers
                    && open <= target.route.open) {
                return true;
            }
        }
        return false;
    }

    /** Per stop the last day on which one can be there and still reach the goal by {@code arrival}; -1 if none. */
    private int[] latestDays(int arrival) {
        Traveller traveller = onward.traveller();
        int[] latest = new int[traveller.network().stopCount()];
        Arrays.fill(latest, -1);
        latest[goal] = arrival;
        boolean changed = true;
        while (changed) {
            changed = false;
            List<Arc> arcs = traveller.network().arcs();
            for (int index = arcs.size() - 1; index >= 0; index--) {
                Arc arc = arcs.get(index);
                if (arc.from() != goal && latest[arc.to()] >= 0) {
                    int day = traveller.lastDeparture(arc, latest[arc.to()]);
                    if (day > latest[arc.from()]) {
                        latest[arc.from()] = day;
                        changed = true;
                    }
                }
            }
        }
        return latest;
    }

    private static final class Target {
        private final Label route;
        private final int[] latest;
        private final List<Label> found = new ArrayList<>();
        private final Set<List<String>> known = new HashSet<>();
        private boolean full;

        private Target(Label route, int[] latest) {
            this.route = route;
            this.latest = latest;
        }
    }
}
