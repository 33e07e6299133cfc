package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.Transition;

/** Whether conditions say something that somebody can meet. */
final class RequirementCheck {

    private static final BigDecimal BEST = BigDecimal.ONE;
    private static final BigDecimal WORST = BigDecimal.valueOf(6);

    private RequirementCheck() {}

    static void check(Lookup lookup, Findings findings) {
        Network network = lookup.network();
        Set<String> required = new HashSet<>();
        Set<String> earned = new HashSet<>();
        network.stops().forEach(stop -> earned.addAll(stop.holds()));
        for (Transition transition : network.transitions()) {
            earned.addAll(transition.gains());
            for (Requirement requirement : transition.requirements()) {
                if (requirement instanceof Requirement.HoldsQualification holds) {
                    required.addAll(holds.anyOf());
                }
                one(lookup, transition, requirement, findings);
            }
            transition.languages().forEach(skill -> language(transition, skill.language(), findings));
        }
        for (Qualification qualification : network.qualifications()) {
            if (required.contains(qualification.id()) && !earned.contains(qualification.id())) {
                findings.warning(
                        "qualification.never-earned",
                        Subject.of(qualification),
                        of(
                                "„" + Names.of(qualification.title())
                                        + "“ wird verlangt, lässt sich im Netz aber nirgends erwerben.",
                                "“" + Names.of(qualification.title())
                                        + "” is required but can be earned nowhere in the network."),
                        of(
                                "Tragen Sie den Abschluss bei einem Übergang oder einer Haltestelle ein.",
                                "Enter the qualification at a transition or a stop."));
            }
        }
    }

    private static void one(Lookup lookup, Transition transition, Requirement requirement, Findings findings) {
        Subject subject = Subject.of(transition);
        if (requirement instanceof Requirement.HoldsQualification holds
                && holds.anyOf().isEmpty()) {
            findings.error(
                    "transition.qualification-empty",
                    subject,
                    of(
                            "„" + lookup.name(transition) + "“ verlangt einen Abschluss, nennt aber keinen.",
                            "“" + lookup.name(transition) + "” requires a qualification but names none."),
                    of("Wählen Sie mindestens einen aus.", "Choose at least one."));
        }
        if (requirement instanceof Requirement.Grades grades) {
            grades(lookup, transition, grades, findings);
        }
        if (requirement instanceof Requirement.Language language) {
            language(transition, language.skill().language(), findings);
        }
    }

    private static void grades(Lookup lookup, Transition transition, Requirement.Grades grades, Findings findings) {
        BigDecimal average = grades.averageAtMost();
        if (average == null && grades.note() == null) {
            findings.error(
                    "transition.grades-empty",
                    Subject.of(transition),
                    of(
                            "Die Notenbedingung von „" + lookup.name(transition) + "“ sagt nichts aus.",
                            "The grade rule of “" + lookup.name(transition) + "” says nothing."),
                    of("Tragen Sie einen Durchschnitt oder eine Erläuterung ein.", "Enter an average or a note."));
        }
        if (average != null && (average.compareTo(BEST) < 0 || average.compareTo(WORST) > 0)) {
            findings.error(
                    "transition.grades-range",
                    Subject.of(transition),
                    of(
                            "Der Notendurchschnitt " + average.toPlainString().replace('.', ',')
                                    + " liegt nicht zwischen 1 und 6.",
                            "The average grade " + average.toPlainString() + " is not between 1 and 6."),
                    of("Berichtigen Sie ihn.", "Correct it."));
        }
    }

    private static void language(Transition transition, String tag, Findings findings) {
        if (!tag.matches("[a-z]{2,3}")) {
            findings.error(
                    "transition.language",
                    Subject.of(transition),
                    of("„" + tag + "“ ist kein Sprachkürzel.", "“" + tag + "” is no language tag."),
                    of(
                            "Verwenden Sie zwei oder drei Kleinbuchstaben, zum Beispiel de.",
                            "Use two or three lower-case letters, for example de."));
        } else if (new Locale(tag).getDisplayLanguage(Locale.GERMAN).equals(tag)) {
            findings.warning(
                    "transition.language-unknown",
                    Subject.of(transition),
                    of(
                            "Das Sprachkürzel „" + tag + "“ ist nicht bekannt.",
                            "The language tag “" + tag + "” is not known."),
                    of("Prüfen Sie es.", "Check it."));
        }
    }
}
