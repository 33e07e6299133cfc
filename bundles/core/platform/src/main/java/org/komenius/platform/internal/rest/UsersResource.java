package org.komenius.platform.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.platform.internal.privacy.PersonalData;
import org.komenius.platform.internal.setup.OneTimeLinks;
import org.komenius.platform.internal.user.User;
import org.komenius.platform.internal.user.UserAccounts;
import org.komenius.rest.Cursors;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts. Reading the list is audited too, since it is personal data of all. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission("platform.users")
public class UsersResource implements RestResource {

    private final UserStore store;
    private final UserAccounts accounts;
    private final OneTimeLinks links;
    private final PersonalData personalData;
    private final AuditLog audit;

    @Activate
    public UsersResource(
            @Reference UserStore store,
            @Reference UserAccounts accounts,
            @Reference OneTimeLinks links,
            @Reference PersonalData personalData,
            @Reference AuditLog audit) {
        this.store = store;
        this.accounts = accounts;
        this.links = links;
        this.personalData = personalData;
        this.audit = audit;
    }

    @GET
    public Page<User> list(
            @QueryParam("q") String text,
            @QueryParam("office") String office,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = PageLimits.of(limit);
        List<String> position = Cursors.decode(cursor, 1);
        List<User> found = store.list(text, office, position.isEmpty() ? "" : position.get(0), size + 1);
        if (position.isEmpty()) {
            audit.append("platform", "users.read", null, Map.of());
        }
        boolean more = found.size() > size;
        List<User> items = more ? found.subList(0, size) : found;
        String next = more ? Cursors.encode(items.get(size - 1).userName().toLowerCase(Locale.ROOT)) : null;
        return new Page<>(items, next, more || !position.isEmpty() ? null : (long) items.size());
    }

    @POST
    public Response create(@Valid @NotNull UserJson user) {
        User created = accounts.create(user.toDraft(Set.of()), null);
        // Relative to the origin, which only the browser knows for sure.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/platform/users/" + created.id())
                .header(HttpHeaders.ETAG, ETags.of(created.version()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return withTag(accounts.get(id));
    }

    @PUT
    @Path("/{id}")
    public Response update(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull UserJson user) {
        User before = accounts.get(id);
        ETags.requireMatch(ifMatch, before.version());
        return withTag(accounts.update(before, user.toDraft(before.offices())));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        User user = accounts.get(id);
        ETags.requireMatch(ifMatch, user.version());
        accounts.delete(user);
        personalData.delete(user.id());
    }

    /** Everything that the platform and the modules hold about the user, for a request after Art. 15 GDPR. */
    @GET
    @Path("/{id}/personal-data")
    public List<PersonalData.Part> personalData(@PathParam("id") String id) {
        return personalData.export(accounts.get(id).id());
    }

    /** A link with which the user sets a password; the password so far works until then. */
    @POST
    @Path("/{id}/password")
    @Consumes(MediaType.WILDCARD)
    public PasswordLink passwordLink(@PathParam("id") String id) {
        User user = accounts.get(id);
        accounts.requireMayActOn(user);
        OneTimeLinks.Link link = links.forPassword(user.id());
        audit.append("platform", "user.password-link", "user/" + user.id(), Map.of());
        return new PasswordLink(link.secret(), link.path(), link.expires());
    }

    private static Response withTag(User user) {
        return Response.ok(user)
                .header(HttpHeaders.ETAG, ETags.of(user.version()))
                .build();
    }

    /** @param path page on this origin that takes the new password; works once */
    public record PasswordLink(String token, String path, Instant expires) {}
}
