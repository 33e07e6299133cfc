package org.komenius.platform.internal.office;

import java.util.Collection;
import java.util.TreeSet;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** What can be wrong with a change to offices. */
public final class OfficeProblems {

    private static final ProblemCode UNKNOWN = ProblemCode.of("platform.office.not-found", ProblemKind.NOT_FOUND);
    private static final ProblemCode TAKEN = ProblemCode.of("platform.office.id-taken", ProblemKind.CONFLICT);
    private static final ProblemCode USED = ProblemCode.of("platform.office.has-members", ProblemKind.CONFLICT);
    private static final ProblemCode UNKNOWN_OF_USER =
            ProblemCode.of("platform.user.offices-unknown", ProblemKind.UNPROCESSABLE);

    private OfficeProblems() {}

    static ProblemException unknown() {
        return Problem.of(UNKNOWN, "Dieses Fachamt gibt es nicht.", "There is no such office.")
                .asException();
    }

    static ProblemException taken() {
        return Problem.of(TAKEN, "Die Kennung gibt es schon.", "This id is taken.")
                .at(Location.field("id"))
                .asException();
    }

    static ProblemException used() {
        return Problem.of(USED, "Zu diesem Fachamt gehört noch jemand.", "Somebody still belongs to this office.")
                .advise(
                        "Ordnen Sie die Personen zuerst einem anderen Fachamt zu.",
                        "Move these people to another office first.")
                .asException();
    }

    /** A user is to belong to offices that do not exist. */
    public static ProblemException unknownOfUser(Collection<String> ids) {
        String list = String.join(", ", new TreeSet<>(ids));
        return Problem.of(
                        UNKNOWN_OF_USER,
                        "Diese Fachämter gibt es nicht: " + list + ".",
                        "There are no such offices: " + list + ".")
                .at(Location.field("offices"))
                .asException();
    }
}
