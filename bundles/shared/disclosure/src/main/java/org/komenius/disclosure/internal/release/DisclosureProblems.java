package org.komenius.disclosure.internal.release;

import java.util.List;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** Tables that cannot be judged, and requests that make no sense. */
public final class DisclosureProblems {

    private DisclosureProblems() {}

    static ProblemException unknownMember(List<String> members) {
        return problem(
                "disclosure.table.member-unknown",
                "Die Zelle " + members + " passt nicht zu den Merkmalen der Tabelle.",
                "The cell " + members + " does not fit the table's dimensions.");
    }

    static ProblemException twice(List<String> members) {
        return problem(
                "disclosure.table.cell-twice",
                "Die Zelle " + members + " kommt zweimal vor.",
                "The cell " + members + " occurs twice.");
    }

    static ProblemException badDimension(IllegalArgumentException cause) {
        return Problem.of(
                        code("disclosure.table.dimension-invalid"),
                        "Ein Merkmal der Tabelle ist nicht stimmig: " + cause.getMessage(),
                        "A dimension of the table is not consistent: " + cause.getMessage())
                .asException(cause);
    }

    /** @param cause null if the value is a number, but none that fits */
    static ProblemException badValue(List<String> members, ArithmeticException cause) {
        return Problem.of(
                        code("disclosure.table.value-invalid"),
                        "Der Wert der Zelle " + members + " ist negativ, keine ganze Anzahl oder zu groß.",
                        "The value of cell " + members + " is negative, not a whole count, or too large.")
                .asException(cause);
    }

    static ProblemException notAdditive(List<String> members) {
        return Problem.of(
                        code("disclosure.table.not-additive"),
                        "Die Zelle " + members + " ist nicht die Summe ihrer Teile.",
                        "The cell " + members + " is not the sum of its parts.")
                .advise(
                        "Ohne Summen lässt sich nicht beweisen, was die Tabelle verrät. Prüfen Sie die Quelle.",
                        "Without sums nobody can prove what the table gives away. Check the source.")
                .asException();
    }

    static ProblemException differs(IllegalArgumentException cause) {
        return Problem.of(
                        code("disclosure.table.differs"),
                        "Eine Zelle wurde mit einem anderen Wert schon freigegeben.",
                        "A cell was released before with another value.")
                .advise(
                        "Geänderte Daten brauchen einen neuen Stand der Quelle.",
                        "Changed data need a new edition of the source.")
                .asException(cause);
    }

    static ProblemException noKeys(List<String> members) {
        return problem(
                "disclosure.table.keys-missing",
                "Für die Zelle " + members + " fehlen die Einheiten, aus denen ihr Schlüssel entsteht.",
                "The units that make up the key of cell " + members + " are missing.");
    }

    public static ProblemException invalidPolicy(String field, IllegalArgumentException cause) {
        return Problem.of(
                        ProblemCode.of("disclosure.policy.invalid", ProblemKind.INVALID),
                        "Die Regel ist nicht gültig: " + cause.getMessage(),
                        "The policy is not valid: " + cause.getMessage())
                .at(Location.field(field))
                .asException(cause);
    }

    public static ProblemException reasonMissing() {
        return Problem.of(
                        ProblemCode.of("disclosure.policy.reason-missing", ProblemKind.INVALID),
                        "Wer den Schutz einer Quelle ändert, muss begründen, warum.",
                        "Whoever changes the protection of a source must say why.")
                .at(Location.field("reason"))
                .asException();
    }

    public static ProblemException unknownRelease(String id) {
        return Problem.of(
                        ProblemCode.of("disclosure.release.unknown", ProblemKind.NOT_FOUND),
                        "Die Freigabe „" + id + "“ gibt es nicht.",
                        "There is no release \"" + id + "\".")
                .asException();
    }

    public static ProblemException changesForbidden() {
        return Problem.of(
                        ProblemCode.of("disclosure.changes.forbidden", ProblemKind.FORBIDDEN),
                        "Kleine Änderungen zwischen zwei Ständen darf nur hinauslassen, wer dafür eingesetzt ist.",
                        "Only whoever is appointed for it may let small changes between editions out.")
                .advise(
                        "Das Recht heißt disclosure.changes; es liegt bei der Statistikstelle.",
                        "The permission is disclosure.changes; the statistics unit has it.")
                .asException();
    }

    public static ProblemException changesReasonMissing() {
        return Problem.of(
                        ProblemCode.of("disclosure.changes.reason-missing", ProblemKind.INVALID),
                        "Wer kleine Änderungen hinauslässt, muss begründen, warum.",
                        "Whoever lets small changes out must say why.")
                .at(Location.field("reason"))
                .asException();
    }

    public static ProblemException unknownCrossing(String id) {
        return Problem.of(
                        ProblemCode.of("disclosure.crossing.unknown", ProblemKind.NOT_FOUND),
                        "Diesen Eintrag hat das Protokoll der Übergänge nicht: „" + id + "“.",
                        "The log of crossings has no entry \"" + id + "\".")
                .asException();
    }

    /** @param cause may be null */
    public static ProblemException invalidParameter(String name, String german, String english, Exception cause) {
        Problem problem = Problem.of(
                        ProblemCode.of("disclosure.parameter.invalid", ProblemKind.INVALID), german, english)
                .at(Location.field(name));
        return cause == null ? problem.asException() : problem.asException(cause);
    }

    private static ProblemException problem(String code, String german, String english) {
        return Problem.of(code(code), german, english).asException();
    }

    private static ProblemCode code(String code) {
        return ProblemCode.of(code, ProblemKind.UNPROCESSABLE);
    }
}
