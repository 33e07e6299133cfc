package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.List;
import org.komenius.model.text.LocalizedText;

/**
 * What is open to somebody.
 *
 * @param to null if everything was asked for
 * @param goals every stop that can be reached with the best route to it, if everything was asked for, else empty; destinations of the
 *     network first, then by arrival
 * @param routes all routes to {@code to} that no other one beats, best first (see {@link Criteria}); empty if there is none
 * @param alternatives what remains beside {@code routes}: the best ways round a step of theirs that is still open, and for other first
 *     steps the best route that begins with them
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
        List<Alternative> alternatives,
        List<ClosedTransition> closed,
        boolean truncated) {

    public FahrplanAnswer {
        goals = List.copyOf(goals);
        routes = List.copyOf(routes);
        alternatives = List.copyOf(alternatives);
        closed = List.copyOf(closed);
    }

    /**
     * A route that others beat, but which somebody may have to take or wish to take.
     *
     * @param without id of the uncertain transition that it does without; null if it is here for its first step
     * @param via id of the first transition, with which no listed route begins; null if it is here for doing without one
     * @param text that reason in words, the beginning of a sentence
     */
    public record Alternative(String without, String via, LocalizedText text, Route route) {}

    /** One stop that is open, and how to get there first. */
    public record Goal(String stop, Route best) {}
}
