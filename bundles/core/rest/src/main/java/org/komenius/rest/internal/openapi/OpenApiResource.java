package org.komenius.rest.internal.openapi;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashSet;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.komenius.spi.security.PublicAccess;

/** The OpenAPI 3 description of one module, made from its resource classes when it is first asked for. */
@Path("/openapi.json")
public final class OpenApiResource {

    private final String module;
    private final List<Class<?>> resources;
    private OpenAPI description;

    public OpenApiResource(String module, List<Class<?>> resources) {
        this.module = module;
        this.resources = List.copyOf(resources);
    }

    @GET
    @Produces("application/json")
    @Operation(hidden = true)
    @PublicAccess(reason = "the description of the interface holds no data")
    public String json() {
        return Json.pretty(description());
    }

    /** The description; treat it as read-only. */
    public synchronized OpenAPI description() {
        if (description == null) {
            OpenAPI base = new OpenAPI()
                    .info(new Info().title("Komenius " + module).version("1"))
                    .servers(List.of(new Server().url("/api/" + module)));
            description =
                    PermissionsInDescription.added(new Reader(base).read(new LinkedHashSet<>(resources)), resources);
        }
        return description;
    }
}
