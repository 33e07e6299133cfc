package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.komenius.model.text.LocalizedText;

/**
 * One transition of a route.
 *
 * @param line the line that one rides, the first of those that run through the whole ride; null if the transition names none
 * @param transfer whether one changes the line here
 * @param task what to do by when, one or two sentences
 * @param applyFrom first day on which one can apply; null if none is set
 * @param applyUntil last day on which one can apply; null if one need not
 * @param nextDeadlines every start in the two years after the planning day that one can still apply for, however soon one gets here
 * @param gains ids of the qualifications that one has on arrival and had not before
 * @param cost null if not known
 * @param note null if there is none
 * @param source id of the network's source; null if none is stated
 * @param checked day on which somebody last compared the rule with it; null if never
 */
public record Step(
        String transition,
        String from,
        String to,
        String line,
        boolean transfer,
        LocalizedText task,
        LocalDate applyFrom,
        LocalDate applyUntil,
        LocalDate start,
        LocalDate arrival,
        int durationMonths,
        List<StartDate> nextDeadlines,
        List<StepRequirement> requirements,
        Set<String> gains,
        LocalizedText cost,
        LocalizedText note,
        String source,
        LocalDate checked) {

    public Step {
        nextDeadlines = List.copyOf(nextDeadlines);
        requirements = List.copyOf(requirements);
    }

    /** Whether some condition is neither met nor brought by an earlier step. */
    boolean uncertain() {
        return requirements.stream().anyMatch(requirement -> requirement.state() == StepRequirement.State.OPEN);
    }
}
