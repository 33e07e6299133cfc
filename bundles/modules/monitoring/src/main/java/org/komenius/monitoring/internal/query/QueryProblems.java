package org.komenius.monitoring.internal.query;

import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** Questions that have no right answer. */
final class QueryProblems {

    private QueryProblems() {}

    static ProblemException unknownDimension(String code) {
        return problem(
                        "monitoring.query.dimension-unknown",
                        "Das Merkmal „" + code + "“ gibt es in diesem Datensatz nicht.",
                        "The data set has no dimension \"" + code + "\".")
                .at(Location.field(code))
                .asException();
    }

    static ProblemException unknownMember(String dimension, String member) {
        return problem(
                        "monitoring.query.member-unknown",
                        "„" + member + "“ gibt es beim Merkmal " + dimension + " nicht.",
                        "The dimension " + dimension + " has no member \"" + member + "\".")
                .at(Location.field(dimension))
                .asException();
    }

    static ProblemException timeNotSummable() {
        return problem(
                        "monitoring.query.time-not-summable",
                        "Werte mehrerer Zeitpunkte werden nicht zusammengezählt.",
                        "Values of several points in time are not added up.")
                .at(Location.field("TIME"))
                .advise(
                        "Gruppieren Sie nach TIME oder wählen Sie einen Zeitpunkt.",
                        "Group by TIME or choose one point in time.")
                .asException();
    }

    static ProblemException totalWithParts(String dimension) {
        return problem(
                        "monitoring.query.total-with-parts",
                        "Bei " + dimension
                                + " sind die Summe und ihre Teile zugleich gewählt; sie würden doppelt gezählt.",
                        "At " + dimension + " a total and its parts are chosen together; they would count twice.")
                .at(Location.field(dimension))
                .advise(
                        "Gruppieren Sie danach, oder wählen Sie nur die Teile.",
                        "Group by it, or choose the parts only.")
                .asException();
    }

    static ProblemException nestedRegions(String outer, String inner) {
        return problem(
                        "monitoring.query.regions-nested",
                        "Die Region " + inner + " liegt in " + outer + "; zusammen würde sie doppelt gezählt.",
                        "Region " + inner + " lies in " + outer + "; together it would count twice.")
                .at(Location.field("REGION"))
                .advise(
                        "Gruppieren Sie nach REGION oder wählen Sie Regionen einer Ebene.",
                        "Group by REGION or choose regions of one level.")
                .asException();
    }

    private static Problem problem(String code, String german, String english) {
        return Problem.of(ProblemCode.of(code, ProblemKind.INVALID), german, english);
    }
}
