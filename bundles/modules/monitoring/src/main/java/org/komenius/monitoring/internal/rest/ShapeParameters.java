package org.komenius.monitoring.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.ws.rs.QueryParam;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.protection.Shape;
import org.komenius.monitoring.internal.protection.Shape.Merge;

/** The form in which a guarded version is to go out, as query parameters. */
public final class ShapeParameters {

    /** Codes of dimensions that stay inside. */
    @QueryParam("drop")
    public List<String> drop;

    /** Regions below it stay inside. */
    @QueryParam("finestLevel")
    public String finestLevel;

    /** {@code DIMENSION:MEMBER,MEMBER}: members that stand together. */
    @QueryParam("merge")
    public List<String> merge;

    /** {@code 2022,2023}: times in a row that stand together. */
    @QueryParam("pool")
    public List<String> pool;

    Shape shape() {
        List<Merge> merged = new ArrayList<>();
        for (String text : given(merge)) {
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw Problem.of(
                                ProblemCode.of("monitoring.parameter.invalid", ProblemKind.INVALID),
                                "„" + text + "“ nennt kein Merkmal mit Ausprägungen.",
                                "\"" + text + "\" names no dimension with members.")
                        .advise("Schreiben Sie MERKMAL:EINE,ANDERE.", "Write DIMENSION:ONE,OTHER.")
                        .at(Location.field("merge"))
                        .asException();
            }
            merged.add(new Merge(text.substring(0, colon), split(text.substring(colon + 1))));
        }
        return new Shape(
                Set.copyOf(given(drop)),
                QuestionParameters.level(finestLevel),
                merged,
                given(pool).stream().map(ShapeParameters::split).toList());
    }

    private static List<String> given(List<String> values) {
        return values == null ? List.of() : values;
    }

    private static List<String> split(String list) {
        return List.of(list.split(",", -1));
    }
}
