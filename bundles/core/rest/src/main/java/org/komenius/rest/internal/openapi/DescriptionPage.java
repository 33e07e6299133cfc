package org.komenius.rest.internal.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import java.util.TreeMap;

/** The REST interface as one readable HTML page: works under the strict content security policy and without scripts. */
final class DescriptionPage {

    private final Map<String, OpenApiResource> byModule;
    private final StringBuilder out = new StringBuilder(32_768);

    DescriptionPage(Map<String, OpenApiResource> byModule) {
        this.byModule = byModule;
    }

    String html() {
        out.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<title>Komenius REST API</title><link rel=\"stylesheet\" href=\"/ui/lib/api-docs.css\">")
                .append("</head><body><main><h1>Komenius REST API</h1><p>Machine-readable: ")
                .append("<a href=\"/api/openapi.json\">/api/openapi.json</a>. Sign in with an API token: ")
                .append(
                        "<code>Authorization: Bearer kom_…</code>. Errors are <code>application/problem+json</code>.</p>")
                .append("<nav aria-label=\"Modules\"><ul>");
        byModule.keySet().forEach(module -> out.append("<li><a href=\"#")
                .append(escaped(module))
                .append("\">")
                .append(escaped(module))
                .append("</a></li>"));
        out.append("</ul></nav>");
        byModule.forEach((module, resource) -> module(module, resource.description()));
        return out.append("</main></body></html>").toString();
    }

    private void module(String module, OpenAPI description) {
        out.append("<section><h2 id=\"").append(escaped(module)).append("\">").append(escaped(module));
        out.append("</h2>");
        if (description.getPaths() != null) {
            new TreeMap<>(description.getPaths()).forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> operation("/api/" + module + path, method, operation)));
        }
        out.append("</section>");
    }

    private void operation(String path, PathItem.HttpMethod method, Operation operation) {
        out.append("<details><summary><strong>").append(method).append("</strong> <code>");
        out.append(escaped(path)).append("</code></summary>");
        if (operation.getSummary() != null) {
            out.append("<p>").append(escaped(operation.getSummary())).append("</p>");
        }
        Object permission = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get("x-komenius-permission");
        out.append("<p>Permission: <code>")
                .append(escaped(permission != null ? permission.toString() : access(operation)))
                .append("</code></p>");
        parameters(operation);
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            out.append("<p>Request body: ")
                    .append(content(operation.getRequestBody().getContent()))
                    .append("</p>");
        }
        out.append("</details>");
    }

    private static String access(Operation operation) {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty() ? "public" : "signed in";
    }

    private void parameters(Operation operation) {
        if (operation.getParameters() == null || operation.getParameters().isEmpty()) {
            return;
        }
        out.append("<table><caption>Parameters</caption><thead><tr><th scope=\"col\">Name</th>")
                .append("<th scope=\"col\">In</th><th scope=\"col\">Type</th><th scope=\"col\">Required</th></tr>")
                .append("</thead><tbody>");
        for (Parameter parameter : operation.getParameters()) {
            out.append("<tr><th scope=\"row\">")
                    .append(escaped(parameter.getName()))
                    .append("</th><td>");
            out.append(escaped(parameter.getIn())).append("</td><td>").append(escaped(type(parameter.getSchema())));
            out.append("</td><td>").append(Boolean.TRUE.equals(parameter.getRequired()) ? "yes" : "no");
            out.append("</td></tr>");
        }
        out.append("</tbody></table>");
    }

    private static String content(Content content) {
        StringBuilder text = new StringBuilder();
        content.forEach((type, media) -> text.append("<code>")
                .append(escaped(type))
                .append("</code> ")
                .append(escaped(type(media.getSchema())))
                .append(' '));
        return text.toString();
    }

    private static String type(Schema<?> schema) {
        if (schema == null) {
            return "";
        }
        if (schema.get$ref() != null) {
            return schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        }
        return schema.getType() == null ? "" : schema.getType();
    }

    private static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
