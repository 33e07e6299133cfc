package org.komenius.platform.internal.setup;

import java.util.Map;
import java.util.Set;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.platform.internal.password.PasswordRules;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.platform.internal.security.Callers;
import org.komenius.platform.internal.signin.SignIn;
import org.komenius.platform.internal.signin.SignInProblems;
import org.komenius.platform.internal.user.Role;
import org.komenius.platform.internal.user.User;
import org.komenius.platform.internal.user.UserAccounts;
import org.komenius.platform.internal.user.UserDraft;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a one-time link does: create the first administrator, or set a password; either way its user is signed in. */
@Component(service = Setup.class)
public class Setup {

    private static final ProblemCode NAME_MISSING =
            ProblemCode.of("platform.setup.name-missing", ProblemKind.UNPROCESSABLE);

    private final OneTimeLinks links;
    private final UserStore users;
    private final UserAccounts accounts;
    private final FirstAccounts first;
    private final Callers callers;
    private final CallerContext context;
    private final SignIn signIn;

    @Activate
    public Setup(
            @Reference OneTimeLinks links,
            @Reference UserStore users,
            @Reference UserAccounts accounts,
            @Reference FirstAccounts first,
            @Reference Callers callers,
            @Reference CallerContext context,
            @Reference SignIn signIn) {
        this.links = links;
        this.users = users;
        this.accounts = accounts;
        this.first = first;
        this.callers = callers;
        this.context = context;
        this.signIn = signIn;
    }

    public boolean isRequired() {
        return users.count() == 0;
    }

    /** What {@code secret} allows. @throws org.komenius.model.problem.ProblemException if nothing */
    public Offer look(String secret) {
        OneTimeSecret found =
                links.look(secret).orElseThrow(() -> SignInProblems.badLink().asException());
        String userName =
                found.userId() == null ? null : accounts.get(found.userId()).userName();
        return new Offer(found.purpose(), userName);
    }

    /**
     * Uses the link.
     *
     * @param userName ignored for a password link, as is {@code displayName}
     */
    public SignIn.Started use(String secret, String userName, String displayName, String password) {
        OneTimeSecret found =
                links.look(secret).orElseThrow(() -> SignInProblems.badLink().asException());
        boolean isSetup = found.purpose() == OneTimeSecret.Purpose.SETUP;
        String name =
                isSetup ? requireName(userName) : accounts.get(found.userId()).userName();
        // Before the link is spent, so that a weak password does not cost it.
        PasswordRules.check(password, name, "password");
        if ((isSetup && !isRequired()) || !links.use(found)) {
            throw SignInProblems.badLink().asException();
        }
        User user = isSetup ? createFirst(name, displayName, password) : setPassword(found.userId(), password);
        Caller caller = callers.ofUser(user.id())
                .orElseThrow(() -> SignInProblems.badLink().asException());
        return signIn.begin(
                caller, "sign-in.by-link", Map.of("purpose", found.purpose().name()));
    }

    private User createFirst(String userName, String displayName, String password) {
        String shown = displayName == null || displayName.isBlank() ? userName : displayName;
        UserDraft draft = new UserDraft(userName, shown, null, Set.of(Role.ADMIN), "de", true);
        try (CallerContext.Scope scope = context.enter(Caller.SYSTEM)) {
            User user = accounts.create(draft, password);
            first.setUp();
            return user;
        }
    }

    private User setPassword(String userId, String password) {
        User user = accounts.get(userId);
        accounts.setPassword(user, password, "password");
        return user;
    }

    private static String requireName(String userName) {
        if (userName == null || userName.isBlank()) {
            throw Problem.of(NAME_MISSING, "Der Benutzername fehlt.", "The user name is missing.")
                    .asException();
        }
        return userName.strip();
    }

    /** @param userName whose password the link sets; null for the first administrator */
    public record Offer(OneTimeSecret.Purpose purpose, String userName) {}
}
