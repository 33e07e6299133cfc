package org.komenius.web.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.spi.security.Caller;
import org.komenius.web.internal.contribution.Contribution;
import org.komenius.web.internal.contribution.Contributions;
import org.komenius.web.internal.contribution.Routes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Answers every address that nobody else does: with the shell's HTML, which then finds the page, and with the HTTP status that the
 * address deserves. What lies below {@code /api} and belongs to no module is a problem document instead.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("komenius-web-shell")
@HttpWhiteboardServletPattern("/*")
public class ShellServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Contributions contributions;

    @Activate
    public ShellServlet(@Reference Contributions contributions) {
        this.contributions = contributions;
    }

    /** Whatever the method: what lies below {@code /api} and reaches us belongs to nobody. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String uri = request.getRequestURI();
        if (uri.equals("/api") || uri.startsWith("/api/")) {
            Answers.noSuchInterface(response);
        } else if (isRead(request)) {
            super.service(request, response);
        } else {
            Answers.readOnly(response);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String uri = request.getRequestURI();
        Optional<Contribution> shell = contributions.shell();
        if (shell.isEmpty()) {
            response.setHeader("Retry-After", "1");
            Answers.problem(
                    response, 503, "web.starting", "Die Oberfläche startet gerade.", "The interface is just starting.");
        } else if (uri.equals("/")) {
            response.setHeader("Vary", "Accept-Language");
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(
                    "Location", "/" + Language.negotiate(request.getLocales()).segment());
        } else if (uri.equals("/favicon.ico")) {
            icon(request, response, shell.get());
        } else {
            page(request, response, shell.get(), ShellAddress.parse(uri));
        }
    }

    private void page(
            HttpServletRequest request, HttpServletResponse response, Contribution shell, ShellAddress address)
            throws IOException {
        Routes.State route = route(request, address);
        String template = new String(shell.files().read("shell.html").orElseThrow(), StandardCharsets.UTF_8);
        String nonce = SecurityHeaders.newNonce();
        SecurityHeaders.page(response, nonce);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Language",
                address.language() == Language.PLAIN_GERMAN
                        ? "de"
                        : address.language().tag());
        response.setStatus(route.httpStatus());
        String html = ShellPage.render(template, address.language(), shell.base(), route.code(), nonce);
        Answers.write(request, response, html.getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8");
    }

    private Routes.State route(HttpServletRequest request, ShellAddress address) {
        if (!address.hasLanguage()) {
            return Routes.State.UNKNOWN;
        }
        // Without the platform's filter in front we cannot tell who asks; the page's own requests will.
        Caller caller = Callers.find(request).orElse(Caller.SYSTEM);
        return Routes.of(contributions.accepted(), address.path(), caller);
    }

    private static void icon(HttpServletRequest request, HttpServletResponse response, Contribution shell)
            throws IOException {
        SecurityHeaders.file(response);
        response.setHeader("Cache-Control", "public, max-age=86400");
        Answers.write(
                request, response, shell.files().read("lib/icon.svg").orElseThrow(), "image/svg+xml;charset=utf-8");
    }
}
