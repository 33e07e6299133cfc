package org.komenius.platform.internal.setup;

import java.time.Instant;

/**
 * A link that works once.
 *
 * @param hash SHA-256 of the secret in the link
 * @param userId whose password it sets; null for {@link Purpose#SETUP}
 */
public record OneTimeSecret(String hash, Purpose purpose, String userId, Instant expires) {

    /** What the link allows. */
    public enum Purpose {
        /** Creating the first administrator. */
        SETUP,
        /** Setting the password of one user. */
        PASSWORD
    }
}
