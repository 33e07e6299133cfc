package org.komenius.monitoring.internal.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Column;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Row;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;

/** Orders the regions of an answer by one of its columns and keeps the first of them. What has no number stands last either way. */
final class RowOrder {

    private final Layout.Order order;
    private final int column;
    private LocalizedText note;

    /** @param order null leaves everything as it is */
    RowOrder(Layout.Order order, List<Column> columns) {
        this.order = order;
        this.column = order == null ? -1 : find(columns);
    }

    private int find(List<Column> columns) {
        int found = -1;
        for (int at = 0; at < columns.size(); at++) {
            Column one = columns.get(at);
            boolean fits = one.figure().equals(order.figure())
                    && (order.period() == null || one.period().code().equals(order.period()))
                    && (order.part() == null || one.part().equals(order.part()));
            // Without a period the newest one counts, which comes last; of its parts the first.
            boolean newer = found < 0 || !columns.get(found).period().equals(one.period());
            if (fits && newer) {
                found = at;
            }
        }
        return found;
    }

    List<Row> apply(List<Row> rows) {
        if (order == null) {
            return rows;
        }
        List<Row> regions = new ArrayList<>(
                rows.stream().filter(row -> row.kind() == RowKind.REGION).toList());
        if (column >= 0) {
            Comparator<BigDecimal> direction =
                    order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            regions.sort(Comparator.comparing(this::number, Comparator.nullsLast(direction)));
        }
        int all = regions.size();
        if (order.top() != null && order.top() < all) {
            regions = regions.subList(0, order.top());
            note = LocalizedText.of(
                    "Gezeigt sind " + order.top() + " von " + all + " Regionen.",
                    "Shown are " + order.top() + " of " + all + " regions.");
        }
        List<Row> ordered = new ArrayList<>(regions);
        rows.stream().filter(row -> row.kind() != RowKind.REGION).forEach(ordered::add);
        return ordered;
    }

    /** A rounded zero is more than nothing and less than anything else. */
    private BigDecimal number(Row row) {
        ObservedValue value = row.values().get(column);
        if (value == null || value.isMissing()) {
            return null;
        }
        return value.number().orElse(BigDecimal.ZERO);
    }

    /** Where the total stands: behind the regions, before what they are compared with. */
    int lastRegion(List<Row> rows) {
        return (int) rows.stream().filter(row -> row.kind() == RowKind.REGION).count();
    }

    Optional<LocalizedText> note() {
        return Optional.ofNullable(note);
    }
}
