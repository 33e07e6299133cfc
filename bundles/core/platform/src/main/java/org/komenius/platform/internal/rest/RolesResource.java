package org.komenius.platform.internal.rest;

import java.util.Set;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.user.Role;
import org.komenius.platform.internal.user.Roles;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.komenius.spi.security.SignedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles. Anybody signed in may read them: they say what a role means, not who has it. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission("platform.roles")
public class RolesResource implements RestResource {

    private final Roles roles;

    @Activate
    public RolesResource(@Reference Roles roles) {
        this.roles = roles;
    }

    @GET
    @SignedIn
    public Page<Role> list() {
        return Page.of(roles.all());
    }

    @GET
    @Path("/{id}")
    @SignedIn
    public Response get(@PathParam("id") String id) {
        return withTag(roles.get(id));
    }

    @POST
    public Response create(@Valid @NotNull NewRole role) {
        Role created = roles.create(role.id(), role.title(), role.permissions());
        // Relative to the origin, which only the browser knows for sure.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/platform/roles/" + created.id())
                .header(HttpHeaders.ETAG, ETags.of(created.version()))
                .entity(created)
                .build();
    }

    @PUT
    @Path("/{id}")
    public Response update(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull RoleJson role) {
        Role before = roles.get(id);
        ETags.requireMatch(ifMatch, before.version());
        return withTag(roles.update(before, role.title(), role.permissions()));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Role role = roles.get(id);
        ETags.requireMatch(ifMatch, role.version());
        roles.delete(role);
    }

    private static Response withTag(Role role) {
        return Response.ok(role)
                .header(HttpHeaders.ETAG, ETags.of(role.version()))
                .build();
    }

    /** A role to create; its id never changes. */
    public record NewRole(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,58}") String id,
            @NotNull LocalizedText title,
            @NotNull Set<@NotNull @Size(max = 120) String> permissions) {}

    /** What may be changed of a role; {@code id}, {@code builtIn} and {@code version} may be sent along and do nothing. */
    public record RoleJson(
            String id,
            @NotNull LocalizedText title,
            @NotNull Set<@NotNull @Size(max = 120) String> permissions,
            Boolean builtIn,
            Long version) {}
}
