package org.komenius.platform.internal.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.platform.internal.security.Callers;
import org.komenius.platform.internal.session.Sessions;
import org.komenius.platform.internal.throttle.SignInThrottle;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.PasswordAuthenticator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Turns a user name and password into a session: throttled, audited, by whichever authenticator ranks highest. */
@Component(service = SignIn.class)
public class SignIn {

    private final SignInThrottle throttle;
    private final PasswordAuthenticator authenticator;
    private final Sessions sessions;
    private final UserStore users;
    private final Callers callers;
    private final CallerContext context;
    private final AuditLog audit;

    @Activate
    public SignIn(
            @Reference SignInThrottle throttle,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PasswordAuthenticator authenticator,
            @Reference Sessions sessions,
            @Reference UserStore users,
            @Reference Callers callers,
            @Reference CallerContext context,
            @Reference AuditLog audit) {
        this.throttle = throttle;
        this.authenticator = authenticator;
        this.sessions = sessions;
        this.users = users;
        this.callers = callers;
        this.context = context;
        this.audit = audit;
    }

    /**
     * A new session.
     *
     * @throws SignInThrottledException if name or address must wait; the password is not looked at then
     * @throws org.komenius.model.problem.ProblemException {@code platform.sign-in.refused}
     */
    public Started signIn(String userName, char[] password, String address) {
        Duration wait = throttle.begin(userName, address);
        if (!wait.isZero()) {
            throw new SignInThrottledException(wait);
        }
        Optional<Caller> caller = authenticator.authenticate(userName, password).flatMap(callers::ofUser);
        if (caller.isEmpty()) {
            // The name as typed is not kept: people type their password there by mistake.
            String subject =
                    users.findByName(userName).map(user -> "user/" + user.id()).orElse(null);
            audit.append("platform", "sign-in.refused", subject, Map.of("network", Networks.of(address)));
            throw SignInProblems.refused().asException();
        }
        throttle.succeeded(userName, address);
        return begin(caller.get(), "sign-in.succeeded", Map.of("network", Networks.of(address)));
    }

    /**
     * Runs work that looks at the signed-in user's password again, throttled like a sign-in, so that whoever finds an open
     * session cannot guess the password with it.
     *
     * @throws SignInThrottledException if user or address must wait; the work is not run then
     */
    public void prove(Caller caller, String address, Runnable work) {
        String key = "user/" + caller.id();
        Duration wait = throttle.begin(key, address);
        if (!wait.isZero()) {
            throw new SignInThrottledException(wait);
        }
        work.run();
        throttle.succeeded(key, address);
    }

    /** A session for somebody who has proved identity in another way, such as by a one-time link. */
    public Started begin(Caller caller, String action, Map<String, String> details) {
        String secret = sessions.begin(caller.id());
        users.signedIn(caller.id(), Instant.now());
        context.runAs(caller, () -> audit.append("platform", action, "user/" + caller.id(), details));
        return new Started(secret, caller);
    }

    /** @param secret for the cookie */
    public record Started(String secret, Caller caller) {}
}
