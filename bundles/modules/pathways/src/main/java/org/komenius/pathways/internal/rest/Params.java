package org.komenius.pathways.internal.rest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** Parts of a query, read strictly. */
final class Params {

    /** Deadlines are days in Germany, wherever the server stands. */
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private static final ProblemCode INVALID = ProblemCode.of("pathways.parameter", ProblemKind.INVALID);
    private static final ProblemCode FORMAT = ProblemCode.of("pathways.format", ProblemKind.NOT_ACCEPTABLE);

    private Params() {}

    static LocalDate today() {
        return LocalDate.now(GERMANY);
    }

    /** @param text null or blank for today */
    static LocalDate day(String field, String text) {
        if (text == null || text.isBlank()) {
            return today();
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw invalid(field, field + " ist ein Tag wie 2027-02-28.", field + " is a day such as 2027-02-28.")
                    .asException(e);
        }
    }

    /** @param allowed the first one is taken for null or blank */
    static String format(String wanted, String... allowed) {
        if (wanted == null || wanted.isBlank()) {
            return allowed[0];
        }
        if (Set.of(allowed).contains(wanted)) {
            return wanted;
        }
        String list = String.join(", ", Arrays.asList(allowed));
        throw Problem.of(FORMAT, "Dieses Format gibt es hier nicht.", "The answer cannot be given in that format.")
                .advise("Möglich sind: " + list + ".", "Possible are: " + list + ".")
                .at(Location.field("format"))
                .asException();
    }

    static Problem invalid(String field, String german, String english) {
        return Problem.of(INVALID, german, english).at(Location.field(field));
    }
}
