package org.komenius.platform.internal.session;

import org.komenius.platform.internal.secret.Secrets;

/**
 * A session that a request came with.
 *
 * @param secretHash the session's id
 * @param csrfToken what unsafe requests must repeat in {@code X-CSRF-Token}
 */
public record ActiveSession(String secretHash, String userId, String csrfToken) {

    /** Request attribute in which the authentication filter leaves the session. */
    public static final String REQUEST_ATTRIBUTE = "org.komenius.session";

    static ActiveSession of(String secret, String userId) {
        return new ActiveSession(Secrets.sha256(secret), userId, csrfTokenOf(secret));
    }

    /** Derived from the cookie, so it need not be stored; who reads the token learns nothing about the cookie. */
    public static String csrfTokenOf(String secret) {
        return Secrets.sha256("csrf:" + secret);
    }
}
