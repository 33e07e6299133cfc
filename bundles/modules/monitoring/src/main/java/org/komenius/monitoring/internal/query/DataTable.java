package org.komenius.monitoring.internal.query;

import java.util.List;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;

/**
 * An answer: rows by the members of the grouping dimensions, one value per measure.
 *
 * @param columns grouping dimensions
 * @param measures one value column each
 * @param applied choices made for dimensions that the question left open
 */
public record DataTable(
        List<Dimension> columns, List<Member> measures, List<QuestionPlan.Applied> applied, List<Row> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
    }

    /**
     * @param key one member per column
     * @param values one per measure; null where the data set has nothing for it, which is not zero
     */
    public record Row(List<Member> key, List<Cell> values) {}

    /** @param partial a sum in which something is missing, because the question allowed it */
    public record Cell(ObservedValue value, boolean partial) {}
}
