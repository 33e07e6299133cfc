package org.komenius.rest.internal.problem;

import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** The problems that the REST layer itself finds. */
public final class Problems {

    private static final ProblemCode NOT_FOUND = ProblemCode.of("rest.not-found", ProblemKind.NOT_FOUND);
    private static final ProblemCode METHOD = ProblemCode.of("rest.method-not-allowed", ProblemKind.METHOD_NOT_ALLOWED);
    private static final ProblemCode ACCEPT = ProblemCode.of("rest.not-acceptable", ProblemKind.NOT_ACCEPTABLE);
    private static final ProblemCode MEDIA = ProblemCode.of("rest.unsupported-media-type", ProblemKind.UNSUPPORTED);
    private static final ProblemCode TOO_LARGE = ProblemCode.of("rest.too-large", ProblemKind.TOO_LARGE);
    private static final ProblemCode INVALID = ProblemCode.of("rest.invalid", ProblemKind.INVALID);
    private static final ProblemCode SIGN_IN = ProblemCode.of("rest.sign-in-required", ProblemKind.UNAUTHENTICATED);
    private static final ProblemCode FORBIDDEN = ProblemCode.of("rest.forbidden", ProblemKind.FORBIDDEN);
    private static final ProblemCode UNEXPECTED = ProblemCode.of("rest.unexpected", ProblemKind.UNEXPECTED);

    private Problems() {}

    public static Problem notFound() {
        return Problem.of(NOT_FOUND, "Unter dieser Adresse gibt es nichts.", "There is nothing at this address.");
    }

    public static Problem methodNotAllowed() {
        return Problem.of(METHOD, "Diese Adresse kennt die Methode nicht.", "This address does not know the method.");
    }

    public static Problem notAcceptable() {
        return Problem.of(
                ACCEPT,
                "In dem gewünschten Format gibt es die Antwort nicht.",
                "The answer does not exist in the requested format.");
    }

    public static Problem unsupportedMediaType() {
        return Problem.of(MEDIA, "Dieses Format kann hier nicht gelesen werden.", "This format cannot be read here.")
                .advise("Senden Sie application/json.", "Send application/json.");
    }

    public static Problem tooLarge(long maxBytes) {
        return Problem.of(
                TOO_LARGE,
                "Die Anfrage ist größer als erlaubt (höchstens " + maxBytes + " Byte).",
                "The request is larger than allowed (at most " + maxBytes + " bytes).");
    }

    public static Problem invalid() {
        return Problem.of(INVALID, "Die Eingabe ist nicht gültig.", "The input is not valid.");
    }

    public static Problem invalid(String german, String english) {
        return Problem.of(INVALID, german, english);
    }

    public static Problem signInRequired() {
        return Problem.of(SIGN_IN, "Dafür müssen Sie angemeldet sein.", "You must be signed in for this.")
                .advise(
                        "Melden Sie sich an oder senden Sie ein API-Token (Authorization: Bearer …).",
                        "Sign in, or send an API token (Authorization: Bearer …).");
    }

    public static Problem forbidden(String permission) {
        return Problem.of(
                        FORBIDDEN,
                        "Dafür fehlt Ihnen die Berechtigung „" + permission + "“.",
                        "You lack the permission “" + permission + "” for this.")
                .advise("Bitten Sie die Administration darum.", "Ask the administration for it.");
    }

    /** Says nothing internal; the cause is in the log under the trace id. */
    public static Problem unexpected() {
        return Problem.of(UNEXPECTED, "Ein unerwarteter Fehler ist aufgetreten.", "An unexpected error has occurred.")
                .advise(
                        "Versuchen Sie es erneut. Bleibt der Fehler, nennen Sie der Administration die Kennung (traceId).",
                        "Try again. If it persists, tell the administration the traceId.");
    }
}
