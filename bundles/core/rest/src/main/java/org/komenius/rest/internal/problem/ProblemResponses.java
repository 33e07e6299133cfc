package org.komenius.rest.internal.problem;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemKind;

/** Builds the one shape of error answers. */
public final class ProblemResponses {

    public static final MediaType TYPE = MediaType.valueOf("application/problem+json");

    private ProblemResponses() {}

    public static Response of(Problem problem) {
        return of(problem, null);
    }

    static Response of(Problem problem, String traceId) {
        Response.ResponseBuilder response = Response.status(
                        problem.code().kind().httpStatus())
                .type(TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ProblemDocument.of(problem, traceId));
        if (problem.code().kind() == ProblemKind.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"komenius\"");
        }
        return response.build();
    }
}
