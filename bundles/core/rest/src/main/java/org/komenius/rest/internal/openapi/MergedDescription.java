package org.komenius.rest.internal.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;

/** All modules in one description; paths carry the module's prefix. Schemas of equal name are taken to be equal. */
final class MergedDescription {

    private MergedDescription() {}

    static OpenAPI of(Map<String, OpenApiResource> byModule) {
        OpenAPI merged = new OpenAPI()
                .info(new Info()
                        .title("Komenius")
                        .version("1")
                        .description("All modules that are installed at the moment."))
                .servers(List.of(new Server().url("/api")))
                .paths(new Paths())
                .components(new Components());
        byModule.forEach((module, resource) -> add(merged, module, resource.description()));
        return merged;
    }

    private static void add(OpenAPI merged, String module, OpenAPI part) {
        if (part.getPaths() != null) {
            part.getPaths().forEach((path, item) -> merged.getPaths().addPathItem("/" + module + path, item));
        }
        Components components = part.getComponents();
        if (components != null && components.getSchemas() != null) {
            components.getSchemas().forEach(merged.getComponents()::addSchemas);
        }
        if (components != null && components.getSecuritySchemes() != null) {
            components.getSecuritySchemes().forEach(merged.getComponents()::addSecuritySchemes);
        }
    }
}
