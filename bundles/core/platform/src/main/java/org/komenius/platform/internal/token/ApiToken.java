package org.komenius.platform.internal.token;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * An API token without its secret.
 *
 * @param prefix the secret's first characters, to tell tokens apart
 * @param ownerId the user whose permissions bound the token's
 * @param scopes permission ids, sorted
 * @param lastUsed to the minute; null if never
 */
public record ApiToken(
        String id,
        String name,
        String prefix,
        String ownerId,
        Set<String> scopes,
        Instant created,
        Instant expires,
        Instant lastUsed) {

    public ApiToken {
        scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
    }
}
