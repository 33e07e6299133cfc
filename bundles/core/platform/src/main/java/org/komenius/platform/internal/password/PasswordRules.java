package org.komenius.platform.internal.password;

import java.util.Locale;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** What a password must be: long, and not the name. No rules about digits and signs, which make passwords worse. */
public final class PasswordRules {

    public static final int MIN_LENGTH = 12;

    /** Bounds the work of hashing. */
    public static final int MAX_LENGTH = 256;

    private static final int MIN_DIFFERENT_CHARACTERS = 5;
    private static final ProblemCode WEAK = ProblemCode.of("platform.password.weak", ProblemKind.UNPROCESSABLE);

    private PasswordRules() {}

    /** @throws org.komenius.model.problem.ProblemException {@code platform.password.weak}, naming {@code field} */
    public static void check(String password, String userName, String field) {
        if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
            throw weak(
                    field,
                    "Das Passwort muss zwischen 12 und 256 Zeichen lang sein.",
                    "The password must be between 12 and 256 characters long.");
        }
        if (password.toLowerCase(Locale.ROOT).contains(userName.toLowerCase(Locale.ROOT))) {
            throw weak(
                    field,
                    "Das Passwort darf den Benutzernamen nicht enthalten.",
                    "The password must not contain the user name.");
        }
        if (password.codePoints().distinct().count() < MIN_DIFFERENT_CHARACTERS) {
            throw weak(
                    field,
                    "Das Passwort braucht mindestens fünf verschiedene Zeichen.",
                    "The password needs at least five different characters.");
        }
    }

    private static RuntimeException weak(String field, String german, String english) {
        return Problem.of(WEAK, german, english)
                .advise("Nehmen Sie zum Beispiel vier zufällige Wörter.", "Take four random words, for example.")
                .at(Location.field(field))
                .asException();
    }
}
