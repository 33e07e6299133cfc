package org.komenius.pathways.internal.versions;

import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** What can go wrong with networks and their versions. */
public final class VersionProblems {

    private VersionProblems() {}

    public static ProblemException unknownNetwork(String id) {
        return Problem.of(
                        ProblemCode.of("pathways.network.unknown", ProblemKind.NOT_FOUND),
                        "Das Streckennetz „" + id + "“ gibt es nicht.",
                        "There is no network \"" + id + "\".")
                .asException();
    }

    public static ProblemException unknownVersion(String id, int number) {
        return Problem.of(
                        ProblemCode.of("pathways.version.unknown", ProblemKind.NOT_FOUND),
                        "Das Streckennetz „" + id + "“ hat keinen Stand " + number + ".",
                        "The network \"" + id + "\" has no version " + number + ".")
                .asException();
    }

    public static ProblemException exists(String id) {
        return Problem.of(
                        ProblemCode.of("pathways.network.exists", ProblemKind.CONFLICT),
                        "Ein Streckennetz mit dem Kürzel „" + id + "“ gibt es schon.",
                        "There is a network with the id \"" + id + "\" already.")
                .advise(
                        "Wählen Sie ein anderes Kürzel, oder legen Sie einen neuen Entwurf dieses Netzes an.",
                        "Choose another id, or begin a new draft of that network.")
                .asException();
    }

    public static ProblemException draftExists(int number) {
        return Problem.of(
                        ProblemCode.of("pathways.draft-exists", ProblemKind.CONFLICT),
                        "Dieses Netz hat schon einen Entwurf, Stand " + number + ".",
                        "This network has a draft already, version " + number + ".")
                .advise(
                        "Arbeiten Sie in diesem Entwurf weiter, oder verwerfen Sie ihn zuerst.",
                        "Go on with that draft, or discard it first.")
                .asException();
    }

    public static ProblemException submittedExists(int number) {
        return Problem.of(
                        ProblemCode.of("pathways.submitted-exists", ProblemKind.CONFLICT),
                        "Stand " + number + " dieses Netzes wartet schon auf eine zweite Person.",
                        "Version " + number + " of this network waits for a second person already.")
                .advise(
                        "Lassen Sie ihn zuerst veröffentlichen oder zurückgeben.",
                        "Have it published or returned first.")
                .asException();
    }

    /** @param needed the state that it would have to be in */
    public static ProblemException wrongState(VersionInfo version, VersionState needed) {
        return Problem.of(
                        ProblemCode.of("pathways.version.wrong-state", ProblemKind.CONFLICT),
                        "Stand " + version.number() + " ist " + german(version.state()) + ", dafür müsste er "
                                + german(needed) + " sein.",
                        "Version " + version.number() + " is " + english(version.state())
                                + "; for this it would have to be " + english(needed) + ".")
                .advise("Laden Sie die Seite neu.", "Reload the page.")
                .asException();
    }

    public static ProblemException isPublished(String id) {
        return Problem.of(
                        ProblemCode.of("pathways.network.published", ProblemKind.CONFLICT),
                        "Das Streckennetz „" + id + "“ ist veröffentlicht und kann so nicht gelöscht werden.",
                        "The network \"" + id + "\" is published and cannot be deleted like this.")
                .advise(
                        "Nehmen Sie es zuerst von der öffentlichen Seite (zurückziehen).",
                        "Take it off the public pages first (withdraw).")
                .asException();
    }

    public static ProblemException isNotPublished(String id) {
        return Problem.of(
                        ProblemCode.of("pathways.network.not-published", ProblemKind.CONFLICT),
                        "Das Streckennetz „" + id + "“ ist nicht veröffentlicht.",
                        "The network \"" + id + "\" is not published.")
                .asException();
    }

    private static String german(VersionState state) {
        return switch (state) {
            case DRAFT -> "ein Entwurf";
            case SUBMITTED -> "eingereicht";
            case PUBLISHED -> "veröffentlicht";
            case SUPERSEDED -> "abgelöst";
            case RETURNED -> "zurückgegeben";
        };
    }

    private static String english(VersionState state) {
        return switch (state) {
            case DRAFT -> "a draft";
            case SUBMITTED -> "submitted";
            case PUBLISHED -> "published";
            case SUPERSEDED -> "superseded";
            case RETURNED -> "returned";
        };
    }
}
