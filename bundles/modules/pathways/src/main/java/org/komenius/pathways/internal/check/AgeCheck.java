package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.util.List;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Whether ages contradict themselves or one another. */
final class AgeCheck {

    private static final int OLDEST = 120;

    private AgeCheck() {}

    static void check(Lookup lookup, Findings findings) {
        Network network = lookup.network();
        for (Stop stop : network.stops()) {
            range(Subject.of(stop), stop.ageFrom(), stop.ageUntil(), findings);
        }
        for (Transition transition : network.transitions()) {
            List<Requirement.Age> ages = transition.requirements().stream()
                    .filter(Requirement.Age.class::isInstance)
                    .map(Requirement.Age.class::cast)
                    .toList();
            for (Requirement.Age age : ages) {
                range(Subject.of(transition), age.from(), age.until(), findings);
                if (age.from() == null && age.until() == null) {
                    findings.error(
                            "transition.age-empty",
                            Subject.of(transition),
                            of("Die Altersgrenze nennt kein Alter.", "The age limit states no age."),
                            of("Tragen Sie ein Alter ein oder entfernen Sie sie.", "Enter an age, or remove it."));
                }
            }
            together(lookup, transition, ages, findings);
        }
    }

    private static void range(Subject subject, Integer from, Integer until, Findings findings) {
        if (outside(from) || outside(until) || from != null && until != null && from > until) {
            findings.error(
                    "age.range",
                    subject,
                    of(
                            "Das Alter von " + told(from) + " bis " + told(until) + " Jahren ist nicht möglich.",
                            "An age from " + told(from) + " to " + told(until) + " years is not possible."),
                    of(
                            "Tragen Sie zuerst das niedrigere und dann das höhere Alter ein (0 bis " + OLDEST + ").",
                            "Enter the lower age first, then the higher one (0 to " + OLDEST + ")."));
        }
    }

    private static String told(Integer age) {
        return age == null ? "–" : age.toString();
    }

    private static boolean outside(Integer age) {
        return age != null && (age < 0 || age > OLDEST);
    }

    /** All limits of a transition hold at once, and somebody who is where it begins should be able to meet them. */
    private static void together(Lookup lookup, Transition transition, List<Requirement.Age> ages, Findings findings) {
        int from = 0;
        int until = OLDEST;
        for (Requirement.Age age : ages) {
            from = Math.max(from, age.from() == null ? 0 : age.from());
            until = Math.min(until, age.until() == null ? OLDEST : age.until());
        }
        if (ages.size() > 1 && from > until) {
            findings.error(
                    "transition.age-contradiction",
                    Subject.of(transition),
                    of(
                            "Die Altersgrenzen von „" + lookup.name(transition) + "“ schließen einander aus.",
                            "The age limits of “" + lookup.name(transition) + "” exclude one another."),
                    of("Lassen Sie nur eine stehen.", "Keep only one."));
            return;
        }
        Integer usualArrival = lookup.stop(transition.from()).map(Stop::ageFrom).orElse(null);
        Integer usualEnd = lookup.stop(transition.to()).map(Stop::ageUntil).orElse(null);
        if (usualArrival != null && until < usualArrival || usualEnd != null && from > usualEnd) {
            findings.warning(
                    "transition.age-unusual",
                    Subject.of(transition),
                    of(
                            "Die Altersgrenze von „" + lookup.name(transition)
                                    + "“ passt nicht zum üblichen Alter an den Haltestellen.",
                            "The age limit of “" + lookup.name(transition)
                                    + "” does not fit the usual age at its stops."),
                    of("Prüfen Sie beide Angaben.", "Check both."));
        }
    }
}
