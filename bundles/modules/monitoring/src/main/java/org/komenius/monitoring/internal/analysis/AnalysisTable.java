package org.komenius.monitoring.internal.analysis;

import java.util.List;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;

/**
 * The answer: one row per region, one column per period, part and figure.
 *
 * @param columns in the order of the cells
 * @param notes rules that were applied, for people: linked periods, figures that were left out
 */
public record AnalysisTable(List<Column> columns, List<Row> rows, List<LocalizedText> notes) {

    public AnalysisTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * @param figure id of the calculation or input
     * @param part member code of the breakdown, or {@link Series#WHOLE}
     * @param unit null where it needs none
     * @param decimals digits to show; null for as many as there are
     */
    public record Column(String figure, String label, String unit, Integer decimals, Period period, String part) {}

    /** Why a row is there. */
    public enum RowKind {
        REGION,
        /** A region to compare with. */
        COMPARISON,
        /** Several regions added up. */
        GROUP
    }

    /**
     * @param code region key or id of the group
     * @param values one per column; null where there is nothing, which is not zero
     */
    public record Row(RowKind kind, String code, String label, List<ObservedValue> values) {}
}
