package org.komenius.rest.internal.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;

/**
 * A problem as RFC 9457 shows it, with both languages and the place.
 *
 * @param traceId leads an admin to the log entry; null unless unexpected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String code,
        Map<String, String> detail,
        Map<String, String> advice,
        Location location,
        List<ProblemDocument> problems,
        String traceId) {

    public static ProblemDocument of(Problem problem, String traceId) {
        List<ProblemDocument> parts =
                problem.causes().stream().map(part -> of(part, null)).toList();
        return new ProblemDocument(
                "urn:komenius:problem:" + problem.code().value(),
                problem.message().german(),
                problem.code().kind().httpStatus(),
                problem.code().value(),
                problem.message().byLanguage(),
                problem.advice() == null ? null : problem.advice().byLanguage(),
                problem.location(),
                parts.isEmpty() ? null : parts,
                traceId);
    }
}
