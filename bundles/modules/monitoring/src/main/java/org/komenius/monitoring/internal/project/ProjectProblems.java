package org.komenius.monitoring.internal.project;

import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** What can stand in the way of a project, told to people. */
public final class ProjectProblems {

    private ProjectProblems() {}

    public static ProblemException unknown() {
        return problem(
                        "unknown",
                        ProblemKind.NOT_FOUND,
                        "Diese Stellenverteilung gibt es nicht.",
                        "There is no such distribution of posts.")
                .asException();
    }

    static ProblemException noPosts(String scenario) {
        return problem(
                        "posts.missing",
                        ProblemKind.UNPROCESSABLE,
                        "„" + scenario + "“: Es fehlt, wie viele Stellen verteilt werden.",
                        "\"" + scenario + "\": it is not said how many posts are distributed.")
                .asException();
    }

    static ProblemException noScenario() {
        return problem(
                        "scenario.unknown",
                        ProblemKind.UNPROCESSABLE,
                        "Es ist keine Variante ausgewählt.",
                        "No scenario has been chosen.")
                .advise("Bitte eine Variante zum Vorschlag machen.", "Choose the scenario that is proposed.")
                .asException();
    }

    static ProblemException tooMany(int schools, int scenarios) {
        return problem(
                        "too-many",
                        ProblemKind.TOO_LARGE,
                        "Höchstens " + schools + " Schulen und " + scenarios + " Varianten.",
                        "At most " + schools + " schools and " + scenarios + " scenarios.")
                .asException();
    }

    public static ProblemException noKind(String schools) {
        return problem(
                        "kind.missing",
                        ProblemKind.UNPROCESSABLE,
                        "Die Schulart fehlt bei: " + schools + ".",
                        "The kind of school is missing for: " + schools + ".")
                .advise("Bitte im Schritt „Schulen“ ergänzen.", "Add it in the step \"Schools\".")
                .asException();
    }

    public static ProblemException noInputs() {
        return problem(
                        "inputs.none",
                        ProblemKind.UNPROCESSABLE,
                        "Der Index hat noch keine Merkmale.",
                        "The index has no inputs yet.")
                .advise("Bitte zuerst Merkmale auswählen.", "Choose inputs first.")
                .asException();
    }

    public static ProblemException noSource(String input) {
        return problem(
                        "input.without-source",
                        ProblemKind.UNPROCESSABLE,
                        "„" + input + "“ hat noch keinen Datensatz.",
                        "\"" + input + "\" has no data set yet.")
                .asException();
    }

    public static ProblemException noDimension(String dimension) {
        return problem(
                        "dimension.unknown",
                        ProblemKind.UNPROCESSABLE,
                        "Der Datensatz hat keine Dimension „" + dimension + "“.",
                        "The data set has no dimension \"" + dimension + "\".")
                .asException();
    }

    public static ProblemException ownProposal() {
        return problem(
                        "four-eyes",
                        ProblemKind.CONFLICT,
                        "Wer den Vorschlag gemacht hat, kann ihn nicht selbst freigeben.",
                        "Whoever made the proposal cannot approve it.")
                .advise("Bitte eine zweite Person um die Freigabe.", "Ask a second person to approve it.")
                .asException();
    }

    public static ProblemException wrongState(ProjectInfo.State state) {
        return problem(
                        "state",
                        ProblemKind.CONFLICT,
                        "Das geht im Zustand „" + german(state) + "“ nicht.",
                        "That is not possible in the state " + state + ".")
                .asException();
    }

    public static ProblemException notDecided() {
        return problem(
                        "not-decided",
                        ProblemKind.CONFLICT,
                        "Die Niederschrift gibt es erst nach der Freigabe.",
                        "There is no record before the approval.")
                .asException();
    }

    public static ProblemException noFrozenIndex() {
        return problem(
                        "index.not-frozen",
                        ProblemKind.NOT_FOUND,
                        "Diesen festgeschriebenen Index gibt es nicht.",
                        "There is no such frozen index.")
                .asException();
    }

    static ProblemException differs(String input) {
        return problem(
                        "reference.differs",
                        ProblemKind.UNPROCESSABLE,
                        "„" + input + "“ ist im Bezugsjahr anders festgelegt oder dort ein anderes Merkmal.",
                        "\"" + input + "\" is defined differently in the reference year, or is another input there.")
                .advise(
                        "Bitte die Merkmale des Bezugsjahrs übernehmen oder ohne Bezugsjahr rechnen.",
                        "Take over the inputs of the reference year, or calculate without one.")
                .asException();
    }

    static ProblemException otherInputs(int number) {
        return problem(
                        "reference.differs",
                        ProblemKind.UNPROCESSABLE,
                        "Der Index des Bezugsjahrs hat " + number + " Merkmale, dieser eine andere Zahl.",
                        "The index of the reference year has " + number + " inputs, this one has another number.")
                .advise(
                        "Bitte die Merkmale des Bezugsjahrs übernehmen oder ohne Bezugsjahr rechnen.",
                        "Take over the inputs of the reference year, or calculate without one.")
                .asException();
    }

    private static String german(ProjectInfo.State state) {
        return switch (state) {
            case DRAFT -> "in Arbeit";
            case PROPOSED -> "vorgeschlagen";
            case APPROVED -> "freigegeben";
        };
    }

    private static Problem problem(String code, ProblemKind kind, String german, String english) {
        return Problem.of(ProblemCode.of("monitoring.allocation." + code, kind), german, english);
    }
}
