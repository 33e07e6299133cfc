package org.komenius.platform.internal.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.modules.DeclaredPermissions;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.SignedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What there is to be allowed. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/permissions")
@Produces(MediaType.APPLICATION_JSON)
public class PermissionsResource implements RestResource {

    private final DeclaredPermissions declared;

    @Activate
    public PermissionsResource(@Reference DeclaredPermissions declared) {
        this.declared = declared;
    }

    @GET
    @SignedIn
    public List<PermissionJson> list() {
        return declared.all().stream()
                .map(d -> new PermissionJson(
                        d.permission().id(), d.module(), d.permission().title()))
                .toList();
    }

    /** One permission of a module that is present. */
    public record PermissionJson(String id, String module, LocalizedText title) {}
}
