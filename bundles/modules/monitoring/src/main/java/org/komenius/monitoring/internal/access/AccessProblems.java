package org.komenius.monitoring.internal.access;

import java.util.Collection;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** What can be wrong with a rule about access. None of these tells about things that the caller may not see. */
public final class AccessProblems {

    private static final ProblemCode SUBJECT = ProblemCode.of("monitoring.access.unknown", ProblemKind.NOT_FOUND);
    private static final ProblemCode NOT_YOURS = ProblemCode.of("monitoring.access.not-yours", ProblemKind.FORBIDDEN);
    private static final ProblemCode PUBLIC = ProblemCode.of("monitoring.access.public", ProblemKind.CONFLICT);
    private static final ProblemCode RESTRICTED = ProblemCode.of("monitoring.access.restricted", ProblemKind.CONFLICT);
    private static final ProblemCode UNKNOWN =
            ProblemCode.of("monitoring.access.named-unknown", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode HIDDEN = ProblemCode.of("monitoring.analysis.hidden-data", ProblemKind.FORBIDDEN);
    private static final ProblemCode TAKEN = ProblemCode.of("import.table-code.taken", ProblemKind.CONFLICT);

    private AccessProblems() {}

    public static ProblemException unknownSubject() {
        return Problem.of(SUBJECT, "Das gibt es nicht (mehr).", "There is no such thing (any more).")
                .asException();
    }

    public static ProblemException notYours() {
        return Problem.of(
                        NOT_YOURS,
                        "Wer das sehen darf, legen Eigentümerin oder Eigentümer und die Administration fest.",
                        "Owners and administrators say who may see this.")
                .asException();
    }

    public static ProblemException isPublic() {
        return Problem.of(
                        PUBLIC,
                        "Das ist öffentlich und lässt sich deshalb nicht auf einzelne beschränken.",
                        "This is public, so it cannot be restricted to some.")
                .advise("Nehmen Sie es zuerst aus „Bildung in Zahlen“.", "Take it out of the public area first.")
                .asException();
    }

    /** The other way round: what only some may see is not shown to everybody. */
    public static ProblemException isRestricted() {
        return Problem.of(
                        RESTRICTED,
                        "Das dürfen nur einzelne sehen und kann deshalb nicht öffentlich gezeigt werden.",
                        "Only some may see this, so it cannot be shown to everybody.")
                .advise("Ändern Sie zuerst, wer es sehen darf.", "First change who may see it.")
                .asException();
    }

    public static ProblemException unknown(Collection<String> ids) {
        String list = String.join(", ", ids);
        return Problem.of(UNKNOWN, "Das gibt es nicht (mehr): " + list + ".", "Not found: " + list + ".")
                .at(Location.field("named"))
                .asException();
    }

    /** An analysis needs figures that its reader may not see; says nothing about which. */
    public static ProblemException hiddenData() {
        return Problem.of(
                        HIDDEN,
                        "Diese Auswertung nutzt Daten, die Sie nicht sehen dürfen.",
                        "This analysis uses data that you may not see.")
                .advise(
                        "Fragen Sie die Person, von der die Auswertung stammt.",
                        "Ask the person who made the analysis.")
                .asException();
    }

    /** A file belongs to a table that is kept here where the importer may not look. */
    public static ProblemException tableCodeTaken() {
        return Problem.of(
                        TAKEN,
                        "Diese Datei können Sie hier nicht einlesen: Ihre Tabellennummer ist vergeben.",
                        "You cannot import this file here: its table code is taken.")
                .advise(
                        "Geben Sie eine andere Tabellennummer an, oder wenden Sie sich an die Administration.",
                        "Give another table code, or ask an administrator.")
                .at(Location.field("tableCode"))
                .asException();
    }
}
