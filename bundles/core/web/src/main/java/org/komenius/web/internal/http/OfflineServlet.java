package org.komenius.web.internal.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.web.internal.asset.MediaTypes;
import org.komenius.web.internal.contribution.Contribution;
import org.komenius.web.internal.contribution.Contributions;
import org.komenius.web.internal.pagetext.SiteNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * What lets browsers keep the site on a device: the service worker, which must lie at the root to be in charge of all pages, the
 * manifest of the web app and its icons.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("komenius-web-offline")
@HttpWhiteboardServletPattern({
    "/sw.js",
    "/manifest.webmanifest",
    "/favicon.ico",
    OfflineServlet.SMALL_ICON,
    OfflineServlet.LARGE_ICON
})
public class OfflineServlet extends HttpServlet {

    static final String SMALL_ICON = "/icon-192.png";
    static final String LARGE_ICON = "/icon-512.png";

    private static final long serialVersionUID = 1L;

    private final transient Contributions contributions;
    private final transient SiteNames names;
    private final transient ObjectMapper mapper = new ObjectMapper();

    @Activate
    public OfflineServlet(@Reference Contributions contributions, @Reference SiteNames names) {
        this.contributions = contributions;
        this.names = names;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Contribution> shell = contributions.shell();
        String uri = request.getRequestURI();
        if (shell.isEmpty()) {
            response.setHeader("Retry-After", "1");
            Answers.problem(
                    response, 503, "web.starting", "Die Oberfläche startet gerade.", "The interface is just starting.");
        } else if (uri.equals("/sw.js")) {
            SecurityHeaders.worker(response);
            response.setHeader("Cache-Control", "no-cache");
            Answers.write(request, response, worker(shell.get()), MediaTypes.of(uri));
        } else if (uri.equals("/manifest.webmanifest")) {
            SecurityHeaders.file(response);
            response.setHeader("Cache-Control", "public, max-age=3600");
            Answers.write(request, response, manifest(), MediaTypes.of(uri));
        } else {
            String file = uri.equals("/favicon.ico") ? "icon.svg" : uri.substring(1);
            SecurityHeaders.file(response);
            response.setHeader("Cache-Control", "public, max-age=86400");
            Answers.write(
                    request, response, shell.get().files().read("lib/" + file).orElseThrow(), MediaTypes.of(file));
        }
    }

    private byte[] worker(Contribution shell) throws IOException {
        String code = new String(shell.files().read("sw.js").orElseThrow(), StandardCharsets.UTF_8);
        ObjectNode settings = OfflineSettings.of(shell, contributions.accepted());
        return ("const CONFIG = " + mapper.writeValueAsString(settings) + ";\n" + code)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] manifest() throws IOException {
        ObjectNode manifest = mapper.createObjectNode()
                .put("name", names.place().equals("Komenius") ? "Komenius" : "Komenius – " + names.place())
                .put("short_name", "Komenius")
                .put("lang", "de")
                .put("id", "/")
                .put("start_url", "/")
                .put("scope", "/")
                .put("display", "standalone")
                .put("background_color", "#ffffff")
                .put("theme_color", "#2044aa");
        ArrayNode icons = manifest.putArray("icons");
        icon(icons, SMALL_ICON, "192x192");
        icon(icons, LARGE_ICON, "512x512");
        return mapper.writeValueAsBytes(manifest);
    }

    private static void icon(ArrayNode icons, String address, String size) {
        icons.addObject()
                .put("src", address)
                .put("sizes", size)
                .put("type", "image/png")
                .put("purpose", "any maskable");
    }
}
