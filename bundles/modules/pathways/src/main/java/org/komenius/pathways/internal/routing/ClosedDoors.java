package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.Transition;

/**
 * The transitions that somebody would come past but cannot take, or not at the first start, with what would open them. Judged by the
 * earliest arrival at each stop and by everything that any route there brings.
 */
final class ClosedDoors {

    private final OpenWorld world;
    private final CompiledNetwork network;
    private final RequirementTexts texts;
    private final FahrplanQuestion question;
    private final int goal;

    /** @param goal number of a stop, past which nobody looks; -1 if everything is asked for */
    ClosedDoors(OpenWorld world, RequirementTexts texts, int goal) {
        this.world = world;
        this.network = world.traveller().network();
        this.texts = texts;
        this.question = world.traveller().question();
        this.goal = goal;
    }

    List<ClosedTransition> list(int most) {
        boolean[] leads = leadingToTheGoal();
        Set<Integer> open = new HashSet<>();
        network.arcs().stream().filter(world::usable).forEach(arc -> open.add(arc.ordinal()));
        Set<Integer> seen = new HashSet<>();
        List<Arc> passed = network.arcs().stream()
                .filter(arc -> world.reachesInTime(arc.from()) && arc.from() != goal && leads[arc.to()])
                .sorted(Comparator.comparingInt((Arc arc) -> world.earliest(arc.from()))
                        .thenComparing(arc -> arc.transition().id()))
                .filter(arc -> seen.add(arc.ordinal()))
                .toList();
        List<ClosedTransition> closed = new ArrayList<>();
        for (Arc arc : passed) {
            ClosedTransition door = open.contains(arc.ordinal()) ? delayed(arc) : shut(arc);
            if (door != null && closed.size() < most) {
                closed.add(door);
            }
        }
        return closed;
    }

    private ClosedTransition delayed(Arc arc) {
        Transition transition = arc.transition();
        int departure = network.arcs().stream()
                .filter(each -> each.ordinal() == arc.ordinal())
                .mapToInt(each -> world.traveller().departure(each, world.earliest(arc.from())))
                .min()
                .orElseThrow();
        List<Waiting> waiting = Waiting.before(transition, here(arc), LocalDate.ofEpochDay(departure), question);
        return waiting.isEmpty() ? null : door(arc, false, waiting, List.of());
    }

    private ClosedTransition shut(Arc arc) {
        Transition transition = arc.transition();
        List<Waiting> reasons = new ArrayList<>();
        List<LocalizedText> wouldOpen = new ArrayList<>();
        for (Requirement requirement : transition.requirements()) {
            if (requirement instanceof Requirement.HoldsQualification holds
                    && !Bits.intersect(network.held().qualifications(holds.anyOf()), world.held(arc.from()))) {
                reasons.add(new Waiting(
                        "qualification",
                        LocalizedText.of(
                                "Dafür braucht man " + Words.germanChoice(texts.titles(holds)) + ".",
                                "One needs " + Words.englishChoice(texts.titles(holds)) + ".")));
                wouldOpen.add(key(holds, arc.from()));
            } else if (requirement instanceof Requirement.Age age && tooOld(age, here(arc))) {
                LocalizedText limit = RequirementTexts.age(age);
                reasons.add(new Waiting(
                        "age",
                        LocalizedText.of(
                                "Das geht nur im Alter: " + limit.german() + ".",
                                "This is only for people of this age: " + limit.english() + ".")));
            }
        }
        if (reasons.isEmpty()) {
            reasons.addAll(Waiting.before(transition, here(arc), null, question));
        }
        LocalDate until = transition.validity().until();
        if (until != null && !until.isAfter(here(arc))) {
            reasons.add(new Waiting(
                    "validity",
                    LocalizedText.of(
                            "Das gibt es seit " + Words.german(until) + " nicht mehr.",
                            "This no longer exists since " + Words.english(until) + ".")));
        }
        return reasons.isEmpty() ? null : door(arc, true, reasons, wouldOpen);
    }

    private boolean tooOld(Requirement.Age age, LocalDate here) {
        return age.until() != null
                && question.birthDate() != null
                && Ages.lastDayOf(question.birthDate(), age.until()).isBefore(here);
    }

    /** "mit „X“, zum Beispiel über „Y“", where one can get X at Y before one comes to the door. */
    private LocalizedText key(Requirement.HoldsQualification holds, int door) {
        Set<String> wanted = holds.anyOf();
        String german = "mit " + Words.germanChoice(texts.titles(holds));
        String english = "with " + Words.englishChoice(texts.titles(holds));
        Arc giver = network.arcs().stream()
                .filter(arc -> arc.transition().gains().stream().anyMatch(wanted::contains)
                        || network.stop(arc.to()).holds().stream().anyMatch(wanted::contains))
                .filter(arc -> world.usable(arc) && world.reachesInTime(arc.to()) && arc.to() != door)
                .min(Comparator.comparingInt((Arc arc) -> world.earliest(arc.to()))
                        .thenComparingInt(Arc::index))
                .orElse(null);
        if (giver == null) {
            return LocalizedText.of(german, english);
        }
        LocalizedText via = network.stop(giver.to()).title().toLocalizedText();
        return LocalizedText.of(
                german + ", zum Beispiel über " + Words.germanQuote(via.german()),
                english + ", for example by way of " + Words.englishQuote(via.english()));
    }

    private ClosedTransition door(Arc arc, boolean permanent, List<Waiting> reasons, List<LocalizedText> wouldOpen) {
        return new ClosedTransition(
                arc.transition().id(),
                arc.transition().from(),
                arc.transition().to(),
                permanent,
                reasons.stream()
                        .map(reason -> new ClosedTransition.Reason(reason.kind(), reason.text()))
                        .toList(),
                wouldOpen);
    }

    private LocalDate here(Arc arc) {
        return LocalDate.ofEpochDay(world.earliest(arc.from()));
    }

    /** Per stop whether some way leads on to the goal, whatever it asks for. */
    private boolean[] leadingToTheGoal() {
        boolean[] leads = new boolean[network.stopCount()];
        if (goal < 0) {
            java.util.Arrays.fill(leads, true);
            return leads;
        }
        leads[goal] = true;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Arc arc : network.arcs()) {
                if (leads[arc.to()] && !leads[arc.from()]) {
                    leads[arc.from()] = true;
                    changed = true;
                }
            }
        }
        return leads;
    }
}
