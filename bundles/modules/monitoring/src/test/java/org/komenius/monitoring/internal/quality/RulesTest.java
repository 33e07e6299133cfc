package org.komenius.monitoring.internal.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.quality.OutlierRule.Scale;
import org.komenius.monitoring.internal.quality.SumRule.Relation;

/** Golden values of every rule: input, what is found, and that a missing value is never a violation. */
class RulesTest {

    private static final RegionKnowledge NOTHING = RegionKnowledge.NONE;

    @ParameterizedTest(name = "{0} in 0 to 100: {1} found, {2} unanswerable")
    @CsvSource(
            delimiter = '|',
            value = {"50|0|0", "-1|1|0", "100|0|0", "100,1|1|0", ".|0|1", "...|0|1", "x|0|1", "#|0|1"})
    void range(String value, long found, long unanswerable) {
        RangeRule rule = new RangeRule(Set.of(), BigDecimal.ZERO, BigDecimal.valueOf(100));
        Findings out = FactTables.check(rule, FactTables.of("%", "07131 A 2020 " + value), NOTHING);
        assertThat(out.total()).isEqualTo(found);
        assertThat(out.unanswerableCount()).isEqualTo(unanswerable);
    }

    /** Men, women, total. */
    @ParameterizedTest(name = "{0} + {1} = {2}, tolerance {3}: {4} found, {5} unanswerable")
    @CsvSource(
            delimiter = '|',
            value = {
                "40|60|100|0|0|0",
                "40|60|101|0|1|0",
                "40|60|101|1|0|0",
                "40|.|100|0|0|1",
                "40|60|.|0|0|1",
                "40|#|40|0|0|0",
                "40|-|40|0|0|0",
                "1,2|1,2|2,5|0|0|0",
                "1,2|1,2|2,7|0|1|0"
            })
    void sum(String men, String women, String total, BigDecimal tolerance, long found, long unanswerable) {
        SumRule rule = new SumRule(Set.of(), "SEX", Relation.EQUALS, null, Set.of(), tolerance);
        Findings out = FactTables.check(
                rule,
                FactTables.of(null, "07131 A 2020 " + men, "07131 B 2020 " + women, "07131 T 2020 " + total),
                NOTHING);
        assertThat(out.total()).isEqualTo(found);
        assertThat(out.unanswerableCount()).isEqualTo(unanswerable);
    }

    @Test
    void aPartThatIsNotThereAtAllMakesTheSumUnanswerable() {
        SumRule rule = new SumRule(Set.of(), "SEX", Relation.EQUALS, null, Set.of(), BigDecimal.ZERO);
        FactBlock block = FactTables.of(
                null, "07131 A 2020 40", "07131 T 2020 100", "07132 A 2020 1", "07132 B 2020 1", "07132 T 2020 2");
        Findings out = FactTables.check(rule, block, NOTHING);
        assertThat(out.total()).isZero();
        assertThat(out.unanswerableCount()).isEqualTo(1);
    }

    /** As when one Kreis alone has a further category: the others' sums say as much as before. */
    @Test
    void whatIsTooMuchIsWrongWhateverPartsAreLacking() {
        SumRule rule = new SumRule(Set.of(), "SEX", Relation.EQUALS, null, Set.of(), BigDecimal.ZERO);
        FactBlock block = FactTables.of(
                null,
                "07131 A 2020 40",
                "07131 T 2020 30",
                "07132 A 2020 1",
                "07132 B 2020 1",
                "07132 T 2020 2",
                "07133 A 2020 7",
                "07133 T 2020 7",
                "07134 A 2020 -4",
                "07134 T 2020 -9");
        Findings out = FactTables.check(rule, block, NOTHING);
        assertThat(out.total()).isEqualTo(1);
        assertThat(out.unanswerableCount()).as("a part below zero may lack").isEqualTo(1);
    }

    @Test
    void aPartAboveItsTotalIsNamedWithItself() {
        SumRule rule = new SumRule(Set.of(), "SEX", Relation.AT_MOST, null, Set.of(), BigDecimal.ZERO);
        Findings out = FactTables.check(rule, FactTables.of(null, "07131 A 2020 120", "07131 T 2020 100"), NOTHING);
        assertThat(out.strongestFirst()).singleElement().satisfies(finding -> assertThat(finding.key())
                .isEqualTo("MEASURE=M;REGION=07131;SEX=A;TIME=2020"));
    }

