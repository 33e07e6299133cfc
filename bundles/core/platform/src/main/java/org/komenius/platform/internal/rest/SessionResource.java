package org.komenius.platform.internal.rest;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.platform.internal.session.ActiveSession;
import org.komenius.platform.internal.session.Sessions;
import org.komenius.platform.internal.signin.ClientConnection;
import org.komenius.platform.internal.signin.SessionCookie;
import org.komenius.platform.internal.signin.SignIn;
import org.komenius.platform.internal.signin.SignInThrottledException;
import org.komenius.platform.internal.user.UserAccounts;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.SignedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in and out. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource implements RestResource {

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionViews views;
    private final UserAccounts accounts;
    private final ClientConnection connection;
    private final CurrentCaller currentCaller;
    private final AuditLog audit;

    @Activate
    public SessionResource(
            @Reference SignIn signIn,
            @Reference Sessions sessions,
            @Reference SessionViews views,
            @Reference UserAccounts accounts,
            @Reference ClientConnection connection,
            @Reference CurrentCaller currentCaller,
            @Reference AuditLog audit) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.views = views;
        this.accounts = accounts;
        this.connection = connection;
        this.currentCaller = currentCaller;
        this.audit = audit;
    }

    @GET
    @PublicAccess(reason = "tells a browser whether to show the sign-in form; nobody signed in yet")
    public Response current(@Context HttpServletRequest request) {
        String csrfToken = session(request) == null ? null : session(request).csrfToken();
        return noStore(Response.ok(views.of(currentCaller.get(), csrfToken))).build();
    }

    @POST
    @PublicAccess(reason = "this is how one signs in; throttled")
    public Response begin(
            @Context HttpServletRequest request,
            @Context HttpServletResponse response,
            @Valid @NotNull Credentials credentials) {
        try {
            SignIn.Started started = signIn.signIn(
                    credentials.userName(), credentials.password().toCharArray(), connection.address(request));
            return answer(request, started);
        } catch (SignInThrottledException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
            throw e;
        }
    }

    @DELETE
    @SignedIn
    public Response end(@Context HttpServletRequest request) {
        ActiveSession session = session(request);
        if (session != null) {
            sessions.end(session.secretHash());
            audit.append("platform", "sign-out", "user/" + session.userId(), Map.of());
        }
        return noStore(Response.noContent())
                .header(HttpHeaders.SET_COOKIE, SessionCookie.clearingHeader(connection.isEncrypted(request)))
                .build();
    }

    /** Ends all sessions, this one included, and begins a new one. */
    @PUT
    @Path("/password")
    @SignedIn
    public Response changePassword(
            @Context HttpServletRequest request,
            @Context HttpServletResponse response,
            @Valid @NotNull PasswordChange change) {
        Caller caller = currentCaller.get();
        try {
            signIn.prove(
                    caller,
                    connection.address(request),
                    () -> accounts.changeOwnPassword(change.current(), change.next()));
            return answer(request, signIn.begin(caller, "sign-in.renewed", Map.of()));
        } catch (SignInThrottledException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
            throw e;
        }
    }

    /** The answer with the new cookie; whatever session the browser had before ends. */
    Response answer(HttpServletRequest request, SignIn.Started started) {
        ActiveSession before = session(request);
        if (before != null) {
            sessions.end(before.secretHash());
        }
        String csrfToken = ActiveSession.csrfTokenOf(started.secret());
        return noStore(Response.ok(views.of(started.caller(), csrfToken)))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.header(started.secret(), connection.isEncrypted(request)))
                .build();
    }

    private static ActiveSession session(HttpServletRequest request) {
        return (ActiveSession) request.getAttribute(ActiveSession.REQUEST_ATTRIBUTE);
    }

    private static Response.ResponseBuilder noStore(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** What is typed to sign in. */
    public record Credentials(
            @NotNull @Size(min = 1, max = 60) String userName, @NotNull @Size(min = 1, max = 256) String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Credentials of " + userName;
        }
    }

    /** @param current the password so far */
    public record PasswordChange(@NotNull @Size(max = 256) String current, @NotNull @Size(max = 256) String next) {

        /** Without the passwords. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }
}
