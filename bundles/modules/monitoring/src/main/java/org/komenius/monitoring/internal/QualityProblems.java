package org.komenius.monitoring.internal;

import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** What can be wrong with requests about rules and defects. */
public final class QualityProblems {

    private QualityProblems() {}

    public static ProblemException unknownRule() {
        return Problem.of(
                        ProblemCode.of("monitoring.rule.unknown", ProblemKind.NOT_FOUND),
                        "Diese Regel gibt es nicht.",
                        "There is no such rule.")
                .asException();
    }

    /** @param why in English, from the rule itself */
    public static ProblemException invalidRule(String why, IllegalArgumentException cause) {
        return Problem.of(
                        ProblemCode.of("monitoring.rule.invalid", ProblemKind.INVALID),
                        "Die Regel ist nicht vollständig oder widerspricht sich (" + why + ").",
                        "The rule is incomplete or contradicts itself (" + why + ").")
                .at(Location.field("rule"))
                .asException(cause);
    }

    public static ProblemException codeNotInDataset(String code) {
        return Problem.of(
                        ProblemCode.of("monitoring.rule.code-unknown", ProblemKind.INVALID),
                        "Der Datensatz kennt „" + code + "“ nicht.",
                        "The data set does not know \"" + code + "\".")
                .at(Location.field("rule"))
                .asException();
    }

    public static ProblemException unknownDefect() {
        return Problem.of(
                        ProblemCode.of("monitoring.defect.unknown", ProblemKind.NOT_FOUND),
                        "Diesen Mangel gibt es nicht, oder Sie dürfen seinen Datensatz nicht sehen.",
                        "There is no such defect, or you may not see its data set.")
                .asException();
    }

    public static ProblemException notYourOffice() {
        return Problem.of(
                        ProblemCode.of("monitoring.defect.not-your-office", ProblemKind.FORBIDDEN),
                        "Mängel bearbeitet das Amt, dem sie zugewiesen sind, oder wer für die Datenqualität zuständig ist.",
                        "Defects are worked on by the office that they are assigned to, or by those in charge of data quality.")
                .advise("Schreiben Sie einen Kommentar.", "Write a comment.")
                .asException();
    }

    public static ProblemException noSuchStep(String from, String to) {
        return Problem.of(
                        ProblemCode.of("monitoring.defect.no-such-step", ProblemKind.CONFLICT),
                        "Von " + from + " geht es nicht zu " + to + ".",
                        "There is no way from " + from + " to " + to + ".")
                .at(Location.field("to"))
                .asException();
    }

    public static ProblemException reasonMissing() {
        return Problem.of(
                        ProblemCode.of("monitoring.defect.reason-missing", ProblemKind.INVALID),
                        "Dafür braucht es einen Grund.",
                        "This needs a reason.")
                .at(Location.field("reason"))
                .asException();
    }

    public static ProblemException unknownOffice(String id) {
        return Problem.of(
                        ProblemCode.of("monitoring.defect.office-unknown", ProblemKind.INVALID),
                        "Das Amt „" + id + "“ gibt es nicht.",
                        "There is no office \"" + id + "\".")
                .at(Location.field("office"))
                .asException();
    }

    public static ProblemException unknownPerson() {
        return Problem.of(
                        ProblemCode.of("monitoring.defect.person-unknown", ProblemKind.INVALID),
                        "Diese Person gibt es nicht.",
                        "There is no such person.")
                .at(Location.field("assignee"))
                .asException();
    }
}
