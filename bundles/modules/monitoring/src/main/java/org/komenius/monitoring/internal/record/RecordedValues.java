package org.komenius.monitoring.internal.record;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.RoundedZero;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedData;
import org.komenius.monitoring.internal.socialindex.IndexData;

/** Observed values as text: numbers with a decimal point, the statistical offices' symbols for missing ones, {@code ~0} for a rounded zero. */
public final class RecordedValues {

    private static final String ROUNDED_ZERO = "~0";

    private RecordedValues() {}

    public static RecordedData write(IndexData data) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        data.values().forEach((input, column) -> {
            Map<String, String> texts = new LinkedHashMap<>();
            column.forEach((unit, value) -> texts.put(unit, text(value)));
            values.put(input, texts);
        });
        return new RecordedData(data.units(), values);
    }

    /** @throws IllegalArgumentException for a text that is no value */
    public static IndexData read(RecordedData data) {
        Map<String, Map<String, ObservedValue>> values = new LinkedHashMap<>();
        data.values().forEach((input, column) -> {
            Map<String, ObservedValue> read = new LinkedHashMap<>();
            column.forEach((unit, text) -> read.put(unit, value(text)));
            values.put(input, read);
        });
        return new IndexData(data.units(), values);
    }

    private static String text(ObservedValue value) {
        if (value instanceof RoundedZero) {
            return ROUNDED_ZERO;
        }
        return value.missingKind()
                .map(MissingKind::symbol)
                .orElseGet(() -> value.number().orElseThrow().toPlainString());
    }

    private static ObservedValue value(String text) {
        if (text.equals(ROUNDED_ZERO)) {
            return ObservedValue.roundedZero();
        }
        return MissingKind.ofSymbol(text)
                .map(ObservedValue::missing)
                .orElseGet(() -> ObservedValue.of(new BigDecimal(text)));
    }
}
