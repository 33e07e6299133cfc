package org.komenius.platform.internal.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.komenius.platform.internal.persistence.OneTimeSecretStore;
import org.komenius.platform.internal.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links that work once, within 24 hours; a new one replaces the one before. */
@Component(service = OneTimeLinks.class)
public class OneTimeLinks {

    public static final Duration VALID = Duration.ofHours(24);
    private static final String PATH = "/de/einrichtung?token=";

    private final OneTimeSecretStore store;
    private final Clock clock;

    @Activate
    public OneTimeLinks(@Reference OneTimeSecretStore store) {
        this(store, Clock.systemUTC());
    }

    public OneTimeLinks(OneTimeSecretStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A link for the first administrator. */
    public Link forSetup() {
        return create(OneTimeSecret.Purpose.SETUP, null);
    }

    /** A link with which {@code userId} sets a password. */
    public Link forPassword(String userId) {
        return create(OneTimeSecret.Purpose.PASSWORD, userId);
    }

    /** What a link would allow now; it stays usable. */
    public Optional<OneTimeSecret> look(String secret) {
        return store.find(Secrets.sha256(secret))
                .filter(found -> found.expires().isAfter(clock.instant()));
    }

    /** True for the one who uses the link first. */
    public boolean use(OneTimeSecret found) {
        return store.take(found.hash());
    }

    private Link create(OneTimeSecret.Purpose purpose, String userId) {
        String secret = Secrets.random();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expires = now.plus(VALID);
        store.replace(new OneTimeSecret(Secrets.sha256(secret), purpose, userId, expires), now);
        return new Link(secret, PATH + secret, expires);
    }

    /** @param path on this origin, beginning with a slash */
    public record Link(String secret, String path, Instant expires) {}
}
