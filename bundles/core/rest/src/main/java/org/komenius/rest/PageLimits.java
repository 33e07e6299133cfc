package org.komenius.rest;

import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** Bounds on how many items one answer holds. */
public final class PageLimits {

    public static final int DEFAULT = 50;
    public static final int MAX = 500;

    private static final ProblemCode OUT_OF_RANGE = ProblemCode.of("rest.limit.out-of-range", ProblemKind.INVALID);

    private PageLimits() {}

    /** The wanted number, {@value #DEFAULT} for null. @throws org.komenius.model.problem.ProblemException outside 1 to {@value #MAX} */
    public static int of(Integer wanted) {
        if (wanted == null) {
            return DEFAULT;
        }
        if (wanted < 1 || wanted > MAX) {
            throw Problem.of(
                            OUT_OF_RANGE,
                            "limit muss zwischen 1 und " + MAX + " liegen.",
                            "limit must be between 1 and " + MAX + ".")
                    .at(Location.field("limit"))
                    .asException();
        }
        return wanted;
    }
}
