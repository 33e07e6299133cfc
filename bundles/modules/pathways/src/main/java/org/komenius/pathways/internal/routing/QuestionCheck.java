package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.komenius.pathways.internal.network.Qualification;

/** Refuses questions that make no sense before anything is searched. */
final class QuestionCheck {

    private final CompiledNetwork network;
    private final Set<String> qualifications;

    QuestionCheck(CompiledNetwork network) {
        this.network = network;
        this.qualifications = network.network().qualifications().stream()
                .map(Qualification::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @return the number of the starting stop
     * @throws org.komenius.model.problem.ProblemException if the question makes no sense in this network
     */
    int start(FahrplanQuestion question) {
        int year = question.today().getYear();
        if (year < 1950 || year > 2200) {
            throw RoutingProblems.planningDay();
        }
        Integer start = network.number(question.from());
        if (start == null) {
            throw RoutingProblems.unknownStop(question.from());
        }
        if (question.to() != null && network.number(question.to()) == null) {
            throw RoutingProblems.unknownStop(question.to());
        }
        if (question.from().equals(question.to())) {
            throw RoutingProblems.alreadyThere();
        }
        for (String qualification : question.qualifications()) {
            if (!qualifications.contains(qualification)) {
                throw RoutingProblems.unknownQualification(qualification);
            }
        }
        if (question.horizonYears() < 1 || question.horizonYears() > FahrplanQuestion.MAX_HORIZON_YEARS) {
            throw RoutingProblems.horizon();
        }
        LocalDate birth = question.birthDate();
        if (birth != null
                && (birth.isAfter(question.today())
                        || birth.isBefore(question.today().minusYears(120)))) {
            throw RoutingProblems.birthDate();
        }
        return start;
    }
}
