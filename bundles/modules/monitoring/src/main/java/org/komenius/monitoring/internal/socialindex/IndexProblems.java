package org.komenius.monitoring.internal.socialindex;

import java.util.Collection;
import java.util.Locale;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** Everything that keeps an index from existing, said to the person who asked for it. */
final class IndexProblems {

    private IndexProblems() {}

    static ProblemException noPolarity(String input) {
        return problem(
                        "polarity.missing",
                        "Bei „" + input + "“ ist nicht gesagt, ob ein hoher Wert be- oder entlastet.",
                        "It is not said whether a high value of \"" + input + "\" means burden or relief.")
                .asException();
    }

    static ProblemException badWeight(String input) {
        return problem(
                        "weight.invalid",
                        "Das Gewicht von „" + input + "“ muss größer als 0 sein.",
                        "The weight of \"" + input + "\" must be above 0.")
                .asException();
    }

    static ProblemException noWeight(String input) {
        return problem(
                        "weight.missing",
                        "Das Gewicht von „" + input + "“ fehlt.",
                        "The weight of \"" + input + "\" is missing.")
                .asException();
    }

    static ProblemException badClasses() {
        return problem(
                        "classes.invalid",
                        "Klassen brauchen entweder eine Anzahl von 2 bis 20 oder ansteigende Grenzen.",
                        "Classes need either a number from 2 to 20 or ascending limits.")
                .asException();
    }

    static ProblemException badShare() {
        return problem(
                        "share.invalid",
                        "Der Mindestanteil muss größer als 0 und höchstens 1 sein.",
                        "The least share must be above 0 and at most 1.")
                .asException();
    }

    static ProblemException numberOfInputs(int number) {
        return problem(
                        "inputs.number",
                        "Ein Index braucht 1 bis " + IndexDefinition.MOST_INPUTS + " Merkmale, nicht " + number + ".",
                        "An index needs 1 to " + IndexDefinition.MOST_INPUTS + " inputs, not " + number + ".")
                .asException();
    }

    static ProblemException componentOfOne() {
        return problem(
                        "component.one-input",
                        "Eine Hauptkomponente braucht mindestens zwei Merkmale.",
                        "A principal component needs at least two inputs.")
                .asException();
    }

    static ProblemException twice(String id) {
        return problem("twice", "„" + id + "“ kommt zweimal vor.", "\"" + id + "\" occurs twice.")
                .asException();
    }

    static ProblemException tooFewUnits(long units) {
        return problem(
                        "units.too-few",
                        "Ein Index vergleicht; dafür braucht er mindestens 3 Schulen oder Gebiete mit Werten, nicht "
                                + units + ".",
                        "An index compares; that takes at least 3 schools or areas with values, not " + units + ".")
                .asException();
    }

    static ProblemException constant(String input) {
        return problem(
                        "input.constant",
                        "„" + input + "“ hat überall denselben Wert und kann nichts unterscheiden.",
                        "\"" + input + "\" has the same value everywhere and cannot tell anything apart.")
                .advise("Bitte das Merkmal weglassen.", "Leave the input out.")
                .asException();
    }

    static ProblemException allMissing(String input) {
        return problem(
                        "input.all-missing",
                        "Für „" + input + "“ gibt es zu wenige Werte.",
                        "There are too few values of \"" + input + "\".")
                .advise(
                        "Bitte Zeitraum und Datensatz prüfen oder das Merkmal weglassen.",
                        "Check period and data set, or leave the input out.")
                .asException();
    }

    static ProblemException scoreConstant() {
        return problem(
                        "score.constant",
                        "Die Merkmale heben einander auf: alle Werte des Index wären gleich.",
                        "The inputs cancel each other out: all values of the index would be the same.")
                .asException();
    }

    static ProblemException missing(Collection<String> units) {
        String names = String.join(", ", units);
        return problem(
                        "values.missing",
                        "Es fehlen Werte bei: " + names + ".",
                        "Values are missing for: " + names + ".")
                .advise(
                        "Bitte ergänzen oder eine Regel für fehlende Werte wählen.",
                        "Add them or choose a rule for missing values.")
                .asException();
    }

    static ProblemException outsideOfDomain(IndexInput input, String unit, double value) {
        String number = String.format(Locale.ROOT, "%s", value);
        return problem(
                        "transformation.impossible",
                        "„" + input.title() + "“: Der Wert " + number + " von „" + unit + "“ erlaubt die Umformung „"
                                + input.transformation().title().german() + "“ nicht.",
                        "\"" + input.title() + "\": the value " + number + " of \"" + unit
                                + "\" does not allow the transformation \""
                                + input.transformation().title().english() + "\".")
                .advise("Bitte eine andere Umformung wählen.", "Choose another transformation.")
                .asException();
    }

    static ProblemException notInReference(String input) {
        return problem(
                        "reference.without-input",
                        "„" + input + "“ kommt im Bezugsjahr nicht vor.",
                        "\"" + input + "\" is not part of the reference year.")
                .advise("Bitte das Bezugsjahr neu festlegen.", "Fix the reference year again.")
                .asException();
    }

    private static Problem problem(String code, String german, String english) {
        return Problem.of(ProblemCode.of("index." + code, ProblemKind.UNPROCESSABLE), german, english);
    }
}
