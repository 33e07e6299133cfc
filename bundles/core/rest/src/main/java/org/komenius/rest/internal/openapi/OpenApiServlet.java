package org.komenius.rest.internal.openapi;

import io.swagger.v3.core.util.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.rest.internal.server.RestServers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The merged OpenAPI description for programs and, as a page without scripts, for people. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("komenius-openapi")
@HttpWhiteboardServletPattern({"/api/openapi.json", "/api/docs"})
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RestServers servers;

    @Activate
    public OpenApiServlet(@Reference RestServers servers) {
        this.servers = servers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean page = request.getRequestURI().endsWith("/docs");
        String body = page
                ? new DescriptionPage(servers.descriptions()).html()
                : Json.pretty(MergedDescription.of(servers.descriptions()));
        response.setContentType(page ? "text/html;charset=utf-8" : "application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'; form-action 'none'");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
