package org.komenius.pathways.internal.routing;

import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** What can be wrong with a question. */
final class RoutingProblems {

    private static final ProblemCode UNKNOWN_STOP = ProblemCode.of("pathways.unknown-stop", ProblemKind.NOT_FOUND);
    private static final ProblemCode UNKNOWN_QUALIFICATION =
            ProblemCode.of("pathways.unknown-qualification", ProblemKind.INVALID);
    private static final ProblemCode UNKNOWN_ROUTE = ProblemCode.of("pathways.unknown-route", ProblemKind.NOT_FOUND);
    private static final ProblemCode ROUTE_OVER = ProblemCode.of("pathways.route-over", ProblemKind.CONFLICT);
    private static final ProblemCode ALREADY_THERE = ProblemCode.of("pathways.already-there", ProblemKind.INVALID);
    private static final ProblemCode HORIZON = ProblemCode.of("pathways.horizon", ProblemKind.INVALID);
    private static final ProblemCode BIRTH_DATE = ProblemCode.of("pathways.birth-date", ProblemKind.INVALID);

    private static final ProblemCode PLANNING_DAY = ProblemCode.of("pathways.planning-day", ProblemKind.INVALID);

    private RoutingProblems() {}

    static ProblemException unknownStop(String id) {
        return Problem.of(
                        UNKNOWN_STOP,
                        "Den Halt „%s“ gibt es in diesem Netz nicht.".formatted(id),
                        "There is no stop “%s” in this network.".formatted(id))
                .advise(
                        "Wählen Sie den Halt neu; vielleicht wurde das Netz inzwischen geändert.",
                        "Choose the stop again; the network may have been changed meanwhile.")
                .asException();
    }

    static ProblemException unknownQualification(String id) {
        return Problem.of(
                        UNKNOWN_QUALIFICATION,
                        "Den Abschluss „%s“ gibt es in diesem Netz nicht.".formatted(id),
                        "There is no qualification “%s” in this network.".formatted(id))
                .advise(
                        "Wählen Sie die Abschlüsse neu; vielleicht wurde das Netz inzwischen geändert.",
                        "Choose the qualifications again; the network may have been changed meanwhile.")
                .asException();
    }

    /** @param cause null if the transition is just not there */
    static ProblemException unknownRoute(String transition, Exception cause) {
        return Problem.of(
                        UNKNOWN_ROUTE,
                        "Diese Strecke gibt es in diesem Netz nicht: bei „%s“ geht es nicht weiter."
                                .formatted(transition),
                        "There is no such route in this network: it ends at “%s”.".formatted(transition))
                .advise(
                        "Suchen Sie den Fahrplan neu; vielleicht wurde das Netz inzwischen geändert.",
                        "Search the route again; the network may have been changed meanwhile.")
                .asException(cause);
    }

    static ProblemException routeOver(String transition) {
        return Problem.of(
                        ROUTE_OVER,
                        "„%s“ lässt sich auf dieser Strecke nicht mehr beginnen.".formatted(transition),
                        "“%s” cannot be begun on this route any more.".formatted(transition))
                .advise("Suchen Sie den Fahrplan neu.", "Search the route again.")
                .asException();
    }

    static ProblemException alreadyThere() {
        return Problem.of(
                        ALREADY_THERE,
                        "Start und Ziel sind derselbe Halt.",
                        "The start and the goal are the same stop.")
                .advise("Wählen Sie ein anderes Ziel.", "Choose another goal.")
                .asException();
    }

    static ProblemException horizon() {
        return Problem.of(
                        HORIZON,
                        "Der Planungszeitraum liegt zwischen 1 und %d Jahren."
                                .formatted(FahrplanQuestion.MAX_HORIZON_YEARS),
                        "The planning horizon is between 1 and %d years.".formatted(FahrplanQuestion.MAX_HORIZON_YEARS))
                .asException();
    }

    static ProblemException birthDate() {
        return Problem.of(
                        BIRTH_DATE,
                        "Das Geburtsdatum liegt nach dem Planungstag oder vor mehr als 120 Jahren.",
                        "The birth date is after the planning day or more than 120 years ago.")
                .advise("Prüfen Sie das Geburtsdatum.", "Check the birth date.")
                .asException();
    }

    static ProblemException planningDay() {
        return Problem.of(
                        PLANNING_DAY,
                        "Der Planungstag liegt nicht zwischen 1950 und 2200.",
                        "The planning day is not between 1950 and 2200.")
                .advise("Planen Sie ab heute.", "Plan from today.")
                .asException();
    }
}
