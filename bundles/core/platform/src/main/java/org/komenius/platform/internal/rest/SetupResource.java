package org.komenius.platform.internal.rest;

import javax.servlet.http.HttpServletRequest;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.platform.internal.session.ActiveSession;
import org.komenius.platform.internal.setup.Setup;
import org.komenius.platform.internal.signin.ClientConnection;
import org.komenius.platform.internal.signin.SessionCookie;
import org.komenius.platform.internal.signin.SignIn;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One-time links: the first administrator, and lost passwords. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/setup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SetupResource implements RestResource {

    private final Setup setup;
    private final SessionViews views;
    private final ClientConnection connection;

    @Activate
    public SetupResource(
            @Reference Setup setup, @Reference SessionViews views, @Reference ClientConnection connection) {
        this.setup = setup;
        this.views = views;
        this.connection = connection;
    }

    /** By POST, so that the secret stays out of access logs. */
    @POST
    @Path("/link")
    @PublicAccess(reason = "whoever holds the one-time link has no account yet")
    public Setup.Offer look(@Valid @NotNull Link link) {
        return setup.look(link.token());
    }

    @POST
    @PublicAccess(reason = "whoever holds the one-time link has no account yet")
    public Response use(@Context HttpServletRequest request, @Valid @NotNull NewAccount account) {
        SignIn.Started started =
                setup.use(account.token(), account.userName(), account.displayName(), account.password());
        return Response.ok(views.of(started.caller(), ActiveSession.csrfTokenOf(started.secret())))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.header(started.secret(), connection.isEncrypted(request)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** @param token the secret in the link */
    public record Link(@NotNull @Size(max = 100) String token) {}

    /** For a password link only {@code token} and {@code password} count. */
    public record NewAccount(
            @NotNull @Size(max = 100) String token,
            @Size(max = 60) @Pattern(regexp = UserJson.USER_NAME) String userName,
            @Size(max = 120) String displayName,
            @NotNull @Size(max = 256) String password) {

        /** Without the secrets. */
        @Override
        public String toString() {
            return "NewAccount " + userName;
        }
    }
}
