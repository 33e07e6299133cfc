package org.komenius.web.internal.http;

import java.util.Optional;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.komenius.spi.security.Caller;

/** Reads who calls, as the platform's authentication filter has left it. */
final class Callers {

    /**
     * What a page answers that needs a sign-in. Browsers do not know the scheme and show the page, which then asks the person; programs
     * learn that a cookie is wanted.
     */
    static final String CHALLENGE = "Cookie realm=\"komenius\", form-action=\"/de/anmelden\"";

    /** Name of the platform's session cookie. */
    private static final String SESSION_COOKIE = "KOMENIUS_SESSION";

    private Callers() {}

    /** Empty if no filter has looked at the request. */
    static Optional<Caller> find(HttpServletRequest request) {
        return request.getAttribute(Caller.REQUEST_ATTRIBUTE) instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /**
     * For HTML pages, which no filter looks at: nobody where there is no session cookie; otherwise somebody whom we do not know, and whom
     * we show every frame, because the page's own requests will ask. The cookie is {@code SameSite=Strict}: who comes by a link from
     * elsewhere seems to be nobody here, and is recognised as soon as the page runs.
     */
    static Caller forPage(HttpServletRequest request) {
        return find(request).orElseGet(() -> hasSession(request) ? Caller.SYSTEM : Caller.ANONYMOUS);
    }

    private static boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(SESSION_COOKIE)
                        && !cookie.getValue().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}
