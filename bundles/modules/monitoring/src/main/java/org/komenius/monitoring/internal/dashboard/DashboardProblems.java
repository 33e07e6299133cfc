package org.komenius.monitoring.internal.dashboard;

import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** What can be wrong with dashboards. */
public final class DashboardProblems {

    private static final ProblemCode UNKNOWN = ProblemCode.of("monitoring.dashboard.unknown", ProblemKind.NOT_FOUND);
    private static final ProblemCode NOT_YOURS =
            ProblemCode.of("monitoring.dashboard.not-yours", ProblemKind.FORBIDDEN);
    private static final ProblemCode CARD = ProblemCode.of("monitoring.dashboard.card", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode ANALYSIS =
            ProblemCode.of("monitoring.dashboard.analysis-unknown", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode NOT_PUBLISHABLE =
            ProblemCode.of("monitoring.dashboard.not-publishable", ProblemKind.CONFLICT);

    private DashboardProblems() {}

    public static ProblemException unknown() {
        return Problem.of(
                        UNKNOWN,
                        "Dieses Dashboard gibt es nicht, oder es ist nicht mit Ihnen geteilt.",
                        "There is no such dashboard, or it is not shared with you.")
                .asException();
    }

    public static ProblemException notYours() {
        return Problem.of(
                        NOT_YOURS,
                        "Nur wer ein Dashboard angelegt hat, kann es ändern oder löschen.",
                        "Only whoever made a dashboard can change or delete it.")
                .asException();
    }

    public static ProblemException card(String field, String german, String english) {
        return Problem.of(CARD, german, english).at(Location.field(field)).asException();
    }

    public static ProblemException analysis(String field) {
        return Problem.of(
                        ANALYSIS,
                        "Die Auswertung dieser Karte gibt es nicht mehr, oder sie ist nicht mit Ihnen geteilt.",
                        "The analysis of this card is gone, or it is not shared with you.")
                .at(Location.field(field))
                .asException();
    }

    public static ProblemException notPublishable(String card) {
        return Problem.of(
                        NOT_PUBLISHABLE,
                        "Die Karte " + card
                                + " zeigt Zahlen eines anderen Moduls. Für die hat niemand erklärt, dass sie öffentlich sein dürfen.",
                        "The card " + card
                                + " shows figures of another module, and nobody has said that everybody may see those.")
                .advise("Nehmen Sie die Karte heraus.", "Take the card out.")
                .asException();
    }

    public static ProblemException empty() {
        return Problem.of(
                        NOT_PUBLISHABLE,
                        "Ein Dashboard ohne Karten kann nicht veröffentlicht werden.",
                        "A dashboard without cards cannot be published.")
                .asException();
    }

    public static ProblemException filter(RuntimeException cause) {
        return Problem.of(
                        ProblemCode.of("monitoring.dashboard.filter", ProblemKind.INVALID),
                        "Gefiltert wird mit region (Regionalschlüssel) und newest (1 bis 100).",
                        "Filters are region (a region key) and newest (1 to 100).")
                .at(Location.field("filter"))
                .asException(cause);
    }
}
