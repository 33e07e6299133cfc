package org.komenius.monitoring.internal.export;

import java.util.ArrayList;
import java.util.List;
import org.komenius.model.value.OfficialNotation;
import org.komenius.model.value.QualityFlag;
import org.komenius.monitoring.internal.query.DataTable.Cell;

/** A cell as text of the official notation, and its status in words for machines. */
final class ValueText {

    private ValueText() {}

    static String value(Cell cell, OfficialNotation notation) {
        return cell == null ? "" : notation.print(cell.value()).value();
    }

    /** Kind of missing, {@code ROUNDED_ZERO}, quality flags and {@code PARTIAL}, joined by bars; empty for a plain number. */
    static String status(Cell cell) {
        if (cell == null) {
            return "NO_VALUE";
        }
        List<String> parts = new ArrayList<>();
        if (cell.value().isMissing()) {
            parts.add(cell.value().missingKind().orElseThrow().name());
        } else if (cell.value().number().isEmpty()) {
            parts.add("ROUNDED_ZERO");
        }
        for (QualityFlag flag : QualityFlag.values()) {
            if (cell.value().flags().contains(flag)) {
                parts.add(flag.name());
            }
        }
        if (cell.partial()) {
            parts.add("PARTIAL");
        }
        return String.join("|", parts);
    }
}
