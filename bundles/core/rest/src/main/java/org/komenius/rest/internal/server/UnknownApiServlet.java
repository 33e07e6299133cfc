package org.komenius.rest.internal.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.rest.internal.json.Json;
import org.komenius.rest.internal.problem.ProblemDocument;
import org.komenius.rest.internal.problem.Problems;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Answers for modules that are not there, so that a client never gets a page where it expects a problem. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("komenius-api-unknown")
@HttpWhiteboardServletPattern("/api/*")
public class UnknownApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ObjectMapper mapper = Json.newMapper();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("application/problem+json;charset=utf-8");
        mapper.writeValue(response.getOutputStream(), ProblemDocument.of(Problems.notFound(), null));
    }
}
