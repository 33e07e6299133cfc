package org.komenius.pathways.internal.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Label-setting search over several criteria (Martins 1984; with the bounds of Tung and Chew 1992): from each stop it follows every label
 * that no other one covers, the earliest arrival first. Finds one route for every combination of criteria that no route beats; other
 * routes with the same criteria are the work of {@link EqualRoutes}. Where every stop is a goal, it finds the first route in the order
 * of routes to each of them.
 */
final class LabelSearch {

    private final Onward onward;
    private final GoalBounds bounds;
    private final int goal;
    private final int labelBound;
    private final List<List<Label>> fronts = new ArrayList<>();
    private final PriorityQueue<Label> queue = new PriorityQueue<>();
    private final List<Label> tooLate = new ArrayList<>();
    private boolean cutShort;

    /**
     * @param bounds to {@code goal}; null if every stop is one
     * @param goal number of the stop; -1 if every stop is one
     * @param labelBound how many labels are followed at most
     */
    LabelSearch(Onward onward, GoalBounds bounds, int goal, int labelBound) {
        this.onward = onward;
        this.bounds = bounds;
        this.goal = goal;
        this.labelBound = labelBound;
    }

    void run(int start) {
        CompiledNetwork network = onward.traveller().network();
        for (int stop = 0; stop < network.stopCount(); stop++) {
            fronts.add(new ArrayList<>());
        }
        Label first = onward.start(start);
        fronts.get(start).add(first);
        queue.add(first);
        int followed = 0;
        while (!queue.isEmpty()) {
            Label label = queue.remove();
            if (label.beaten || label.stop == goal || hopeless(label)) {
                continue;
            }
            if (followed == labelBound) {
                cutShort = true;
                return;
            }
            followed++;
            for (Arc arc : network.leaving(label.stop)) {
                if (bounds == null || bounds.leadsOn(arc)) {
                    offer(onward.extend(label, arc));
                }
            }
        }
    }

    private void offer(Label label) {
        if (label == null || hopeless(label)) {
            return;
        }
        if (label.arrival > onward.traveller().horizon()) {
            tooLate.add(label);
            return;
        }
        List<Label> front = fronts.get(label.stop);
        for (int index = 0; index < front.size(); index++) {
            if (outdoes(front.get(index), label)) {
                return;
            }
        }
        front.removeIf(known -> {
            known.beaten = outdoes(label, known);
            return known.beaten;
        });
        front.add(label);
        queue.add(label);
    }

    private boolean outdoes(Label label, Label other) {
        return goal < 0 ? label.comesBefore(other) : label.covers(other);
    }

    /** Whether a route that is already known is no worse than the best that can still become of this label. */
    private boolean hopeless(Label label) {
        if (bounds == null || label.stop == goal) {
            return false;
        }
        int months = bounds.months(label.stop);
        int arrival = label.arrival + GoalBounds.daysAtLeast(months);
        int transfers = label.transfers + bounds.transfers(label.stop, label.lines, label.parent == null);
        int open = label.open + bounds.open(label.stop);
        for (Label route : fronts.get(goal)) {
            if (route.noWorse(arrival, label.months + months, transfers, open)) {
                return true;
            }
        }
        return false;
    }

    /** Labels at a stop that no other one outdoes, in the order of routes. */
    List<Label> front(int stop) {
        return fronts.get(stop).stream()
                .sorted(Comparator.<Label>naturalOrder().thenComparing(Label::transitions, Ids::compare))
                .toList();
    }

    /** Whether there may be better or further routes than those found: later ones than the horizon allows, or a search cut short. */
    boolean incomplete() {
        return cutShort || tooLate.stream().anyMatch(label -> goal < 0 ? missing(label) : !hopeless(label));
    }

    private boolean missing(Label label) {
        return fronts.get(label.stop).isEmpty();
    }
}
