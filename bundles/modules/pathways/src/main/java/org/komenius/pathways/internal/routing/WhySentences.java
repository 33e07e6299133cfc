package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.Stop;

/** Says in plain German and English why a route is possible, where it waits and what is still to be done. */
final class WhySentences {

    private final CompiledNetwork network;
    private final RequirementTexts texts;
    private final FahrplanQuestion question;

    WhySentences(CompiledNetwork network, RequirementTexts texts, FahrplanQuestion question) {
        this.network = network;
        this.texts = texts;
        this.question = question;
    }

    List<LocalizedText> of(List<Step> steps, int transfers) {
        List<LocalizedText> why = new ArrayList<>();
        why.add(summary(steps, transfers));
        LocalDate here = question.today();
        boolean asks = false;
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            for (StepRequirement requirement : step.requirements()) {
                asks = true;
                why.add(sentence(index, step, requirement, steps));
            }
            why.addAll(waiting(index, step, here));
            here = step.arrival();
        }
        if (!asks) {
            why.add(
                    1,
                    LocalizedText.of(
                            "Dieser Weg steht allen offen: Kein Schritt stellt Bedingungen.",
                            "This way is open to everybody: no step sets a condition."));
        }
        return why;
    }

    private LocalizedText summary(List<Step> steps, int transfers) {
        int months = steps.stream().mapToInt(Step::durationMonths).sum();
        Step last = steps.get(steps.size() - 1);
        LocalizedText goal = title(last.to());
        String changes =
                transfers == 0 ? "ohne Umstieg" : transfers == 1 ? "mit 1 Umstieg" : "mit " + transfers + " Umstiegen";
        String changesEnglish = transfers == 0 ? "no change" : transfers == 1 ? "1 change" : transfers + " changes";
        return Words.sentence(
                "%s ist am %s erreichbar: %s unterwegs, %s.",
                List.of(
                        Words.germanQuote(goal.german()),
                        Words.german(last.arrival()),
                        Words.germanDuration(months),
                        changes),
                "%s can be reached on %s: %s under way, %s.",
                List.of(
                        Words.englishQuote(goal.english()),
                        Words.english(last.arrival()),
                        Words.englishDuration(months),
                        changesEnglish));
    }

    private LocalizedText sentence(int index, Step step, StepRequirement requirement, List<Step> steps) {
        String german =
                "Schritt " + (index + 1) + " (" + Words.plain(title(step.to()).german()) + "): ";
        String english =
                "Step " + (index + 1) + " (" + Words.plain(title(step.to()).english()) + "): ";
        String what = Words.clause(requirement.text().german());
        String whatEnglish = Words.clause(requirement.text().english());
        return switch (requirement.state()) {
            case MET -> LocalizedText.of(
                    german + "Bis dahin erfüllt – " + what + ".", english + "met by then – " + whatEnglish + ".");
            case GAINED -> LocalizedText.of(
                    german + "Verlangt wird " + what + "; das bringt Schritt " + number(requirement.by(), steps) + ".",
                    english + "asks for " + whatEnglish + "; step " + number(requirement.by(), steps) + " brings it.");
            case OPEN -> LocalizedText.of(
                    german + "Noch zu klären – " + what + ".", english + "still to be settled – " + whatEnglish + ".");
        };
    }

    private List<LocalizedText> waiting(int index, Step step, LocalDate here) {
        return network
                .network()
                .transition(step.transition())
                .map(transition -> Waiting.before(transition, here, step.start(), question))
                .orElse(List.of())
                .stream()
                .map(reason -> LocalizedText.of(
                        "Schritt " + (index + 1) + " beginnt am " + Words.german(step.start()) + ". "
                                + reason.text().german(),
                        "Step " + (index + 1) + " begins on " + Words.english(step.start()) + ". "
                                + reason.text().english()))
                .toList();
    }

    private static int number(String transition, List<Step> steps) {
        for (int index = 0; index < steps.size(); index++) {
            if (steps.get(index).transition().equals(transition)) {
                return index + 1;
            }
        }
        throw new IllegalStateException("gained by no step: " + transition);
    }

    private LocalizedText title(String stopId) {
        return network.network().stop(stopId).map(Stop::title).orElseThrow().toLocalizedText();
    }
}
