package org.komenius.web.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.web.internal.contribution.Contribution;
import org.komenius.web.internal.contribution.Contributions;
import org.komenius.web.internal.contribution.PublicMenu;
import org.komenius.web.internal.contribution.Routes;
import org.komenius.web.internal.language.Language;
import org.komenius.web.internal.language.ShellTexts;
import org.komenius.web.internal.served.ServedFrame;
import org.komenius.web.internal.served.ServedHead;
import org.komenius.web.internal.served.ServedPage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Answers every address that nobody else does: with the page's text version, behind which the shell builds the page itself, and with
 * the HTTP status that the address deserves. What lies below {@code /api} and belongs to no module is a problem document instead.
 *
 * <p>The answer never depends on a person: whoever is signed in sees that only in what JavaScript asks for.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("komenius-web-shell")
@HttpWhiteboardServletPattern("/*")
public class ShellServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Contributions contributions;
    private final transient PageComposer composer;
    private final transient ShellTexts texts;
    private final transient SiteAddress site;
    private final transient Preloads preloads = new Preloads();

    @Activate
    public ShellServlet(
            @Reference Contributions contributions,
            @Reference PageComposer composer,
            @Reference ShellTexts texts,
            @Reference SiteAddress site) {
        this.contributions = contributions;
        this.composer = composer;
        this.texts = texts;
        this.site = site;
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
        } else {
            page(request, response, shell.get(), ShellAddress.parse(uri));
        }
    }

    private void page(
            HttpServletRequest request, HttpServletResponse response, Contribution shell, ShellAddress address)
            throws IOException {
        Language language = address.language();
        PageComposer.Composed composed =
                composer.compose(address, state(request, address), request.getQueryString(), site.of(request));
        ServedPage page = composed.page();
        String nonce = SecurityHeaders.newNonce();
        SecurityHeaders.page(response, nonce);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language == Language.PLAIN_GERMAN ? "de" : language.tag());
        if (!page.indexed()) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        if (composed.state() == Routes.State.SIGN_IN) {
            response.setHeader("WWW-Authenticate", Callers.CHALLENGE);
        }
        if (page.content().lastModified() != null) {
            response.setDateHeader(
                    "Last-Modified", page.content().lastModified().toEpochMilli());
        }
        response.setStatus(composed.state().httpStatus());
        ShellPage.Parts parts = new ShellPage.Parts(
                ServedHead.of(page, OfflineServlet.LARGE_ICON),
                preloads.of(shell, composed.hit()),
                ServedFrame.of(page, texts.in(language), PublicMenu.of(contributions.accepted())),
                page.frameOnly() ? "" : " inert");
        String template = new String(shell.files().read("shell.html").orElseThrow(), StandardCharsets.UTF_8);
        String html = ShellPage.render(
                template, language, shell.base(), composed.state().code(), nonce, parts);
        Answers.write(request, response, html.getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8");
    }

    private Routes.State state(HttpServletRequest request, ShellAddress address) {
        return address.hasLanguage()
                ? Routes.of(contributions.accepted(), address.path(), Callers.forPage(request))
                : Routes.State.UNKNOWN;
    }
}
