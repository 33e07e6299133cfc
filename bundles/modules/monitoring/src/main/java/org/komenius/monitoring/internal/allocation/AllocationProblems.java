package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.util.Collection;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** Everything that keeps a distribution from having a result, said to the person who asked for it. */
final class AllocationProblems {

    private AllocationProblems() {}

    static ProblemException negativeNeed(String id, BigDecimal need) {
        return problem(
                        "need.negative",
                        "Der Bedarf von „" + id + "“ ist negativ (" + need.toPlainString() + ").",
                        "The need of \"" + id + "\" is negative (" + need.toPlainString() + ").")
                .advise(
                        "Bitte Schülerzahl und Bedarfsregel prüfen.",
                        "Check the number of pupils and the rule for need.")
                .asException();
    }

    static ProblemException negativeSize(String id, BigDecimal size) {
        return problem(
                        "size.negative",
                        "„" + id + "“ hat eine negative Schülerzahl (" + size.toPlainString() + ").",
                        "\"" + id + "\" has a negative number of pupils (" + size.toPlainString() + ").")
                .advise("Bitte die Lieferung berichtigen.", "Have the delivery corrected.")
                .asException();
    }

    static ProblemException noSize(Collection<String> ids) {
        String names = String.join(", ", ids);
        return problem(
                        "size.zero",
                        "Ohne Schülerinnen und Schüler lässt sich kein Bedarf berechnen: " + names + ".",
                        "Without pupils there is no need to calculate: " + names + ".")
                .advise(
                        "Bitte die Schülerzahl ergänzen oder die Schule aus der Verteilung nehmen.",
                        "Add the number of pupils or take the school out of the distribution.")
                .asException();
    }

    static ProblemException missingSize(Collection<String> ids) {
        String names = String.join(", ", ids);
        return problem(
                        "size.missing",
                        "Die Schülerzahl fehlt bei: " + names + ".",
                        "The number of pupils is missing for: " + names + ".")
                .advise(
                        "Ein fehlender Wert wird nicht als null gerechnet. Bitte ergänzen oder die Schule herausnehmen.",
                        "A missing value is not taken as zero. Add it or take the school out.")
                .asException();
    }

    static ProblemException missingIndex(Collection<String> ids) {
        String names = String.join(", ", ids);
        return problem(
                        "index.missing",
                        "Der Index fehlt bei: " + names + ".",
                        "The index is missing for: " + names + ".")
                .advise(
                        "Bitte eine Regel für fehlende Indexwerte wählen oder die Schule herausnehmen.",
                        "Choose a rule for missing index values or take the school out.")
                .asException();
    }

    static ProblemException capBelowMinimum(String id, int minimum, Integer cap) {
        return problem(
                        "bounds.contradict",
                        "Bei „" + id + "“ passen Mindestzahl (" + minimum + ") und Höchstzahl (" + cap
                                + ") nicht zusammen.",
                        "Minimum (" + minimum + ") and cap (" + cap + ") of \"" + id + "\" do not go together.")
                .asException();
    }

    static ProblemException negativeBudget(int units) {
        return problem(
                        "budget.negative",
                        "Es können nicht " + units + " Einheiten verteilt werden.",
                        units + " units cannot be distributed.")
                .asException();
    }

    static ProblemException nobody() {
        return problem("nobody", "Es gibt niemanden, an den verteilt werden kann.", "There is nobody to distribute to.")
                .asException();
    }

    static ProblemException twice(String id) {
        return problem("twice", "„" + id + "“ kommt zweimal vor.", "\"" + id + "\" occurs twice.")
                .asException();
    }

    static ProblemException noNeed() {
        return problem(
                        "need.none",
                        "Niemand hat einen Bedarf, nach dem verteilt werden könnte.",
                        "Nobody has a need by which to distribute.")
                .asException();
    }

