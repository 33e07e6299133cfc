package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Turns what the search found into what a person reads. */
final class RouteWriter {

    private static final int YEARS_OF_DEADLINES = 2;

    private final CompiledNetwork network;
    private final RequirementTexts texts;
    private final FahrplanQuestion question;
    private final Map<Transition, List<StartDate>> upcoming = new java.util.IdentityHashMap<>();

    RouteWriter(CompiledNetwork network, RequirementTexts texts, FahrplanQuestion question) {
        this.network = network;
        this.texts = texts;
        this.question = question;
    }

    /** The same transitions on other days, which a line's end or beginning can make worth while, are told apart by their days. */
    List<Route> writeAll(List<Label> found) {
        Set<String> ids = new HashSet<>();
        return found.stream()
                .map(this::write)
                .map(route -> ids.add(route.id()) ? route : route.named(route.dated()))
                .toList();
    }

    /** @param last label at the end of the route */
    Route write(Label last) {
        List<Ride> legs = new ArrayList<>();
        for (Label label : last.path()) {
            if (label.arc != null) {
                legs.add(new Ride(
                        label.arc, LocalDate.ofEpochDay(label.departure), LocalDate.ofEpochDay(label.arrival)));
            }
        }
        return write(network.stop(legs.get(0).arc().from()), legs);
    }

    Route write(Stop start, List<Ride> legs) {
        StepRequirements states = new StepRequirements(texts, question, start);
        List<List<String>> rides = rides(legs);
        List<Step> steps = new ArrayList<>();
        long[] sitting = null;
        int ride = 0;
        for (Ride leg : legs) {
            boolean transfer =
                    sitting != null && !Bits.intersect(sitting, leg.arc().lines());
            ride += transfer ? 1 : 0;
            sitting = sitting == null || transfer
                    ? leg.arc().lines()
                    : Bits.both(sitting, leg.arc().lines());
            steps.add(step(leg, transfer, rides.get(ride), states));
        }
        int open = (int) steps.stream()
                .flatMap(step -> step.requirements().stream())
                .filter(requirement -> requirement.state() == StepRequirement.State.OPEN)
                .count();
        Step last = steps.get(steps.size() - 1);
        List<String> ids = steps.stream().map(Step::transition).toList();
        return new Route(
                String.join(",", ids),
                steps.stream()
                        .map(step -> step.transition() + "@" + step.start())
                        .collect(Collectors.joining(",")),
                ids,
                steps.stream().mapToInt(Step::durationMonths).sum(),
                ride,
                open,
                last.arrival(),
                rides,
                steps,
                new WhySentences(network, texts, question).of(steps, ride));
    }

    private Step step(Ride leg, boolean transfer, List<String> lines, StepRequirements states) {
        Transition transition = leg.arc().transition();
        StartDate date = Deadlines.forStart(transition.deadline(), leg.start());
        List<StepRequirement> requirements = states.before(transition);
        Set<String> gains = Collections.unmodifiableSet(
                new TreeSet<>(states.after(transition, network.stop(leg.arc().to()))));
        return new Step(
                transition.id(),
                transition.from(),
                transition.to(),
                lines.isEmpty() ? null : lines.get(0),
                transfer,
                task(transition, date),
                date.applyFrom(),
                date.applyUntil(),
                leg.start(),
                leg.arrival(),
                leg.arc().months(),
                upcoming.computeIfAbsent(
                        transition, key -> Deadlines.upcoming(key, question.today(), YEARS_OF_DEADLINES)),
                requirements,
                gains,
                transition.cost() == null ? null : transition.cost().toLocalizedText(),
                transition.note() == null ? null : transition.note().toLocalizedText(),
                transition.source(),
                transition.checked());
    }

    private static LocalizedText task(Transition transition, StartDate date) {
        String german = Words.german(date.start());
        String english = Words.english(date.start());
        if (date.applyUntil() == null && transition.durationMonths() == 0) {
            return LocalizedText.of("Erreicht am " + german, "Reached on " + english);
        }
        if (date.applyUntil() == null) {
            return transition.start().days().isEmpty()
                    ? LocalizedText.of(
                            "Beginn jederzeit möglich, hier ab " + german,
                            "Can begin at any time, here from " + english)
                    : LocalizedText.of(
                            "Beginn am " + german + ", ohne Bewerbungsfrist", "Starts on " + english + ", no deadline");
        }
        String until = Words.german(date.applyUntil());
        String untilEnglish = Words.english(date.applyUntil());
        if (date.applyFrom() == null) {
            return LocalizedText.of(
                    "Bis " + until + " anmelden, Beginn am " + german,
                    "Apply by " + untilEnglish + ", starts on " + english);
        }
        return LocalizedText.of(
                "Vom " + Words.german(date.applyFrom()) + " bis " + until + " anmelden, Beginn am " + german,
                "Apply from " + Words.english(date.applyFrom()) + " to " + untilEnglish + ", starts on " + english);
    }

    /** Per ride the ids of the lines that run all the way. */
    private List<List<String>> rides(List<Ride> legs) {
        List<List<String>> rides = new ArrayList<>();
        long[] sitting = null;
        for (Ride leg : legs) {
            if (sitting != null && !Bits.intersect(sitting, leg.arc().lines())) {
                rides.add(network.lineIds(sitting));
                sitting = null;
            }
            sitting = sitting == null
                    ? leg.arc().lines()
                    : Bits.both(sitting, leg.arc().lines());
        }
        rides.add(network.lineIds(sitting));
        return rides;
    }

    /** One arc with its days. */
    record Ride(Arc arc, LocalDate start, LocalDate arrival) {}
}
