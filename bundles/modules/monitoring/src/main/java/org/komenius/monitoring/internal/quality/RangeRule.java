package org.komenius.monitoring.internal.quality;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.komenius.model.text.LocalizedText;

/**
 * Every number lies between two bounds, both included.
 *
 * @param min null for none
 * @param max null for none; one of the two is given
 */
public record RangeRule(Set<String> measures, BigDecimal min, BigDecimal max) implements QualityRule {

    public RangeRule {
        measures = Set.copyOf(measures);
        if (min == null && max == null) {
            throw new IllegalArgumentException("a range has at least one bound");
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("the lower bound is above the upper one");
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.RANGE;
    }

    @Override
    public String span() {
        return null;
    }

    @Override
    public void check(FactBlock block, CheckContext context, Findings out) {
        double low = min == null ? Double.NEGATIVE_INFINITY : min.doubleValue();
        double high = max == null ? Double.POSITIVE_INFINITY : max.doubleValue();
        for (int row = 0; row < block.size(); row++) {
            if (!block.isNumber(row)) {
                if (!block.isRoundedZero(row)) {
                    out.unanswerable();
                }
                continue;
            }
            out.checked();
            double amount = block.amount(row);
            if (amount < low || amount > high) {
                int where = row;
                out.add(amount < low ? low - amount : amount - high, () -> finding(block, where, amount < low));
            }
        }
    }

    private Finding finding(FactBlock block, int row, boolean below) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("value", block.text(row));
        figures.put("side", below ? "below" : "above");
        figures.put("bound", (below ? min : max).toPlainString());
        double beyond = Math.abs(block.amount(row) - (below ? min : max).doubleValue());
        return new Finding(kind(), block.places(row, -1), figures, beyond, null);
    }

    @Override
    public LocalizedText sentence(RuleNames names) {
        String german = min != null && max != null
                ? "Werte liegen zwischen " + min.toPlainString() + " und " + max.toPlainString() + "."
                : min != null
                        ? "Kein Wert ist kleiner als " + min.toPlainString() + "."
                        : "Kein Wert ist größer als " + max.toPlainString() + ".";
        String english = min != null && max != null
                ? "Values lie between " + min.toPlainString() + " and " + max.toPlainString() + "."
                : min != null
                        ? "No value is below " + min.toPlainString() + "."
                        : "No value is above " + max.toPlainString() + ".";
        return LocalizedText.of(names.measures(measures, "de") + german, names.measures(measures, "en") + english);
    }
}