    /** Saarland had six Kreise all the time. */
    @Test
    void kreiseMakeTheirLandOnlyIfAllAreThere() {
        SumRule rule = new SumRule(Set.of(), Dimension.REGION, Relation.EQUALS, null, Set.of(), BigDecimal.ZERO);
        String[] all = {
            "10041 T 2020 1",
            "10042 T 2020 2",
            "10043 T 2020 3",
            "10044 T 2020 4",
            "10045 T 2020 5",
            "10046 T 2020 6",
            "10 T 2020 22"
        };
        RegionKnowledge regions = new ReferenceRegions();
        assertThat(FactTables.check(rule, FactTables.of(null, all), regions).strongestFirst())
                .singleElement()
                .satisfies(finding -> assertThat(finding.figures()).containsEntry("difference", "-1"));
        String[] fewer = IntStream.range(1, all.length).mapToObj(i -> all[i]).toArray(String[]::new);
        Findings out = FactTables.check(rule, FactTables.of(null, fewer), regions);
        assertThat(out.total()).isZero();
        assertThat(out.unanswerableCount()).isEqualTo(1);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2} found")
    @CsvSource(
            delimiter = '|',
            value = {"2|4|0", "200|400|1", "4|2|0", "100|130|0", "0|10|0", "-|40|1", ".|400|0", "100|#|0", "1000|200|1"
            })
    void jump(String before, String after, long found) {
        JumpRule rule = new JumpRule(Set.of(), BigDecimal.valueOf(50), BigDecimal.ZERO, BigDecimal.valueOf(4));
        Findings out =
                FactTables.check(rule, FactTables.of(null, "07131 A 2019 " + before, "07131 A 2020 " + after), NOTHING);
        assertThat(out.total()).isEqualTo(found);
    }

    @Test
    void datesOfDifferentDaysAreNotCompared() {
        JumpRule rule = new JumpRule(Set.of(), BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO);
        FactBlock block =
                FactTables.of(null, "07131 A @2019-12-31 100", "07131 A @2020-03-01 900", "07131 A @2020-12-31 101");
        assertThat(FactTables.check(rule, block, NOTHING).total()).isZero();
    }

    /** The Kreise Göttingen and Osterode became a new Kreis Göttingen on 1 November 2016. */
    @Test
    void aDissolvedKreisHasNoValuesAfterwards() {
        FactBlock block = FactTables.of(
                null,
                "03152 T @2015-12-31 5",
                "03152 T @2016-12-31 5",
                "03156 T @2016-12-31 -",
                "03159 T @2016-12-31 9",
                "99999 T @2016-12-31 1");
        Findings out = FactTables.check(new RegionRule(), block, new ReferenceRegions());
        assertThat(out.strongestFirst())
                .extracting(finding -> finding.key() + " " + finding.figures().get("existence"))
                .containsExactlyInAnyOrder("REGION=03152;TIME=@2016-12-31 NOT_VALID", "REGION=99999 UNKNOWN");
    }

    @Test
    void newCodesAreFoundAgainstTheVersionBeforeOrAList() {
        Dimension before = sexes("A", "B");
        Dimension now = sexes("A", "B", "D");
        CheckContext context = new CheckContext(List.of(now), List.of(before), 3, NOTHING, CheckContext.Base.NONE);
        Findings out = new Findings(Findings.KEPT, List.of());
        new UnknownCodeRule("SEX", Set.of()).checkTable(context, out);
        new UnknownCodeRule("SEX", Set.of("A", "B", "D")).checkTable(context, out);
        new DuplicateRule().checkTable(context, out);
        assertThat(out.strongestFirst())
                .extracting(Finding::kind)
                .containsExactly(RuleKind.DUPLICATE, RuleKind.UNKNOWN_CODE);
        assertThat(out.strongestFirst().get(1).key()).isEqualTo("SEX=D");
    }

    @Test
    void oneRegionFarFromAllOthersIsAnOutlier() {
        OutlierRule rule = new OutlierRule(Set.of(), Scale.VALUE, null, null, null, new BigDecimal("3.5"));
        String[] lines = IntStream.range(0, 20)
                .mapToObj(i -> String.format("%05d A 2020 %s", 7101 + i, i == 7 ? "95" : i == 8 ? "." : 20 + i % 5))
                .toArray(String[]::new);
        Findings out = FactTables.check(rule, FactTables.of("%", lines), NOTHING);
        assertThat(out.strongestFirst()).singleElement().satisfies(finding -> {
            assertThat(finding.places().get(1).code()).isEqualTo("07108");
            assertThat(FindingSentence.of(finding, false).german()).doesNotContainPattern("\\d");
            assertThat(FindingSentence.of(finding, true).german()).contains("95");
        });
        assertThat(out.unanswerableCount()).isEqualTo(1);
    }

    /** Median 3, deviations 2 1 0 1 97, MAD 1: (100 - 3) · 0.6745. */
    @Test
    void theScoreIsThatOfIglewiczAndHoaglin() {
        RobustScore score = RobustScore.of(new double[] {1, 2, 3, 4, 100});
        assertThat(score.of(100)).isCloseTo(65.4265, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(RobustScore.of(new double[] {5, 5, 5, 5}).of(5)).isZero();
        assertThat(RobustScore.of(new double[] {5, 5, 5, 9}).of(9))
                .as("MAD 0")
                .isCloseTo(3.19, org.assertj.core.data.Offset.offset(0.01));
    }

    private static Dimension sexes(String... codes) {
        return new Dimension(
                "SEX",
                Kind.CATEGORY,
                LocalizedText.of("Geschlecht", "Sex"),
                java.util.Arrays.stream(codes)
                        .map(code -> new Member(code, LocalizedText.of(code, code), null, false))
                        .toList());
    }
}
