package org.komenius.platform.internal.json;

import java.util.Arrays;
import java.util.List;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;

/** Reads a problem back from its {@code application/problem+json} form, in which jobs keep theirs. */
record ProblemJson(
        String type,
        String title,
        int status,
        String code,
        LocalizedText detail,
        LocalizedText advice,
        Location location,
        List<ProblemJson> problems,
        String traceId) {

    Problem toProblem() {
        List<Problem> causes = problems == null
                ? List.of()
                : problems.stream().map(ProblemJson::toProblem).toList();
        return new Problem(ProblemCode.of(code, kindOf(status)), detail, advice, location, causes);
    }

    /** Each kind has a status of its own. */
    private static ProblemKind kindOf(int status) {
        return Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.httpStatus() == status)
                .findFirst()
                .orElse(ProblemKind.UNEXPECTED);
    }
}
