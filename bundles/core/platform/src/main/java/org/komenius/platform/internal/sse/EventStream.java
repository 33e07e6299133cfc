package org.komenius.platform.internal.sse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import org.komenius.spi.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One browser's open stream. Written to by one thread only. */
final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final AsyncContext request;
    private final Caller caller;

    EventStream(AsyncContext request, Caller caller) {
        this.request = request;
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    /** False if the browser has gone. */
    boolean send(String text) {
        try {
            ServletOutputStream out = request.getResponse().getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a browser closed its event stream", e);
            close();
            return false;
        }
    }

    void close() {
        try {
            request.complete();
        } catch (IllegalStateException e) {
            LOG.debug("the event stream had ended already", e);
        }
    }

    void onEnd(Runnable action) {
        request.addListener(new AsyncListener() {
            @Override
            public void onComplete(AsyncEvent event) {
                action.run();
            }

            @Override
            public void onTimeout(AsyncEvent event) {
                action.run();
            }

            @Override
            public void onError(AsyncEvent event) {
                action.run();
            }

            @Override
            public void onStartAsync(AsyncEvent event) {
                // The stream was started before it was handed over.
            }
        });
    }
}
