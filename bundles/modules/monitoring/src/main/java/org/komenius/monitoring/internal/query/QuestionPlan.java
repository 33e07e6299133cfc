package org.komenius.monitoring.internal.query;

import java.util.List;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.spi.cube.CubeQuery;

/**
 * A question made complete: what goes to the cube, and which choices were made for whoever asked.
 *
 * @param columns grouping dimensions, without the measure
 * @param measures in the order of the answer's columns
 * @param applied choices for dimensions that the question left open
 */
public record QuestionPlan(
        CubeQuery query, List<IndexedDimension> columns, List<Dimension.Member> measures, List<Applied> applied) {

    /** Why a dimension stands at what it does. */
    public enum Choice {
        /** Its total. */
        TOTAL,
        /** The newest period. */
        NEWEST,
        /** The regions of the highest level, added up. */
        TOP_LEVEL,
        /** All members, added up. */
        SUM
    }

    /** @param members codes; empty for {@link Choice#SUM} */
    public record Applied(String dimension, Choice choice, List<String> members) {}

    public QuestionPlan {
        columns = List.copyOf(columns);
        measures = List.copyOf(measures);
        applied = List.copyOf(applied);
    }
}
