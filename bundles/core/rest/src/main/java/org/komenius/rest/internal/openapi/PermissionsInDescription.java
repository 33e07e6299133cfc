package org.komenius.rest.internal.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.rest.internal.security.MethodPermissions;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.RequiresPermission;

/** Adds to each operation what it demands of its caller, and the error shape that all share. */
final class PermissionsInDescription {

    private static final String SCHEME = "apiToken";

    private PermissionsInDescription() {}

    static OpenAPI added(OpenAPI description, List<Class<?>> resources) {
        Map<String, Annotation> demandByMethod = new HashMap<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                Annotation demand = MethodPermissions.demandOf(resource, method);
                if (demand != null) {
                    demandByMethod.putIfAbsent(method.getName(), demand);
                }
            }
        }
        if (description.getComponents() == null) {
            description.setComponents(new Components());
        }
        description
                .getComponents()
                .addSecuritySchemes(
                        SCHEME,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        if (description.getPaths() != null) {
            description.getPaths().values().forEach(path -> path.readOperations()
                    .forEach(operation -> describe(operation, demandByMethod)));
        }
        return description;
    }

    private static void describe(Operation operation, Map<String, Annotation> demandByMethod) {
        // The reader appends _1, _2 … to repeated method names.
        String method = operation.getOperationId() == null
                ? ""
                : operation.getOperationId().replaceFirst("_\\d+$", "");
        Annotation demand = demandByMethod.get(method);
        if (demand instanceof RequiresPermission needed) {
            operation.addExtension("x-komenius-permission", needed.value());
        }
        if (!(demand instanceof PublicAccess)) {
            operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
        }
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        ApiResponses responses = operation.getResponses();
        if (responses.getDefault() != null && responses.get("200") == null) {
            responses.addApiResponse("200", responses.getDefault());
        }
        responses.setDefault(new ApiResponse().description("application/problem+json (RFC 9457), German and English"));
    }
}
