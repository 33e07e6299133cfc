package org.komenius.platform.internal.user;

import java.util.Collection;
import java.util.TreeSet;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** What can be wrong with a change to users and roles. */
final class AccountProblems {

    private static final ProblemCode USER_UNKNOWN = ProblemCode.of("platform.user.not-found", ProblemKind.NOT_FOUND);
    private static final ProblemCode NAME_TAKEN = ProblemCode.of("platform.user.name-taken", ProblemKind.CONFLICT);
    private static final ProblemCode LAST_ADMIN = ProblemCode.of("platform.user.last-admin", ProblemKind.CONFLICT);
    private static final ProblemCode EXCEEDS = ProblemCode.of("platform.user.exceeds-own", ProblemKind.FORBIDDEN);
    private static final ProblemCode WRONG_PASSWORD =
            ProblemCode.of("platform.password.wrong", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode IN_PERSON =
            ProblemCode.of("platform.password.in-person-only", ProblemKind.FORBIDDEN);
    private static final ProblemCode ROLE_UNKNOWN = ProblemCode.of("platform.role.not-found", ProblemKind.NOT_FOUND);
    private static final ProblemCode ROLES_UNKNOWN =
            ProblemCode.of("platform.user.roles-unknown", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode ROLE_TAKEN = ProblemCode.of("platform.role.id-taken", ProblemKind.CONFLICT);
    private static final ProblemCode ROLE_FIXED = ProblemCode.of("platform.role.fixed", ProblemKind.CONFLICT);
    private static final ProblemCode ROLE_USED = ProblemCode.of("platform.role.in-use", ProblemKind.CONFLICT);

    private AccountProblems() {}

    static ProblemException userUnknown() {
        return Problem.of(USER_UNKNOWN, "Diesen Benutzer gibt es nicht.", "There is no such user.")
                .asException();
    }

    static ProblemException nameTaken() {
        return Problem.of(NAME_TAKEN, "Den Benutzernamen gibt es schon.", "This user name is taken.")
                .at(Location.field("userName"))
                .asException();
    }

    static ProblemException lastAdmin() {
        return Problem.of(
                        LAST_ADMIN,
                        "Das ist das letzte aktive Konto mit der Rolle „Administration“.",
                        "This is the last active account with the role “Administrator”.")
                .advise("Geben Sie die Rolle vorher jemand anderem.", "Give the role to somebody else first.")
                .asException();
    }

    static ProblemException exceedsOwn(Collection<String> permissions) {
        String list = String.join(", ", new TreeSet<>(permissions));
        return Problem.of(
                        EXCEEDS,
                        "Dazu müssten Sie diese Rechte selbst haben: " + list + ".",
                        "You would need these permissions yourself: " + list + ".")
                .asException();
    }

    static ProblemException wrongPassword() {
        return Problem.of(WRONG_PASSWORD, "Das bisherige Passwort stimmt nicht.", "The current password is not right.")
                .at(Location.field("current"))
                .asException();
    }

    static ProblemException inPersonOnly() {
        return Problem.of(
                        IN_PERSON,
                        "Das Passwort kann nur ändern, wer damit angemeldet ist.",
                        "Only somebody signed in with the password can change it.")
                .asException();
    }

    static ProblemException roleUnknown() {
        return Problem.of(ROLE_UNKNOWN, "Diese Rolle gibt es nicht.", "There is no such role.")
                .asException();
    }

    static ProblemException rolesUnknown(Collection<String> ids) {
        String list = String.join(", ", new TreeSet<>(ids));
        return Problem.of(
                        ROLES_UNKNOWN,
                        "Diese Rollen gibt es nicht: " + list + ".",
                        "There are no such roles: " + list + ".")
                .at(Location.field("roles"))
                .asException();
    }

    static ProblemException roleTaken() {
        return Problem.of(ROLE_TAKEN, "Die Kennung gibt es schon.", "This id is taken.")
                .at(Location.field("id"))
                .asException();
    }

    static ProblemException roleFixed() {
        return Problem.of(
                        ROLE_FIXED,
                        "Mitgelieferte Rollen kann man nicht löschen, die Rolle „Administration“ auch nicht ändern.",
                        "Shipped roles cannot be deleted, and the role “Administrator” cannot be changed.")
                .asException();
    }

    static ProblemException roleUsed() {
        return Problem.of(ROLE_USED, "Jemand hat diese Rolle noch.", "Somebody still has this role.")
                .advise("Nehmen Sie die Rolle zuerst allen weg.", "Take the role from everybody first.")
                .asException();
    }
}
