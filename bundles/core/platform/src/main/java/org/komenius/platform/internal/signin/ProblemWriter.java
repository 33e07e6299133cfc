package org.komenius.platform.internal.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;
import org.komenius.model.problem.Problem;
import org.komenius.platform.internal.json.PlatformJson;

/** Problems outside of JAX-RS, in the same shape. */
public final class ProblemWriter {

    private ProblemWriter() {}

    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        byte[] body = PlatformJson.writeProblem(problem).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.code().kind().httpStatus());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
