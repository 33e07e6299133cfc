package org.komenius.web.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.spi.security.Caller;
import org.komenius.web.internal.contribution.Contributions;
import org.komenius.web.internal.contribution.RefusedContribution;
import org.komenius.web.internal.contribution.Routes;
import org.komenius.web.internal.contribution.VisiblePages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** What the shell asks before it shows something: the pages there are, where an address leads, and what was refused. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("komenius-web-pages")
@HttpWhiteboardServletPattern("/api/web/*")
public class PagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PROBLEMS_PERMISSION = "platform.modules";

    private final transient Contributions contributions;
    private final transient ObjectMapper mapper = new ObjectMapper();

    @Activate
    public PagesServlet(@Reference Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            super.service(request, response);
        } else {
            Answers.readOnly(response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Callers.find(request).orElse(Caller.ANONYMOUS);
        switch (request.getRequestURI()) {
            case "/api/web/pages" -> json(request, response, VisiblePages.of(contributions.accepted(), caller));
            case "/api/web/route" -> json(request, response, route(request.getParameter("path"), caller));
            case "/api/web/problems" -> problems(request, response, caller);
            default -> Answers.noSuchInterface(response);
        }
    }

    private ObjectNode route(String path, Caller caller) {
        Routes.State state = path == null ? Routes.State.UNKNOWN : Routes.of(contributions.accepted(), path, caller);
        return JsonNodeFactory.instance.objectNode().put("state", state.code());
    }

    private void problems(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        if (!caller.may(PROBLEMS_PERMISSION)) {
            boolean signedIn = caller.isSignedIn();
            Answers.problem(
                    response,
                    signedIn ? 403 : 401,
                    signedIn ? "web.forbidden" : "web.not-signed-in",
                    signedIn ? "Dazu fehlt Ihnen das Recht." : "Bitte melden Sie sich an.",
                    signedIn ? "You do not have the permission for this." : "Please sign in.");
            return;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (RefusedContribution refused : contributions.refused()) {
            ObjectNode entry = list.addObject().put("bundle", refused.bundle()).put("version", refused.version());
            refused.reason().byLanguage().forEach(entry.putObject("reason")::put);
        }
        json(request, response, list);
    }

    private void json(HttpServletRequest request, HttpServletResponse response, JsonNode body) throws IOException {
        SecurityHeaders.common(response);
        response.setHeader("Cache-Control", "no-store");
        Answers.write(request, response, mapper.writeValueAsBytes(body), "application/json;charset=utf-8");
    }
}
