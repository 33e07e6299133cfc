package org.komenius.monitoring.internal.socialindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.socialindex.IndexDefinition.Classes;
import org.komenius.monitoring.internal.socialindex.IndexDefinition.MissingRule;
import org.komenius.monitoring.internal.socialindex.IndexDefinition.Weighting;

class SocialIndexTest {

    private static final IndexInput POVERTY = IndexInput.of("poverty", Polarity.BURDEN);
    private static final IndexInput DEGREE = IndexInput.of("degree", Polarity.RELIEF);

    @Test
    void standardisesByTheReferenceYearAndPolesAsStated() {
        // Mean 20, deviation √200; mean 50, deviation √200: z of school 1 is −1.2247 in both, poled to −1.2247 and
        // 1.2247.
        IndexData data = data("poverty: 5 20 35", "degree: 65 50 35");
        IndexResult result = calculate(IndexDefinition.equal(POVERTY, DEGREE), data);
        assertThat(indices(result)).isEqualTo("-1.224745 0.000000 1.224745");
        assertThat(result.units().get(2).contributions())
                .containsEntry("poverty", new BigDecimal("0.612372"))
                .containsEntry("degree", new BigDecimal("0.612372"));
        assertThat(result.units().get(2).rank()).isEqualTo(1);
        assertThat(result.units().get(0).hundred()).isEqualByComparingTo("0");
        assertThat(result.units().get(2).hundred()).isEqualByComparingTo("100");
    }

    @Test
    void aLaterYearIsMeasuredByTheFrozenOne() {
        IndexDefinition definition = IndexDefinition.equal(POVERTY);
        IndexReference reference = SocialIndex.calibrate(definition, data("poverty: 10 20 30"));
        IndexResult later = SocialIndex.calculate(definition, reference, data("poverty: 20 30 40"));
        assertThat(indices(later)).isEqualTo("0.000000 1.224745 2.449490");
        assertThat(later.units().get(2).hundred()).isEqualByComparingTo("100");
    }

    @Test
    void weightsCount() {
        IndexDefinition definition = new IndexDefinition(
                List.of(weighted("poverty", "3"), weighted("language", "1")), Weighting.CHOSEN, null, null, null);
        IndexData data = data("poverty: 1 2 3 4", "language: 4 3 2 1");
        IndexReference reference = SocialIndex.calibrate(definition, data);
        assertThat(reference.inputs().get("poverty").weight()).isEqualTo(0.75);
        // 0.75 z − 0.25 z = 0.5 z: standardised again it is z.
        assertThat(indices(SocialIndex.calculate(definition, reference, data)))
                .isEqualTo("-1.341641 -0.447214 0.447214 1.341641");
    }

    @Test
    void thePrincipalComponentOfTwoInputsIsKnown() {
        // Two inputs with correlation r: eigenvalues 1 ± r, equal loadings √((1 + r)/2).
        IndexData data = data("a: 1 2 3 4", "b: 1 3 2 4");
        IndexDefinition definition = new IndexDefinition(
                List.of(IndexInput.of("a", Polarity.BURDEN), IndexInput.of("b", Polarity.BURDEN)),
                Weighting.PRINCIPAL_COMPONENT,
                null,
                null,
                null);
        IndexResult result = calculate(definition, data);
        assertThat(result.eigenvalues()).containsExactly(new BigDecimal("1.800000"), new BigDecimal("0.200000"));
        assertThat(result.explained()).isEqualByComparingTo("0.9");
        assertThat(result.inputs().get(0).loading().doubleValue()).isCloseTo(Math.sqrt(0.9), within(1e-6));
        assertThat(result.inputs().get(1).weight()).isEqualByComparingTo("0.5");
    }

    @Test
    void anInputThatRunsAgainstItsPolarityRaisesAnAlarmAndIsNotTurned() {
        IndexData data = data("a: 1 2 3 4 5", "b: 2 3 5 6 9", "degree: 1 3 4 6 7");
        IndexDefinition definition =
                IndexDefinition.equal(IndexInput.of("a", Polarity.BURDEN), IndexInput.of("b", Polarity.BURDEN), DEGREE);
        IndexResult result = calculate(definition, data);
        assertThat(result.inputs())
                .extracting(IndexResult.InputResult::contradicts)
                .containsExactly(false, false, true);
        assertThat(result.notes().get(0).german()).contains("degree", "entgegen");
        assertThat(result.units().get(4).contributions().get("degree")).isNegative();
    }

