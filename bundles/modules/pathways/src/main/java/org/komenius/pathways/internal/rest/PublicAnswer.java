package org.komenius.pathways.internal.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Answers that anybody may keep but must ask about each time: 304 while nothing has changed, and a new version shows at once. */
final class PublicAnswer {

    /** Changes when this bundle is updated, since another program may draw the same version differently. */
    private static final String PROGRAM = program();

    private static final String REVALIDATE = "public, max-age=0, must-revalidate";

    private PublicAnswer() {}

    /** @param parts what the answer depends on */
    static EntityTag tag(Object... parts) {
        StringBuilder all = new StringBuilder(PROGRAM);
        for (Object part : parts) {
            all.append('|').append(part);
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(hash, 0, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** @param body asked for only if the caller does not have it yet */
    static Response of(Request request, EntityTag tag, MediaType type, Supplier<?> body) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(body.get(), type);
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, REVALIDATE).build();
    }

    private static String program() {
        Bundle bundle = FrameworkUtil.getBundle(PublicAnswer.class);
        return bundle == null ? "" : Long.toHexString(bundle.getLastModified());
    }
}
