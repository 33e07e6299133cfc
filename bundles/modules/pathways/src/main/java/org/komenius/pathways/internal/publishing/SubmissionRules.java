package org.komenius.pathways.internal.publishing;

import java.util.List;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.pathways.internal.check.Finding;
import org.komenius.pathways.internal.check.NetworkCheck;
import org.komenius.pathways.internal.check.Severity;
import org.komenius.pathways.internal.network.Network;

/** What a network must fulfil before a second person is asked to publish it. Warnings do not stop it. */
public final class SubmissionRules {

    private static final ProblemCode FAULTY = ProblemCode.of("pathways.network.faulty", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode OTHER_ID = ProblemCode.of("pathways.network.other-id", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode BAD_ID = ProblemCode.of("pathways.network.bad-id", ProblemKind.INVALID);
    private static final String ID_FORM = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";

    private SubmissionRules() {}

    /** @throws org.komenius.model.problem.ProblemException with one cause per error */
    public static void check(Network network) {
        List<Problem> errors = NetworkCheck.check(network).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(SubmissionRules::problem)
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.of(
                            FAULTY,
                            "Das Netz hat noch " + errors.size() + " Fehler und kann so nicht veröffentlicht werden.",
                            "The network still has " + errors.size() + " errors and cannot be published like this.")
                    .advise(
                            "Beheben Sie zuerst die Fehler aus der Prüfung.",
                            "Mend what the check calls an error first.")
                    .causedBy(errors)
                    .asException();
        }
    }

    /** @throws org.komenius.model.problem.ProblemException if the content belongs to another network */
    public static void requireId(Network network, String id) {
        if (!network.id().equals(id)) {
            throw Problem.of(
                            OTHER_ID,
                            "Der Inhalt gehört zum Netz „" + network.id() + "“, nicht zu „" + id + "“.",
                            "The content belongs to the network \"" + network.id() + "\", not to \"" + id + "\".")
                    .advise(
                            "Setzen Sie id auf das Kürzel dieses Netzes, oder lesen Sie die Datei als neues Netz ein.",
                            "Set id to this network's id, or import the file as a new network.")
                    .at(Location.field("id"))
                    .asException();
        }
    }

    /** @throws org.komenius.model.problem.ProblemException unless it has 1 to 60 lower-case letters, digits and hyphens between them */
    public static void requireForm(String id) {
        if (id == null || !id.matches(ID_FORM)) {
            throw Problem.of(
                            BAD_ID,
                            "Das Kürzel eines Netzes besteht aus 1 bis 60 Kleinbuchstaben (a–z), Ziffern und Bindestrichen.",
                            "The id of a network has 1 to 60 lower-case letters (a–z), digits and hyphens.")
                    .advise("Wählen Sie zum Beispiel „sonnental“.", "Choose for example \"sonnental\".")
                    .at(Location.field("id"))
                    .asException();
        }
    }

    private static Problem problem(Finding finding) {
        ProblemCode code = ProblemCode.of("pathways.check." + finding.code(), ProblemKind.UNPROCESSABLE);
        String place =
                finding.subjectId() == null ? finding.subjectType() : finding.subjectType() + "/" + finding.subjectId();
        return new Problem(code, finding.message(), finding.advice(), Location.field(place), List.of());
    }
}
