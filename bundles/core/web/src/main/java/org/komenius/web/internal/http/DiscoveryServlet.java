package org.komenius.web.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.web.internal.contribution.Contributions;
import org.komenius.web.internal.language.Language;
import org.komenius.web.internal.pagetext.PageTexts;
import org.komenius.web.internal.served.Sitemap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** What search engines ask for first. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("komenius-web-discovery")
@HttpWhiteboardServletPattern({"/robots.txt", "/sitemap.xml"})
public class DiscoveryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Contributions contributions;
    private final transient PageTexts texts;
    private final transient SiteAddress site;

    @Activate
    public DiscoveryServlet(
            @Reference Contributions contributions, @Reference PageTexts texts, @Reference SiteAddress site) {
        this.contributions = contributions;
        this.texts = texts;
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String root = site.of(request);
        boolean robots = request.getRequestURI().equals("/robots.txt");
        String body = robots ? robots(root) : Sitemap.of(contributions.accepted(), texts::find, root);
        SecurityHeaders.file(response);
        response.setHeader("Cache-Control", "public, max-age=3600");
        Answers.write(
                request,
                response,
                body.getBytes(StandardCharsets.UTF_8),
                robots ? "text/plain;charset=utf-8" : "application/xml;charset=utf-8");
    }

    /** The interfaces stay open: search engines that run JavaScript need them to see a page as people do. */
    private static String robots(String root) {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        for (Language language : Language.values()) {
            text.append("Disallow: /").append(language.segment()).append("/intern\n");
            text.append("Disallow: /").append(language.segment()).append("/verwaltung\n");
        }
        return text.append("\nSitemap: ").append(root).append("/sitemap.xml\n").toString();
    }
}
