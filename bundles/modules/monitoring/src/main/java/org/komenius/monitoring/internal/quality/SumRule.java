package org.komenius.monitoring.internal.quality;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;

/**
 * The parts of a dimension give its total, or at least none of them is greater than it.
 *
 * <p>Of regions, the parts are those of the next level that the data set has, and they must be all that the registry knows for the
 * day. A part that is missing, or not there at all, makes the comparison unanswerable; a region that did not exist is no part.
 * Whole numbers must agree exactly; numbers with decimals may differ by the rounding of each of them, half a unit of the last place.
 *
 * @param total code of the total; null for the member that the dimension itself marks, and for regions
 * @param parts codes; empty for all other members
 * @param tolerance difference that is still right, beside rounding; at least 0
 */
public record SumRule(
        Set<String> measures,
        String dimension,
        Relation relation,
        String total,
        Set<String> parts,
        BigDecimal tolerance)
        implements QualityRule {

    /** How parts and total belong together. */
    public enum Relation {
        /** The parts divide the total: they add up to it. */
        EQUALS,
        /** Parts may overlap or lack ("darunter"): each is at most the total. */
        AT_MOST
    }

    public SumRule {
        measures = Set.copyOf(measures);
        parts = Set.copyOf(parts);
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException("a tolerance is not negative");
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.SUM;
    }

    @Override
    public Set<String> dimensions() {
        return Set.of(dimension);
    }

    @Override
    public String span() {
        return dimension;
    }

    @Override
    public void check(FactBlock block, CheckContext context, Findings out) {
        int position = block.position(dimension);
        if (position < 0) {
            out.unanswerable();
            return;
        }
        Dimension along = block.dimensions().get(position);
        if (along.kind() == Kind.REGION) {
            RegionSums sums = new RegionSums(along, block, context.regions());
            block.groups(
                    position,
                    rows -> sums.eachTotal(
                            rows, (whole, members) -> compare(block, position, rows, whole, members, out), out));
            return;
        }
        int whole = totalOf(along);
        if (whole < 0) {
            out.unanswerable();
            return;
        }
        int[] members = partsOf(along, whole);
        block.groups(position, rows -> compare(block, position, rows, whole, members, out));
    }

    private int totalOf(Dimension along) {
        for (int m = 0; m < along.members().size(); m++) {
            Dimension.Member member = along.members().get(m);
            if (total == null ? member.isTotal() : member.code().equals(total)) {
                return m;
            }
        }
        return -1;
    }

    private int[] partsOf(Dimension along, int whole) {
        return java.util.stream.IntStream.range(0, along.members().size())
                .filter(m -> m != whole
                        && (parts.isEmpty()
                                || parts.contains(along.members().get(m).code())))
                .toArray();
    }

    private void compare(FactBlock block, int position, int[] rows, int whole, int[] members, Findings out) {
        int row = rows[whole];
        if (row < 0 || block.isNotExisting(row)) {
            return;
        }
        if (!block.isNumber(row)) {
            out.unanswerable();
            return;
        }
        if (relation == Relation.EQUALS) {
            equal(block, position, rows, row, members, out);
        } else {
            atMost(block, rows, row, members, out);
        }
    }

    private void equal(FactBlock block, int position, int[] rows, int whole, int[] members, Findings out) {
        double sum = 0;
        double slack = tolerance.doubleValue() + rounding(block, whole);
        int decimals = block.decimals(whole);
        int added = 0;
        boolean lacking = false;
        boolean negative = block.amount(whole) < 0;
        for (int member : members) {
            int part = rows[member];
            if (part >= 0 && block.isNumber(part)) {
                sum += block.amount(part);
                negative |= block.amount(part) < 0;
                slack += rounding(block, part);
                decimals = Math.max(decimals, block.decimals(part));
                added++;
            } else if (part >= 0 && block.isRoundedZero(part)) {
                slack += 0.5;
            } else if (part < 0) {
                lacking = true;
            } else if (!block.isNotExisting(part)) {
                out.unanswerable();
                return;
            }
        }
        double total = block.amount(whole);
        double difference = Math.abs(sum - total);
        boolean wrong = difference > slack + Math.abs(total) * 1e-12;
        // Parts that no row names may be what the total has more; what it has less, no further part explains, unless
        // below zero.
        if (lacking && (added == 0 || wrong && (negative || sum < total))) {
            out.unanswerable();
            return;
        }
        out.checked();
        if (wrong) {
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("total", block.text(whole));
            figures.put("sum", FactBlock.text(sum, decimals));
            figures.put("difference", FactBlock.text(sum - total, decimals));
            figures.put("parts", String.valueOf(added));
            figures.put("dimension", block.dimensions().get(position).label().german());
            figures.put("dimensionEn", block.dimensions().get(position).label().english());
            figures.put("relation", relation.name());
            out.add(difference, () -> new Finding(kind(), block.places(whole, -1), figures, difference, null));
        }
    }

    private void atMost(FactBlock block, int[] rows, int whole, int[] members, Findings out) {
        for (int member : members) {
            int part = rows[member];
            if (part < 0 || !block.isNumber(part)) {
                continue;
            }
            out.checked();
            double over = block.amount(part) - block.amount(whole);
            if (over > tolerance.doubleValue() + rounding(block, whole) + rounding(block, part)) {
                out.add(over, () -> {
                    Map<String, String> figures = new LinkedHashMap<>();
                    figures.put("total", block.text(whole));
                    figures.put("value", block.text(part));
                    figures.put("relation", relation.name());
                    return new Finding(kind(), block.places(part, -1), figures, over, null);
                });
            }
        }
    }

    /** Whole numbers are counts and exact. */
    private static double rounding(FactBlock block, int row) {
        return block.decimals(row) == 0 ? 0 : 0.5 * Math.pow(10, -block.decimals(row));
    }

    @Override
    public LocalizedText sentence(RuleNames names) {
        String german = names.dimension(dimension, "de");
        String english = names.dimension(dimension, "en");
        return relation == Relation.EQUALS
                ? LocalizedText.of(
                        names.measures(measures, "de") + "Die Teile von „" + german + "“ ergeben zusammen die Summe.",
                        names.measures(measures, "en") + "The parts of \"" + english + "\" add up to the total.")
                : LocalizedText.of(
                        names.measures(measures, "de") + "Kein Teil von „" + german + "“ ist größer als die Summe.",
                        names.measures(measures, "en") + "No part of \"" + english + "\" is greater than the total.");
    }
}
