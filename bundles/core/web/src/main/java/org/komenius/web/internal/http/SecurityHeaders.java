package org.komenius.web.internal.http;

import java.security.SecureRandom;
import java.util.Base64;
import javax.servlet.http.HttpServletResponse;

/** What browsers are told to refuse. */
final class SecurityHeaders {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecurityHeaders() {}

    /** For every answer. */
    static void common(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** For HTML: only this origin's scripts, styles, pictures and connections; {@code nonce} admits the import map. */
    static void page(HttpServletResponse response, String nonce) {
        common(response);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self' 'nonce-" + nonce
                        + "'; style-src 'self'; img-src 'self' data: blob:; "
                        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                        + "object-src 'none'; worker-src 'self'; manifest-src 'self'; "
                        + "require-trusted-types-for 'script'");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(self), payment=(), usb=()");
    }

    /** For contributed files: opened by themselves (an SVG, an HTML fragment) they may do nothing. */
    static void file(HttpServletResponse response) {
        common(response);
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; sandbox");
    }

    /** For the service worker: it runs under its own policy, not under that of pages. */
    static void worker(HttpServletResponse response) {
        common(response);
        response.setHeader("Content-Security-Policy", "default-src 'none'; connect-src 'self'");
    }

    static String newNonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
