package org.komenius.platform.internal.signin;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.komenius.platform.internal.password.PasswordHashes;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.spi.security.PasswordAuthenticator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Passwords kept by the platform itself; a directory service takes its place by a higher ranking. */
@Component(property = "service.ranking:Integer=-100")
public class UserTableAuthenticator implements PasswordAuthenticator {

    /** Half of the processors at most: strangers must not be able to keep all of them busy with wrong passwords. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final UserStore users;
    private final PasswordHashes hashes;

    @Activate
    public UserTableAuthenticator(@Reference UserStore users) {
        this(users, new PasswordHashes(PasswordHashes.DEFAULT_ITERATIONS));
    }

    public UserTableAuthenticator(UserStore users, PasswordHashes hashes) {
        this.users = users;
        this.hashes = hashes;
    }

    @Override
    public Optional<String> authenticate(String userName, char[] password) {
        Optional<UserStore.PasswordOf> stored = users.passwordOf(userName);
        String hash = stored.map(UserStore.PasswordOf::hash).orElse(null);
        // Asked also for unknown names, so that the time tells nothing.
        if (!matches(password, hash)) {
            return Optional.empty();
        }
        if (hashes.isOutdated(hash)) {
            users.setPassword(stored.orElseThrow().userId(), hashes.hash(password));
        }
        return stored.map(UserStore.PasswordOf::userId);
    }

    private boolean matches(char[] password, String hash) {
        hashing.acquireUninterruptibly();
        try {
            return hashes.matches(password, hash);
        } finally {
            hashing.release();
        }
    }
}
