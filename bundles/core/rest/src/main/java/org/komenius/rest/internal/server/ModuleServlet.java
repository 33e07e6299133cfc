package org.komenius.rest.internal.server;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServlet;

/** Stays registered while a module's resources change behind it: requests go to the newest server, none is cut off. */
final class ModuleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient AtomicReference<ModuleServer> current;

    ModuleServlet(ModuleServer first) {
        current = new AtomicReference<>(first);
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        current.get().init(config);
    }

    void replaceWith(ModuleServer successor) throws ServletException {
        // Before the container has called init, the successor gets its configuration there.
        if (getServletConfig() != null) {
            successor.init(getServletConfig());
        }
        current.getAndSet(successor).close();
    }

    void close() {
        current.get().close();
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        ModuleServer server = current.get();
        while (!server.serve(request, response)) {
            ModuleServer successor = current.get();
            if (successor == server) {
                throw new ServletException("the module is being withdrawn");
            }
            server = successor;
        }
    }
}
