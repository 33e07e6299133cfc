package org.komenius.platform.internal.session;

import java.time.Instant;

/**
 * A session as stored.
 *
 * @param secretHash SHA-256 of the cookie, which itself is nowhere
 * @param created when signed in
 * @param lastUsed to the minute
 */
public record SessionRow(String secretHash, String userId, Instant created, Instant lastUsed) {}
