package org.komenius.platform.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.validation.Valid;
import javax.validation.constraints.Max;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotEmpty;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.platform.internal.persistence.ApiTokenStore;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.platform.internal.token.ApiToken;
import org.komenius.platform.internal.token.ApiTokens;
import org.komenius.platform.internal.user.User;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.SignedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** API tokens: one's own, and everybody's for those who hold {@code platform.tokens}. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SignedIn
public class TokensResource implements RestResource {

    private static final String EVERYBODYS = "platform.tokens";
    private static final ProblemCode UNKNOWN = ProblemCode.of("platform.token.not-found", ProblemKind.NOT_FOUND);
    private static final ProblemCode OTHERS = ProblemCode.of("platform.token.others", ProblemKind.FORBIDDEN);

    private final ApiTokens tokens;
    private final ApiTokenStore store;
    private final UserStore users;
    private final CurrentCaller currentCaller;

    @Activate
    public TokensResource(
            @Reference ApiTokens tokens,
            @Reference ApiTokenStore store,
            @Reference UserStore users,
            @Reference CurrentCaller currentCaller) {
        this.tokens = tokens;
        this.store = store;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    @GET
    public Page<TokenJson> list(
            @QueryParam("all") boolean all, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Caller caller = currentCaller.get();
        if (all && !caller.may(EVERYBODYS)) {
            throw Problem.of(
                            OTHERS,
                            "Tokens anderer sehen Sie nur mit der Berechtigung „" + EVERYBODYS + "“.",
                            "Seeing others' tokens needs the permission “" + EVERYBODYS + "”.")
                    .asException();
        }
        int size = PageLimits.of(limit);
        List<String> position = Cursors.decode(cursor, 1);
        List<ApiToken> found =
                store.list(all ? null : caller.id(), position.isEmpty() ? "" : position.get(0), size + 1);
        boolean more = found.size() > size;
        List<ApiToken> items = more ? found.subList(0, size) : found;
        return new Page<>(
                items.stream().map(this::toJson).toList(),
                more ? Cursors.encode(items.get(size - 1).id()) : null,
                null);
    }

    @POST
    public Response create(@Valid @NotNull NewToken wanted) {
        ApiTokens.Issued issued =
                tokens.issue(currentCaller.get(), wanted.name(), wanted.scopes(), wanted.expiresInDays());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new IssuedJson(issued.secret().value(), toJson(issued.token())))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") String id) {
        Caller caller = currentCaller.get();
        Optional<ApiToken> token =
                store.find(id).filter(t -> t.ownerId().equals(caller.id()) || caller.may(EVERYBODYS));
        if (token.isEmpty() || !tokens.withdraw(id)) {
            throw Problem.of(UNKNOWN, "Dieses Token gibt es nicht.", "There is no such token.")
                    .asException();
        }
    }

    private TokenJson toJson(ApiToken token) {
        return new TokenJson(
                token.id(),
                token.name(),
                token.prefix(),
                token.scopes(),
                users.find(token.ownerId()).map(User::displayName).orElse(null),
                token.created(),
                token.expires(),
                token.lastUsed());
    }

    /** @param prefix first characters of the secret */
    public record TokenJson(
            String id,
            String name,
            String prefix,
            Set<String> scopes,
            String ownerName,
            Instant created,
            Instant expires,
            Instant lastUsed) {}

    /** @param token the secret, which cannot be shown again */
    public record IssuedJson(String token, TokenJson info) {}

    /** A token to issue. */
    public record NewToken(
            @NotBlank @Size(max = 120) String name,
            @NotEmpty Set<@NotNull @Size(max = 120) String> scopes,
            @NotNull @Min(1) @Max(ApiTokens.MAX_DAYS) Integer expiresInDays) {}
}
