package org.komenius.platform.internal.signin;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.model.problem.ProblemException;
import org.komenius.platform.internal.secret.ApiTokenSecret;
import org.komenius.platform.internal.secret.Secrets;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.platform.internal.security.Callers;
import org.komenius.platform.internal.session.ActiveSession;
import org.komenius.platform.internal.session.Sessions;
import org.komenius.platform.internal.token.ApiTokens;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out who sends a request to {@code /api/*}. Refuses only a bad token and a request that another site may have caused;
 * what the caller may do is checked by {@code core/rest}.
 */
@Component(
        service = Filter.class,
        property = {
            "osgi.http.whiteboard.filter.name=komenius-auth",
            "osgi.http.whiteboard.filter.pattern=/api/*",
            "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
            "service.ranking:Integer=1000"
        })
public class AuthFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(AuthFilter.class);
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String EVENTS = "/api/platform/events";

    /** Has no CSRF token to send yet, or one from a session that has ended meanwhile. */
    private static final String SIGN_IN = "/api/platform/session";

    private final Sessions sessions;
    private final Callers callers;
    private final ApiTokens tokens;
    private final CallerContext context;

    @Activate
    public AuthFilter(
            @Reference Sessions sessions,
            @Reference Callers callers,
            @Reference ApiTokens tokens,
            @Reference CallerContext context) {
        this.sessions = sessions;
        this.callers = callers;
        this.tokens = tokens;
        this.context = context;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        Caller caller;
        try {
            caller = identify(request);
        } catch (ProblemException e) {
            if (e.problem().code().equals(SignInProblems.BAD_TOKEN)) {
                response.setHeader("WWW-Authenticate", "Bearer realm=\"komenius\", error=\"invalid_token\"");
            }
            ProblemWriter.write(response, e.problem());
            return;
        } catch (RuntimeException e) {
            LOG.error("cannot find out who sends {} {}", request.getMethod(), request.getRequestURI(), e);
            ProblemWriter.write(response, SignInProblems.unavailable());
            return;
        }
        request.setAttribute(Caller.REQUEST_ATTRIBUTE, caller);
        try (CallerContext.Scope scope = context.enter(caller)) {
            chain.doFilter(request, response);
        }
    }

    private Caller identify(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.trim().split("\\s", 2)[0].equalsIgnoreCase("Bearer")) {
            return ApiTokenSecret.fromHeader(authorization)
                    .flatMap(tokens::find)
                    .flatMap(callers::ofToken)
                    .orElseThrow(() -> SignInProblems.badToken().asException());
        }
        boolean unsafe = !SAFE_METHODS.contains(request.getMethod());
        if (unsafe && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            throw SignInProblems.csrf().asException();
        }
        Optional<ActiveSession> session =
                SessionCookie.in(request).flatMap(secret -> sessions.find(secret, !isAt(request, EVENTS)));
        if (session.isEmpty()) {
            return Caller.ANONYMOUS;
        }
        ActiveSession active = session.get();
        if (unsafe && !isSignIn(request) && !Secrets.equal(active.csrfToken(), request.getHeader("X-CSRF-Token"))) {
            throw SignInProblems.csrf().asException();
        }
        Optional<Caller> caller = callers.ofUser(active.userId());
        caller.ifPresent(known -> request.setAttribute(ActiveSession.REQUEST_ATTRIBUTE, active));
        return caller.orElse(Caller.ANONYMOUS);
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && isAt(request, SIGN_IN);
    }

    private static boolean isAt(HttpServletRequest request, String path) {
        return request.getRequestURI().equals(request.getContextPath() + path);
    }

    @Override
    public void init(FilterConfig config) {
        // Configured by constructor.
    }

    @Override
    public void destroy() {
        // Holds nothing.
    }
}
