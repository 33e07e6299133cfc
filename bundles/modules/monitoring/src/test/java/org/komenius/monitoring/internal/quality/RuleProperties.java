package org.komenius.monitoring.internal.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.komenius.monitoring.internal.quality.OutlierRule.Scale;
import org.komenius.monitoring.internal.quality.SumRule.Relation;

class RuleProperties {

    @Property(tries = 200)
    void scoresDoNotDependOnUnitOrOrigin(
            @ForAll @Size(min = 3, max = 40) List<@IntRange(min = -1000, max = 1000) Integer> values,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift) {
        double[] plain = values.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] moved = Arrays.stream(plain).map(x -> x * factor + shift).toArray();
        RobustScore before = RobustScore.of(plain);
        RobustScore after = RobustScore.of(moved);
        // Equal values differ by rounding once they are moved, so that only real spread is compared.
        if (Arrays.stream(plain).distinct().count() > plain.length / 2 + 1) {
            for (int i = 0; i < plain.length; i++) {
                assertThat(after.of(moved[i])).isCloseTo(before.of(plain[i]), Offset.offset(1e-4));
            }
        }
    }

    @Property(tries = 100)
    void aTableOfMissingValuesHasNoFinding(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 5) Integer> kinds) {
        String[] symbols = {".", "...", "/", "x", ":", "#"};
        String[] lines = new String[kinds.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "0" + (7131 + i / 6) + " " + "ABT".charAt(i % 3) + " " + (2019 + i / 3 % 2) + " "
                    + symbols[kinds.get(i)];
        }
        FactBlock block = FactTables.of(null, lines);
        List<QualityRule> rules = List.of(
                new RangeRule(Set.of(), BigDecimal.ONE, BigDecimal.ONE),
                new SumRule(Set.of(), "SEX", Relation.EQUALS, null, Set.of(), BigDecimal.ZERO),
                new JumpRule(Set.of(), BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO),
                new OutlierRule(Set.of(), Scale.VALUE, null, null, null, BigDecimal.ONE),
                new RegionRule());
        rules.forEach(rule -> assertThat(
                        FactTables.check(rule, block, new ReferenceRegions()).total())
                .as(rule.kind().name())
                .isZero());
    }

    @Property(tries = 200)
    void partsThatAreAddedUpNeverBreakTheSum(
            @ForAll @IntRange(max = 1_000_000) int men,
            @ForAll @IntRange(max = 1_000_000) int women,
            @ForAll @IntRange(min = 1, max = 9) int error) {
        SumRule rule = new SumRule(Set.of(), "SEX", Relation.EQUALS, null, Set.of(), BigDecimal.ZERO);
        String[] lines = {
            "07131 A 2020 " + (men + 1), "07131 B 2020 " + (women + 1), "07131 T 2020 " + (men + women + 2)
        };
        assertThat(FactTables.check(rule, FactTables.of(null, lines), RegionKnowledge.NONE)
                        .total())
                .isZero();
        lines[2] = "07131 T 2020 " + (men + women + 2 + error);
        assertThat(FactTables.check(rule, FactTables.of(null, lines), RegionKnowledge.NONE)
                        .total())
                .isEqualTo(1);
    }
}