    static ProblemException minimaAboveBudget(long minima, int units) {
        return problem(
                        "minima.above-budget",
                        "Die Mindestzahlen ergeben zusammen " + minima + " Einheiten, es gibt aber nur " + units + ".",
                        "The minima add up to " + minima + " units, but there are only " + units + ".")
                .advise(
                        "Bitte Mindestzahl senken oder mehr Stellen vorsehen.",
                        "Lower the minimum or provide more posts.")
                .asException();
    }

    static ProblemException capsBelowBudget(long caps, int units) {
        return problem(
                        "caps.below-budget",
                        "Mehr als " + caps + " Einheiten lassen die Höchstzahlen nicht zu, es gibt aber " + units + ".",
                        "The caps allow no more than " + caps + " units, but there are " + units + ".")
                .advise("Bitte Höchstzahl heben oder weniger verteilen.", "Raise the cap or distribute less.")
                .asException();
    }

    static ProblemException fewerUnitsThanClaims(Method method, long claims, int units) {
        return problem(
                        "units.fewer-than-claims",
                        "Das Verfahren " + method.title().german() + " gibt jedem zuerst eine Einheit; nötig sind "
                                + claims + ", es gibt " + units + ".",
                        method.title().english() + " gives everybody one unit first; that takes " + claims
                                + ", there are " + units + ".")
                .advise("Bitte ein anderes Verfahren wählen.", "Choose another method.")
                .asException();
    }

    static ProblemException notInUnits(BigDecimal posts, BigDecimal unit) {
        return problem(
                        "budget.not-in-units",
                        posts.toPlainString() + " Stellen lassen sich nicht in Einheiten zu " + unit.toPlainString()
                                + " teilen.",
                        posts.toPlainString() + " posts cannot be divided into units of " + unit.toPlainString() + ".")
                .advise("Bitte Einheit oder Stellenzahl ändern.", "Change the unit or the number of posts.")
                .asException();
    }

    static ProblemException badUnit(BigDecimal unit) {
        return problem(
                        "unit.invalid",
                        "Die Einheit muss größer als 0 und höchstens 100 Stellen sein: " + unit.toPlainString(),
                        "The unit must be above 0 and at most 100 posts: " + unit.toPlainString())
                .asException();
    }

    static ProblemException badRule(String german, String english) {
        return problem("rule.invalid", german, english).asException();
    }

    static ProblemException noStratum(Collection<String> ids) {
        String names = String.join(", ", ids);
        return problem("stratum.none", "Keine Gruppe gilt für: " + names + ".", "No stratum holds: " + names + ".")
                .advise(
                        "Bitte die Schulart einer Gruppe zuordnen oder die Schule herausnehmen.",
                        "Assign the kind of school to a stratum or take the school out.")
                .asException();
    }

    static ProblemException emptyStratum(String title) {
        return problem(
                        "stratum.empty",
                        "Zur Gruppe „" + title + "“ gehört keine Schule, sie hat aber Stellen.",
                        "No school belongs to the stratum \"" + title + "\", but it has posts.")
                .asException();
    }

    static ProblemException budgetNotUsed(int units, int used) {
        return problem(
                        "budget.not-used",
                        "Von " + units + " Einheiten sind nur " + used + " einer Gruppe zugeordnet.",
                        "Of " + units + " units only " + used + " are assigned to a stratum.")
                .advise(
                        "Bitte einer Gruppe den Rest geben oder die festen Stellenzahlen ändern.",
                        "Give the rest to a stratum or change the fixed numbers of posts.")
                .asException();
    }

    static ProblemException strataAboveBudget(int units, int used) {
        return problem(
                        "strata.above-budget",
                        "Die Gruppen bekommen zusammen " + used + " Einheiten, es gibt aber nur " + units + ".",
                        "The strata get " + used + " units together, but there are only " + units + ".")
                .advise("Bitte feste Stellenzahlen senken.", "Lower the fixed numbers of posts.")
                .asException();
    }

    private static Problem problem(String code, String german, String english) {
        return Problem.of(ProblemCode.of("allocation." + code, ProblemKind.UNPROCESSABLE), german, english);
    }
}
