package org.komenius.platform.internal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.komenius.platform.internal.persistence.SessionStore;
import org.komenius.platform.internal.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Begins, finds and ends sessions: 30 minutes without a request or 12 hours in all end one. */
@Component(service = Sessions.class)
public class Sessions {

    public static final Duration MAX_IDLE = Duration.ofMinutes(30);
    public static final Duration MAX_AGE = Duration.ofHours(12);

    /** Saves a write for most requests; the idle limit is that much less exact. */
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final SessionStore store;
    private final Clock clock;

    @Activate
    public Sessions(@Reference SessionStore store) {
        this(store, Clock.systemUTC());
    }

    public Sessions(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A new session's secret, for the cookie. The session a browser had before, if any, must be ended by the caller. */
    public String begin(String userId) {
        Instant now = clock.instant();
        store.deleteExpired(now.minus(MAX_AGE), now.minus(MAX_IDLE));
        String secret = Secrets.random();
        store.add(new SessionRow(Secrets.sha256(secret), userId, now, now));
        return secret;
    }

    /**
     * The session of a cookie.
     *
     * @param isActivity false for requests that a page makes by itself, which must not keep an abandoned session alive
     */
    public Optional<ActiveSession> find(String secret, boolean isActivity) {
        Optional<SessionRow> row = alive(Secrets.sha256(secret));
        if (isActivity) {
            row.filter(r -> r.lastUsed().plus(TOUCH_EVERY).isBefore(clock.instant()))
                    .ifPresent(r -> store.touch(r.secretHash(), clock.instant()));
        }
        return row.map(r -> ActiveSession.of(secret, r.userId()));
    }

    public boolean isAlive(String secretHash) {
        return alive(secretHash).isPresent();
    }

    public void end(String secretHash) {
        store.delete(secretHash);
    }

    /** Ends all sessions of a user. */
    public void endAllOf(String userId) {
        store.deleteOf(userId, null);
    }

    private Optional<SessionRow> alive(String secretHash) {
        Instant now = clock.instant();
        return store.find(secretHash)
                .filter(row -> row.created().plus(MAX_AGE).isAfter(now))
                .filter(row -> row.lastUsed().plus(MAX_IDLE).isAfter(now));
    }
}
