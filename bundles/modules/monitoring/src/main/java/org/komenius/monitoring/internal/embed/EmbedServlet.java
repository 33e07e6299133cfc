package org.komenius.monitoring.internal.embed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.Snapshots;
import org.komenius.monitoring.internal.sharing.Snapshot;
import org.komenius.spi.web.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Live snippets: {@code /embed/monitoring/<hash>?lang=}, the published analysis on the newest public data, as a page that configured
 * sites may show in a frame. Sets no cookie and reads none. What is not public any more is 410 and shows no figure.
 */
@Component(service = Servlet.class, configurationPid = EmbedConfiguration.PID)
@Designate(ocd = EmbedConfiguration.class)
@HttpWhiteboardServletName("komenius-monitoring-embed")
@HttpWhiteboardServletPattern("/embed/monitoring/*")
public class EmbedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient Snapshots snapshots;
    private final transient Site site;
    private final String ancestors;

    @Activate
    public EmbedServlet(@Reference Snapshots snapshots, @Reference Site site, EmbedConfiguration configuration) {
        this.snapshots = snapshots;
        this.site = site;
        this.ancestors = FrameOrigins.ancestors(configuration.origins());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getParameter("lang");
        String language = wanted != null && wanted.startsWith("en") ? "en" : "de";
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().encodeToString(bytes);
        EmbedPage page = new EmbedPage(language, nonce);
        String path = request.getPathInfo();
        String html;
        int status = HttpServletResponse.SC_OK;
        try {
            Snapshot snapshot = snapshots.findPublic(path == null ? "" : path.substring(1));
            html = page.figures(
                    snapshot,
                    snapshots.calculatePublic(snapshot, true),
                    site.name().in(language));
        } catch (ProblemException e) {
            ProblemKind kind = e.problem().code().kind();
            if (kind != ProblemKind.GONE && kind != ProblemKind.NOT_FOUND) {
                throw e;
            }
            status = kind.httpStatus();
            html = page.nothing(kind == ProblemKind.GONE);
        }
        headers(response, nonce, language);
        response.setStatus(status);
        byte[] content = html.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private void headers(HttpServletResponse response, String nonce, String language) {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'nonce-" + nonce
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors " + ancestors);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Language", language);
    }
}
