package org.komenius.platform.internal.signin;

import java.util.Optional;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/** The cookie that carries a session's secret. Written as a header by hand: the servlet API knows no SameSite. */
public final class SessionCookie {

    public static final String NAME = "KOMENIUS_SESSION";

    private SessionCookie() {}

    /** Without expiry: gone when the browser closes; the server ends the session anyway. */
    public static String header(String secret, boolean encrypted) {
        return NAME + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict" + (encrypted ? "; Secure" : "");
    }

    public static String clearingHeader(boolean encrypted) {
        return header("", encrypted) + "; Max-Age=0";
    }

    public static Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
