package org.komenius.platform.internal.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.platform.internal.persistence.ApiTokenStore;
import org.komenius.platform.internal.secret.ApiTokenSecret;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Issues, finds and withdraws API tokens. A token never reaches further than its owner, who issues it in person. */
@Component(service = ApiTokens.class)
public class ApiTokens {

    public static final int MAX_DAYS = 730;

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);
    private static final ProblemCode SCOPE = ProblemCode.of("platform.token.scope-exceeds-own", ProblemKind.FORBIDDEN);
    private static final ProblemCode IN_PERSON = ProblemCode.of("platform.token.in-person-only", ProblemKind.FORBIDDEN);

    private final ApiTokenStore store;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public ApiTokens(@Reference ApiTokenStore store, @Reference AuditLog audit) {
        this(store, audit, Clock.systemUTC());
    }

    public ApiTokens(ApiTokenStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws org.komenius.model.problem.ProblemException if {@code owner} is a token or lacks one of {@code scopes} */
    public Issued issue(Caller owner, String name, Set<String> scopes, int days) {
        if (owner.kind() != Caller.Kind.USER) {
            throw Problem.of(
                            IN_PERSON,
                            "Ein API-Token kann keine weiteren Tokens anlegen.",
                            "An API token cannot create further tokens.")
                    .asException();
        }
        Set<String> excess = new TreeSet<>(scopes);
        excess.removeAll(owner.permissions());
        if (!excess.isEmpty()) {
            throw Problem.of(
                            SCOPE,
                            "Diese Rechte haben Sie selbst nicht: " + String.join(", ", excess) + ".",
                            "You do not hold these permissions yourself: " + String.join(", ", excess) + ".")
                    .at(Location.field("scopes"))
                    .asException();
        }
        ApiTokenSecret secret = ApiTokenSecret.random();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ApiToken token = new ApiToken(
                UUID.randomUUID().toString(),
                name.strip(),
                secret.prefix(),
                owner.id(),
                scopes,
                now,
                now.plus(Duration.ofDays(days)),
                null);
        store.add(token, secret.hash());
        audit.append(
                "platform", "token.created", "token/" + token.id(), Map.of("scopes", String.join(" ", token.scopes())));
        return new Issued(token, secret);
    }

    /** The unexpired token with this secret; notes that it was used. */
    public Optional<ApiToken> find(ApiTokenSecret secret) {
        Instant now = clock.instant();
        Optional<ApiToken> token =
                store.findBySecretHash(secret.hash()).filter(t -> t.expires().isAfter(now));
        token.filter(t -> t.lastUsed() == null || t.lastUsed().plus(TOUCH_EVERY).isBefore(now))
                .ifPresent(t -> store.used(t.id(), now));
        return token;
    }

    /** False if there was none. */
    public boolean withdraw(String id) {
        boolean deleted = store.delete(id);
        if (deleted) {
            audit.append("platform", "token.deleted", "token/" + id, Map.of());
        }
        return deleted;
    }

    /** @param secret shown once, here */
    public record Issued(ApiToken token, ApiTokenSecret secret) {}
}
