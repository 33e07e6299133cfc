package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.List;

/**
 * What is open to somebody.
 *
 * @param to null if everything was asked for
 * @param goals every stop that can be reached with the best route to it, if everything was asked for, else empty; destinations of the
 *     network first, then by arrival
 * @param routes all routes to {@code to} that no other one beats, best first (see {@link Criteria}); empty if there is none
 * @param closed transitions on the way that cannot be taken, or not as soon as one would think; the nearest first
 * @param truncated whether there may be more: routes beyond the horizon, more equally good ones than are listed, or a search that was cut
 *     short
 */
public record FahrplanAnswer(
        String from,
        String to,
        LocalDate today,
        List<Goal> goals,
        List<Route> routes,
        List<ClosedTransition> closed,
        boolean truncated) {

    public FahrplanAnswer {
        goals = List.copyOf(goals);
        routes = List.copyOf(routes);
        closed = List.copyOf(closed);
    }

    /** One stop that is open, and how to get there first. */
    public record Goal(String stop, Route best) {}
}
