package org.komenius.monitoring.internal.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;

/**
 * The answer: one row per region, one column per period, part and figure.
 *
 * @param columns in the order of the cells
 * @param notes rules that were applied, for people: linked periods, figures that were left out
 * @param breaks where figures of a region stand for another area than before
 */
public record AnalysisTable(List<Column> columns, List<Row> rows, List<LocalizedText> notes, List<Break> breaks) {

    public AnalysisTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        breaks = List.copyOf(breaks);
    }

    public AnalysisTable(List<Column> columns, List<Row> rows, List<LocalizedText> notes) {
        this(columns, rows, notes, List.of());
    }

    /**
     * @param region its key
     * @param period the first one on the new area
     * @param effective day of the reform
     * @param note what happened, for people
     */
    public record Break(String region, Period period, LocalDate effective, LocalizedText note) {}

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
        GROUP,
        /** All shown regions added up. */
        TOTAL
    }

    /**
     * @param code region key or id of the group
     * @param values one per column; null where there is nothing, which is not zero
     * @param partial columns whose value is a sum in which something is missing, because the layout allowed it
     */
    public record Row(RowKind kind, String code, String label, List<ObservedValue> values, Set<Integer> partial) {
        public Row {
            partial = Set.copyOf(partial);
        }

        public Row(RowKind kind, String code, String label, List<ObservedValue> values) {
            this(kind, code, label, values, Set.of());
        }
    }
}
