package org.komenius.platform.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;

/** A problem in the form of the REST interface's {@code application/problem+json}; read back from jobs' columns. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemJson(
        String type,
        String title,
        int status,
        String code,
        Map<String, String> detail,
        Map<String, String> advice,
        LocationJson location,
        List<ProblemJson> problems) {

    /** Where; see {@link Location}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LocationJson(Long row, Integer column, String field) {}

    public static ProblemJson of(Problem problem) {
        Location where = problem.location();
        return new ProblemJson(
                "urn:komenius:problem:" + problem.code().value(),
                problem.message().german(),
                problem.code().kind().httpStatus(),
                problem.code().value(),
                problem.message().byLanguage(),
                problem.advice() == null ? null : problem.advice().byLanguage(),
                where == null ? null : new LocationJson(where.row(), where.column(), where.field()),
                problem.causes().isEmpty()
                        ? null
                        : problem.causes().stream().map(ProblemJson::of).toList());
    }

    Problem toProblem() {
        return new Problem(
                ProblemCode.of(code, kindOf(status)),
                new LocalizedText(detail),
                advice == null ? null : new LocalizedText(advice),
                location == null ? null : new Location(location.row(), location.column(), location.field()),
                problems == null
                        ? List.of()
                        : problems.stream().map(ProblemJson::toProblem).toList());
    }

    /** Each kind has a status of its own. */
    private static ProblemKind kindOf(int status) {
        return Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.httpStatus() == status)
                .findFirst()
                .orElse(ProblemKind.UNEXPECTED);
    }
}
