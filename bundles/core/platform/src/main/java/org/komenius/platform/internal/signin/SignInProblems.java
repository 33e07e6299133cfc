package org.komenius.platform.internal.signin;

import java.time.Duration;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** What can go wrong between a person and a session. None tells whether an account exists. */
public final class SignInProblems {

    static final ProblemCode BAD_TOKEN = ProblemCode.of("platform.token.invalid", ProblemKind.UNAUTHENTICATED);
    private static final ProblemCode CSRF = ProblemCode.of("platform.csrf", ProblemKind.FORBIDDEN);
    private static final ProblemCode UNAVAILABLE = ProblemCode.of("platform.unavailable", ProblemKind.UNAVAILABLE);
    private static final ProblemCode REFUSED = ProblemCode.of("platform.sign-in.refused", ProblemKind.UNAUTHENTICATED);
    private static final ProblemCode THROTTLED = ProblemCode.of("platform.sign-in.throttled", ProblemKind.THROTTLED);
    private static final ProblemCode BAD_LINK =
            ProblemCode.of("platform.setup.link-invalid", ProblemKind.UNPROCESSABLE);

    private SignInProblems() {}

    static Problem badToken() {
        return Problem.of(
                        BAD_TOKEN,
                        "Das API-Token ist ungültig oder abgelaufen.",
                        "The API token is not valid or has expired.")
                .advise("Legen Sie ein neues Token an.", "Create a new token.");
    }

    static Problem csrf() {
        return Problem.of(
                        CSRF,
                        "Die Anfrage kam nicht erkennbar aus der Anwendung selbst.",
                        "The request did not verifiably come from the application itself.")
                .advise(
                        "Laden Sie die Seite neu. Programme senden X-CSRF-Token oder ein API-Token.",
                        "Reload the page. Programs send X-CSRF-Token or an API token.");
    }

    static Problem unavailable() {
        return Problem.of(
                        UNAVAILABLE,
                        "Die Anmeldung kann gerade nicht geprüft werden.",
                        "The sign-in cannot be checked at the moment.")
                .advise("Versuchen Sie es in einer Minute erneut.", "Try again in a minute.");
    }

    static Problem refused() {
        return Problem.of(REFUSED, "Benutzername oder Passwort stimmen nicht.", "User name or password are not right.");
    }

    static Problem throttled(Duration wait) {
        long seconds = retryAfterSeconds(wait);
        return Problem.of(
                        THROTTLED,
                        "Zu viele Fehlversuche. Bitte warten Sie " + seconds + " Sekunden.",
                        "Too many failed attempts. Please wait " + seconds + " seconds.")
                .advise("Danach können Sie es erneut versuchen.", "You can try again after that.");
    }

    public static Problem badLink() {
        return Problem.of(
                        BAD_LINK,
                        "Der Link ist ungültig, abgelaufen oder schon benutzt.",
                        "The link is not valid, has expired or was used already.")
                .advise(
                        "Nach einem Neustart ohne Benutzer gibt es einen neuen Einrichtungslink; Passwortlinks stellt die Administration aus.",
                        "A restart without users makes a new set-up link; password links come from the administration.");
    }

    /** Whole seconds, rounded up. */
    static long retryAfterSeconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
