package org.komenius.web.internal.http;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.web.internal.asset.MediaTypes;
import org.komenius.web.internal.asset.MergedTexts;
import org.komenius.web.internal.contribution.Contribution;
import org.komenius.web.internal.contribution.Contributions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Libraries below {@code /ui/lib/<version>-<stamp>/} and contributed files below {@code /ui/m/<bundle>/<version>-<stamp>/}. Every
 * address names one state of a bundle, so browsers may keep the answer for ever; files of another state are not found.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("komenius-web-assets")
@HttpWhiteboardServletPattern("/ui/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern LIBRARY = Pattern.compile("/ui/lib/([^/]+)/(.+)");
    private static final Pattern CONTRIBUTED = Pattern.compile("(/ui/m/[^/]+/[^/]+/)(.+)");
    private static final Pattern TEXTS = Pattern.compile("i18n/([a-z-]+)\\.json");

    private final transient Contributions contributions;
    private final transient MergedTexts texts = new MergedTexts();

    @Activate
    public AssetServlet(@Reference Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String uri = request.getRequestURI();
        Optional<byte[]> content = find(uri);
        if (content.isEmpty()) {
            Answers.problem(
                    response,
                    404,
                    "web.file.not-found",
                    "Diese Datei gibt es nicht (mehr).",
                    "There is no such file (any more).");
            return;
        }
        SecurityHeaders.file(response);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        Answers.write(request, response, content.get(), MediaTypes.of(uri));
    }

    private Optional<byte[]> find(String uri) throws IOException {
        Matcher library = LIBRARY.matcher(uri);
        if (library.matches()) {
            Optional<Contribution> shell =
                    contributions.shell().filter(c -> c.base().endsWith("/" + library.group(1) + "/"));
            return shell.isEmpty() ? Optional.empty() : shell.get().files().read("lib/" + library.group(2));
        }
        Matcher contributed = CONTRIBUTED.matcher(uri);
        if (!contributed.matches()) {
            return Optional.empty();
        }
        Optional<Contribution> contribution = contributions.byBase(contributed.group(1));
        if (contribution.isEmpty()) {
            return Optional.empty();
        }
        Matcher language = TEXTS.matcher(contributed.group(2));
        return language.matches()
                ? texts.read(contribution.get().files(), language.group(1))
                : contribution.get().files().read(contributed.group(2));
    }
}
