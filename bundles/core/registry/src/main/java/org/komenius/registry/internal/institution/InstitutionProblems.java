package org.komenius.registry.internal.institution;

import org.komenius.model.institution.InstitutionId;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** What can be wrong with a request about institutions. */
public final class InstitutionProblems {

    private static final ProblemCode UNKNOWN = ProblemCode.of("registry.institution.unknown", ProblemKind.NOT_FOUND);
    private static final ProblemCode MERGED = ProblemCode.of("registry.institution.merged", ProblemKind.CONFLICT);
    private static final ProblemCode MERGE_LOOP =
            ProblemCode.of("registry.institution.merge-loop", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode ALIAS_TAKEN = ProblemCode.of("registry.alias.taken", ProblemKind.CONFLICT);
    private static final ProblemCode BAD_FIELD =
            ProblemCode.of("registry.institution.bad-field", ProblemKind.UNPROCESSABLE);

    private InstitutionProblems() {}

    public static Problem unknown(String id) {
        return Problem.of(UNKNOWN, "Die Einrichtung " + id + " gibt es nicht.", "There is no institution " + id + ".");
    }

    public static Problem merged(InstitutionId into) {
        return Problem.of(
                        MERGED,
                        "Die Einrichtung ist in einer anderen aufgegangen und kann nicht mehr geändert werden.",
                        "The institution has been merged into another one and cannot be changed any more.")
                .advise("Ändern Sie die Einrichtung " + into + ".", "Change the institution " + into + ".");
    }

    public static Problem mergeLoop() {
        return Problem.of(
                        MERGE_LOOP,
                        "Eine Einrichtung kann nicht in sich selbst aufgehen.",
                        "An institution cannot be merged into itself.")
                .at(Location.field("into"));
    }

    public static Problem aliasTaken(String scheme, String value) {
        return Problem.of(
                        ALIAS_TAKEN,
                        "Die Kennung " + value + " (" + scheme
                                + ") gehört zur selben Zeit schon einer anderen Einrichtung.",
                        "The number " + value + " (" + scheme
                                + ") already belongs to another institution at that time.")
                .at(Location.field("aliases"));
    }

    public static Problem badField(String field, String german, String english) {
        return Problem.of(BAD_FIELD, german, english).at(Location.field(field));
    }
}
