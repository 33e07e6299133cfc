package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.List;
import org.komenius.model.text.LocalizedText;

/**
 * One way to a goal, with dates.
 *
 * @param id the transitions' ids joined by commas, which is also how a link names the route; in the rare case that the same transitions on other
 *     days are a route of their own, that one has its {@code dated} as id
 * @param dated as {@code id}, each with its start as {@code id@2027-08-01}; {@link RoutePlanner#follow} reads it
 * @param lines per ride the lines that run all the way; one more than {@code transfers}
 * @param why sentences that say why it is possible and what remains to be done, in German and English
 */
public record Route(
        String id,
        String dated,
        List<String> transitions,
        int durationMonths,
        int transfers,
        int openRequirements,
        LocalDate arrival,
        List<List<String>> lines,
        List<Step> steps,
        List<LocalizedText> why) {

    public Route {
        transitions = List.copyOf(transitions);
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
        why = List.copyOf(why);
    }

    Route named(String otherId) {
        return new Route(
                otherId, dated, transitions, durationMonths, transfers, openRequirements, arrival, lines, steps, why);
    }

    public Criteria criteria() {
        return new Criteria(arrival, durationMonths, transfers, openRequirements);
    }
}
