package org.komenius.monitoring.internal.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.NumberValue;
import org.komenius.model.value.ObservedValue;

/** What of a table goes into the cube that may be shown. */
final class WrittenSlice {

    private WrittenSlice() {}

    /**
     * What goes out, by the members of the dimensions that are not dropped.
     *
     * @param released the door's answer; null for a measure that stays inside, all of whose cells are kept secret then
     */
    static Map<List<String>, ObservedValue> of(SliceTable table, Shape shape, ReleasedTable released) {
        Map<List<String>, ReleasedTable.Cell> answers = new HashMap<>();
        if (released != null) {
            released.cells().forEach(cell -> answers.put(cell.members(), cell));
        }
        Map<List<String>, ObservedValue> out = new LinkedHashMap<>();
        for (int cell = 0; cell < table.values.length; cell++) {
            List<String> told = table.told(cell, shape);
            if (!table.isRest(cell)) {
                value(table, cell, released == null ? null : answers.get(told), released == null)
                        .ifPresent(value -> out.put(told, value));
            }
        }
        table.facts.forEach((key, value) -> {
            List<String> told = new ArrayList<>();
            boolean shown = SliceTable.isNowhere(value);
            for (int k = 0; k < key.size() && shown; k++) {
                MemberTree tree = table.trees.get(k);
                boolean dropped = shape.dropped().contains(tree.code);
                shown = dropped ? key.get(k).equals(tree.root()) : shape.tells(tree.code, key.get(k));
                if (!dropped) {
                    told.add(key.get(k));
                }
            }
            if (shown) {
                out.putIfAbsent(told, value);
            }
        });
        return out;
    }

    private static Optional<ObservedValue> value(
            SliceTable table, int cell, ReleasedTable.Cell answer, boolean heldBack) {
        ObservedValue fact = table.facts.get(table.members(cell));
        if (heldBack || answer == null) {
            return table.states[cell] == SliceTable.ABSENT ? Optional.empty() : Optional.of(secret());
        }
        if (!ProtectionReason.FREE_STATUS.equals(answer.confStatus())) {
            return Optional.of(secret());
        }
        if (answer.value() == null) {
            // The source does not tell it, or it is a sum that the house does not tell for what is missing in it.
            boolean givenSo = fact != null && !(fact instanceof NumberValue);
            return table.states[cell] == SliceTable.ABSENT ? Optional.empty() : Optional.of(givenSo ? fact : secret());
        }
        if (table.states[cell] == SliceTable.ABSENT && answer.value().signum() == 0) {
            return Optional.empty();
        }
        ObservedValue number = ObservedValue.of(answer.value());
        return Optional.of(
                fact == null ? number : number.with(fact.flags().toArray(org.komenius.model.value.QualityFlag[]::new)));
    }

    static ObservedValue secret() {
        return ObservedValue.missing(MissingKind.CONFIDENTIAL);
    }
}
