package org.komenius.pathways.internal.deadend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.RouteGroup;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.StopKind;
import org.komenius.pathways.internal.network.Transition;

/**
 * Where people enter a network: the stops of the first column, and stops that nothing leads to if they give advice or if a line for
 * newcomers or of second chances sets out there. Any other stop that nothing leads to was forgotten.
 */
final class Beginnings {

    private Beginnings() {}

    static List<Stop> of(Network network) {
        Map<String, RouteGroup> groups = new HashMap<>();
        for (Line line : network.lines()) {
            groups.putIfAbsent(line.id(), line.group());
        }
        Set<String> ledTo = new HashSet<>();
        Set<String> openOutside = new HashSet<>();
        for (Transition transition : network.transitions()) {
            if (!transition.from().equals(transition.to())) {
                ledTo.add(transition.to());
            }
            if (transition.lines().stream().map(groups::get).anyMatch(Beginnings::fromOutside)) {
                openOutside.add(transition.from());
            }
        }
        String first =
                network.columns().isEmpty() ? null : network.columns().get(0).id();
        return network.stops().stream()
                .filter(stop -> stop.column().equals(first)
                        || !ledTo.contains(stop.id())
                                && (stop.kind() == StopKind.ADVICE || openOutside.contains(stop.id())))
                .toList();
    }

    private static boolean fromOutside(RouteGroup group) {
        return group == RouteGroup.NEWCOMERS || group == RouteGroup.SECOND_CHANCE;
    }
}
