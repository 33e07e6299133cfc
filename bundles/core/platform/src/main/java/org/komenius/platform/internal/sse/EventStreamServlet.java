package org.komenius.platform.internal.sse;

import java.io.IOException;
import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code GET /api/platform/events}: an endless stream of server-sent events for anybody; each sees only what they may. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("komenius-events")
@HttpWhiteboardServletPattern("/api/platform/events")
@HttpWhiteboardServletAsyncSupported
public class EventStreamServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient EventStreams streams;

    @Activate
    public EventStreamServlet(@Reference EventStreams streams) {
        this.streams = streams;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.getOutputStream().print("retry: 1000\n\n");
        response.flushBuffer();
        Object caller = request.getAttribute(Caller.REQUEST_ATTRIBUTE);
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        streams.add(async, caller instanceof Caller known ? known : Caller.ANONYMOUS);
    }
}