    @Test
    void everyRuleForMissingValuesHolds() {
        IndexData data = data("poverty: 1 2 3 4 5", "language: 5 . 3 2 1");
        IndexInput language = IndexInput.of("language", Polarity.BURDEN);
        assertProblem("index.values.missing", () -> calculate(IndexDefinition.equal(POVERTY, language), data));

        IndexResult without = calculate(rule(MissingRule.NO_INDEX, POVERTY, language), data);
        assertThat(without.units().get(1).index()).isNull();
        assertThat(without.units().get(1).rank()).isNull();
        assertThat(without.notes()).isNotEmpty();

        IndexResult others = calculate(rule(MissingRule.OTHER_INPUTS, POVERTY, language), data);
        assertThat(others.units().get(1).contributions()).containsOnlyKeys("poverty");

        IndexResult average = calculate(rule(MissingRule.AVERAGE, POVERTY, language), data);
        assertThat(average.units().get(1).index()).isNotNull();
        for (IndexResult result : List.of(others, average)) {
            for (IndexResult.UnitResult unit : result.units()) {
                BigDecimal sum = unit.contributions().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum.subtract(unit.index()).abs()).isLessThanOrEqualTo(new BigDecimal("0.000002"));
            }
        }
    }

    @Test
    void quantilesMakeClassesOfTheReferenceYear() {
        IndexDefinition definition =
                new IndexDefinition(List.of(POVERTY), Weighting.EQUAL, null, null, Classes.quantiles(5));
        IndexResult result = calculate(definition, data("poverty: 1 2 3 4 5 6 7 8 9 10"));
        assertThat(result.units())
                .extracting(IndexResult.UnitResult::level)
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    }

    @Test
    void aLimitBelongsToTheHigherClass() {
        Classes classes = new Classes(null, List.of(BigDecimal.ZERO));
        IndexResult result = calculate(
                new IndexDefinition(List.of(POVERTY), Weighting.EQUAL, null, null, classes), data("poverty: 1 2 3"));
        assertThat(result.units()).extracting(IndexResult.UnitResult::level).containsExactly(1, 2, 2);
    }

    @Test
    void whatAllowsNoIndexIsSaid() {
        assertProblem("index.input.constant", () -> calculate(IndexDefinition.equal(POVERTY), data("poverty: 7 7 7")));
        assertProblem("index.units.too-few", () -> calculate(IndexDefinition.equal(POVERTY), data("poverty: 7")));
        assertProblem(
                "index.input.all-missing",
                () -> calculate(rule(MissingRule.AVERAGE, POVERTY, DEGREE), data("poverty: 1 2 3", "degree: . . .")));
        assertProblem(
                "index.score.constant",
                () -> calculate(IndexDefinition.equal(POVERTY, DEGREE), data("poverty: 1 2 3", "degree: 1 2 3")));
        assertProblem("index.polarity.missing", () -> IndexInput.of("x", null));
        assertProblem(
                "index.transformation.impossible",
                () -> calculate(
                        IndexDefinition.equal(
                                new IndexInput("poverty", "Armut", "%", Polarity.BURDEN, Transformation.LOGIT, null)),
                        data("poverty: 0 20 30")));
        assertProblem(
                "index.component.one-input",
                () -> new IndexDefinition(List.of(POVERTY), Weighting.PRINCIPAL_COMPONENT, null, null, null));
    }

    @Test
    void whatWouldMoveASchoolAClassDoesSo() {
        IndexDefinition definition = new IndexDefinition(
                List.of(new IndexInput("poverty", "Armut", "%", Polarity.BURDEN, Transformation.LOGIT, null), DEGREE),
                Weighting.EQUAL,
                null,
                null,
                new Classes(null, List.of(new BigDecimal("-0.5"), new BigDecimal("0.5"))));
        IndexData data = data("poverty: 5 20 35 12", "degree: 65 50 35 40");
        IndexReference reference = SocialIndex.calibrate(definition, data);
        List<ClassChange.Step> steps = ClassChange.of(definition, reference, data, "2");
        assertThat(steps).hasSize(4);
        for (ClassChange.Step step : steps) {
            double nudge = step.to().compareTo(step.from()) > 0 ? 1.001 : 0.999;
            IndexData moved = with(data, step.input(), "2", step.to().doubleValue() * nudge);
            IndexResult result = SocialIndex.calculate(definition, reference, moved);
            assertThat(result.units().get(1).level()).as(step.toString()).isEqualTo(step.level());
        }
    }

    @Test
    void stabilityTellsWhoseRankHoldsAndIsTheSameEveryTime() {
        IndexData data = data("poverty: 1 2 3 4 9", "language: 2 1 4 3 9");
        IndexDefinition definition = IndexDefinition.equal(POVERTY, IndexInput.of("language", Polarity.BURDEN));
        IndexReference reference = SocialIndex.calibrate(definition, data);
        Stability.Report report = Stability.of(definition, reference, data, 0.2, 200, 7);
        assertThat(report).isEqualTo(Stability.of(definition, reference, data, 0.2, 200, 7));
        Stability.UnitStability highest = report.units().get(4);
        assertThat(highest.best()).isEqualTo(1);
        assertThat(highest.worst()).isEqualTo(1);
        assertThat(highest.withoutInput()).containsEntry("poverty", 1).containsEntry("language", 1);
        assertThat(report.units().get(0).withoutInput())
                .containsEntry("language", 5)
                .containsEntry("poverty", 4);
        assertThat(report.leftOut()).hasSize(2).allSatisfy(left -> assertThat(left.largestShift())
                .isEqualTo(1));
    }

    @Test
    void aComparisonSaysWhichInputMovedASchool() {
        IndexDefinition definition = IndexDefinition.equal(POVERTY, DEGREE);
        IndexData first = data("poverty: 5 20 36", "degree: 65 50 35");
        IndexReference reference = SocialIndex.calibrate(definition, first);
        IndexData second = with(first, "poverty", "1", 20);
        List<IndexComparison.Change> changes = IndexComparison.of(
                SocialIndex.calculate(definition, reference, first),
                SocialIndex.calculate(definition, reference, second));
        assertThat(changes.get(0).change())
                .isPositive()
                .isEqualByComparingTo(changes.get(0).byInput().get("poverty"));
        assertThat(changes.get(0).byInput().get("degree")).isZero();
        assertThat(changes.get(1).change()).isZero();
    }

    static IndexResult calculate(IndexDefinition definition, IndexData data) {
        return SocialIndex.calculate(definition, SocialIndex.calibrate(definition, data), data);
    }

    private static IndexDefinition rule(MissingRule rule, IndexInput... inputs) {
        return new IndexDefinition(List.of(inputs), Weighting.EQUAL, rule, null, null);
    }

    private static IndexInput weighted(String id, String weight) {
        return new IndexInput(id, id, null, Polarity.BURDEN, null, new BigDecimal(weight));
    }

    /** Lines such as {@code poverty: 1 . 3}; the dot is the statistical offices' for an unknown value. */
    static IndexData data(String... lines) {
        Map<String, Map<String, ObservedValue>> values = new LinkedHashMap<>();
        int units = 0;
        for (String line : lines) {
            String[] cells = line.split(":")[1].strip().split(" ");
            Map<String, ObservedValue> column = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                column.put(
                        String.valueOf(i + 1),
                        cells[i].equals(".")
                                ? ObservedValue.missing(MissingKind.UNKNOWN_OR_SECRET)
                                : ObservedValue.of(new BigDecimal(cells[i])));
            }
            values.put(line.split(":")[0], column);
            units = cells.length;
        }
        List<IndexData.Unit> all = new ArrayList<>();
        for (int i = 1; i <= units; i++) {
            all.add(new IndexData.Unit(String.valueOf(i), "Schule " + i));
        }
        return new IndexData(all, values);
    }

    private static IndexData with(IndexData data, String input, String unit, double value) {
        Map<String, Map<String, ObservedValue>> values = new LinkedHashMap<>();
        data.values().forEach((id, column) -> values.put(id, new LinkedHashMap<>(column)));
        values.get(input).put(unit, ObservedValue.of(BigDecimal.valueOf(value)));
        return new IndexData(data.units(), values);
    }

    private static String indices(IndexResult result) {
        return String.join(
                " ",
                result.units().stream()
                        .map(unit -> unit.index().toPlainString())
                        .toList());
    }

    private static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().code().value())
                .isEqualTo(code));
    }
}
