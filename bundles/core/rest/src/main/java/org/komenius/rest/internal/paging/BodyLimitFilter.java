package org.komenius.rest.internal.paging;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.komenius.rest.internal.problem.ProblemResponses;
import org.komenius.rest.internal.problem.Problems;

/** Bounds the size of request bodies: JSON tightly, since it is held in memory, streamed uploads by the overall maximum. */
@Priority(Priorities.ENTITY_CODER)
public final class BodyLimitFilter implements ContainerRequestFilter {

    private final long maxJsonBytes;
    private final long maxUploadBytes;

    public BodyLimitFilter(long maxJsonBytes, long maxUploadBytes) {
        this.maxJsonBytes = maxJsonBytes;
        this.maxUploadBytes = maxUploadBytes;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        MediaType type = context.getMediaType();
        boolean json = type != null && type.getSubtype().endsWith("json");
        long max = json ? maxJsonBytes : maxUploadBytes;
        String length = context.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isAbove(length, max)) {
            context.abortWith(ProblemResponses.of(Problems.tooLarge(max)));
            return;
        }
        context.setEntityStream(new Limited(context.getEntityStream(), max));
    }

    private static boolean isAbove(String length, long max) {
        try {
            return Long.parseLong(length.trim()) > max;
        } catch (NumberFormatException e) {
            // The stream itself is bounded too, so a header that says nothing changes nothing.
            return false;
        }
    }

    private static final class Limited extends FilterInputStream {

        private final long max;
        private long read;

        Limited(InputStream in, long max) {
            super(in);
            this.max = max;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > max) {
                throw Problems.tooLarge(max).asException();
            }
        }
    }
}
