package org.komenius.pathways.internal.routing;

import java.util.Arrays;
import java.util.List;

/** Tells loops that bring something from those that one could as well leave out. */
final class Loops {

    private final Onward onward;

    Loops(Onward onward) {
        this.onward = onward;
    }

    /** Back at a stop of the way without anything new in hand. */
    static boolean closes(Label label) {
        for (Label before = label.parent; before != null; before = before.parent) {
            if (before.stop == label.stop && Arrays.equals(before.held, label.held)) {
                return true;
            }
        }
        return false;
    }

    Label cutFrom(Label route) {
        Label shorter = shortcut(route);
        return shorter == null ? route : cutFrom(shorter);
    }

    /** The route without one of its loops, if it is as good without it; null if every loop is needed. */
    Label shortcut(Label route) {
        List<Label> path = route.path();
        for (int first = 0; first < path.size(); first++) {
            for (int second = path.size() - 1; second > first; second--) {
                if (path.get(first).stop == path.get(second).stop) {
                    Label shorter = path.get(first);
                    for (int step = second + 1; step < path.size() && shorter != null; step++) {
                        shorter = onward.extend(shorter, path.get(step).arc);
                    }
                    if (shorter != null && shorter.noWorse(route.arrival, route.months, route.transfers, route.open)) {
                        return shorter;
                    }
                }
            }
        }
        return null;
    }
}
