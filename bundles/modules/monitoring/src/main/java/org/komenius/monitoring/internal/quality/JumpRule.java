package org.komenius.monitoring.internal.quality;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;

/**
 * No figure changes too much from one period to the next of its kind (from 31 December to 31 December, from school year to school
 * year). A change counts only if it is greater than all three bounds.
 *
 * <p>The bound for small numbers: counts of rare events vary like Poisson numbers, so that the difference of two counts a and b with
 * the same expectation has the standard deviation √(a+b). From 2 to 4 is 0.8 of them and says nothing; from 200 to 400 is 8. Where a
 * region began, ended or changed in between, the two figures speak of different areas and are not compared.
 *
 * @param percent of the earlier figure, above 0
 * @param absolute in the figure's own unit, at least 0
 * @param noise in standard deviations as above; 0 for figures that are no counts
 */
public record JumpRule(Set<String> measures, BigDecimal percent, BigDecimal absolute, BigDecimal noise)
        implements QualityRule {

    public JumpRule {
        measures = Set.copyOf(measures);
        if (percent.signum() <= 0 || absolute.signum() < 0 || noise.signum() < 0) {
            throw new IllegalArgumentException("bounds of a jump are not negative, and the percentage is above zero");
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.JUMP;
    }

    @Override
    public String span() {
        return Dimension.TIME;
    }

    @Override
    public void check(FactBlock block, CheckContext context, Findings out) {
        int time = block.position(Dimension.TIME);
        List<Period> periods = block.dimensions().get(time).members().stream()
                .map(member -> Period.parse(member.code()))
                .toList();
        int[] before = before(periods);
        block.groups(time, rows -> {
            for (int now = 0; now < rows.length; now++) {
                if (rows[now] >= 0 && before[now] >= 0 && rows[before[now]] >= 0) {
                    compare(
                            block,
                            rows[before[now]],
                            rows[now],
                            periods.get(before[now]),
                            periods.get(now),
                            context,
                            out);
                }
            }
        });
    }

    /** For each period the last one before it that is of its kind; -1 for the first. */
    private static int[] before(List<Period> periods) {
        int[] before = new int[periods.size()];
        for (int now = 0; now < before.length; now++) {
            before[now] = -1;
            for (int other = 0; other < before.length; other++) {
                boolean earlier = sameKind(periods.get(other), periods.get(now))
                        && periods.get(other).end().isBefore(periods.get(now).end());
                if (earlier
                        && (before[now] < 0
                                || periods.get(other)
                                        .end()
                                        .isAfter(periods.get(before[now]).end()))) {
                    before[now] = other;
                }
            }
        }
        return before;
    }

    private static boolean sameKind(Period left, Period right) {
        return left.getClass() == right.getClass()
                && left.start().getMonth() == right.start().getMonth();
    }

    private void compare(
            FactBlock block, int from, int to, Period earlier, Period later, CheckContext context, Findings out) {
        if (!block.isNumber(from) || !block.isNumber(to)) {
            out.unanswerable();
            return;
        }
        double a = block.amount(from);
        double b = block.amount(to);
        double change = Math.abs(b - a);
        boolean jump = change > percent.doubleValue() / 100 * Math.abs(a)
                && change > absolute.doubleValue()
                && change > noise.doubleValue() * Math.sqrt(Math.abs(a) + Math.abs(b));
        if (jump && regionChanged(block, to, earlier, later, context.regions())) {
            out.unanswerable();
            return;
        }
        out.checked();
        if (jump) {
            // In standard deviations, so that a large Kreis does not always come first.
            double strength = change / Math.sqrt(Math.max(1, Math.abs(a) + Math.abs(b)));
            out.add(strength, () -> {
                Map<String, String> figures = new LinkedHashMap<>();
                figures.put("value", block.text(to));
                figures.put("previous", block.text(from));
                figures.put("previousPeriod", earlier.code());
                if (a != 0) {
                    figures.put("percent", FactBlock.text((b - a) / Math.abs(a) * 100, 1));
                }
                return new Finding(kind(), block.places(to, -1), figures, strength, null);
            });
        }
    }

    private static boolean regionChanged(
            FactBlock block, int row, Period earlier, Period later, RegionKnowledge knowledge) {
        for (int d = 0; d < block.dimensions().size(); d++) {
            Dimension dimension = block.dimensions().get(d);
            if (dimension.kind() == Kind.REGION) {
                String code = dimension.members().get(block.member(row, d)).code();
                if (knowledge.changed(code, earlier.end(), later.end())) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public LocalizedText sentence(RuleNames names) {
        StringBuilder german = new StringBuilder(names.measures(measures, "de"))
                .append("Gegenüber dem Zeitraum davor ändert sich kein Wert um mehr als ")
                .append(percent.toPlainString())
                .append(" %");
        StringBuilder english = new StringBuilder(names.measures(measures, "en"))
                .append("Compared with the period before no value changes by more than ")
                .append(percent.toPlainString())
                .append(" %");
        if (absolute.signum() > 0) {
            german.append(" und ").append(absolute.toPlainString());
            english.append(" and ").append(absolute.toPlainString());
        }
        if (noise.signum() > 0) {
            german.append(", soweit es mehr als das Schwanken kleiner Zahlen ist");
            english.append(", as far as it is more than small numbers vary");
        }
        return LocalizedText.of(
                german.append('.').toString(), english.append('.').toString());
    }
}
