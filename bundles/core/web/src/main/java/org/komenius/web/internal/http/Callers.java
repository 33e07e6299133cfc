package org.komenius.web.internal.http;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.komenius.spi.security.Caller;

/** Reads who calls, as the platform's authentication filter has left it. */
final class Callers {

    private Callers() {}

    /** Empty if no filter has looked at the request. */
    static Optional<Caller> find(HttpServletRequest request) {
        return request.getAttribute(Caller.REQUEST_ATTRIBUTE) instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }
}
