package org.komenius.monitoring.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.monitoring.internal.query.QuestionPlan.Applied;

/**
 * An answer in JSON.
 *
 * @param source line that the licence asks to be shown
 * @param applied choices made for dimensions that the question left open
 */
record DataJson(
        String datasetId,
        String title,
        String tableCode,
        int version,
        String source,
        List<ColumnJson> columns,
        List<MeasureJson> measures,
        List<Applied> applied,
        List<RowJson> rows) {

    record ColumnJson(String code, String label, Dimension.Kind kind) {}

    record MeasureJson(String code, String label, String unit) {}

    record KeyJson(String code, String label) {}

    /** @param values one per measure; null where there is none, which is not zero */
    record RowJson(List<KeyJson> key, List<ValueJson> values) {}

    /**
     * Exactly one of {@code value}, {@code missing} and {@code roundedZero} is there.
     *
     * @param value exact, as text, so that no digit is lost in a floating-point number
     * @param symbol how tables show the missing value
     * @param partial true for a sum in which something is missing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ValueJson(
            String value,
            MissingKind missing,
            String symbol,
            Boolean roundedZero,
            Set<QualityFlag> flags,
            Boolean partial) {

        static ValueJson of(DataTable.Cell cell) {
            if (cell == null) {
                return null;
            }
            ObservedValue value = cell.value();
            MissingKind missing = value.missingKind().orElse(null);
            String number =
                    value.number().map(java.math.BigDecimal::toPlainString).orElse(null);
            return new ValueJson(
                    number,
                    missing,
                    missing == null ? null : missing.symbol(),
                    number == null && missing == null ? Boolean.TRUE : null,
                    value.flags(),
                    cell.partial() ? Boolean.TRUE : null);
        }
    }

    static List<RowJson> rows(DataTable table, String language) {
        return table.rows().stream()
                .map(row -> new RowJson(
                        row.key().stream()
                                .map(member -> new KeyJson(
                                        member.code(), member.label().in(language)))
                                .toList(),
                        // Lists of the JDK's factories refuse null, which stands for "nothing here".
                        row.values().stream().map(ValueJson::of).collect(java.util.stream.Collectors.toList())))
                .toList();
    }

    static List<ColumnJson> columns(DataTable table, String language) {
        return table.columns().stream()
                .map(column -> new ColumnJson(column.code(), column.label().in(language), column.kind()))
                .toList();
    }

    static List<MeasureJson> measures(DataTable table, String language) {
        return table.measures().stream()
                .map(measure -> new MeasureJson(measure.code(), measure.label().in(language), measure.unit()))
                .toList();
    }
}
