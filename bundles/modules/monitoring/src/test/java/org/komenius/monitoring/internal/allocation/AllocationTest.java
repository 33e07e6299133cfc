package org.komenius.monitoring.internal.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komenius.monitoring.internal.allocation.ApportionerTest.assertProblem;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.monitoring.internal.allocation.NeedRule.MissingIndex;
import org.komenius.monitoring.internal.allocation.NeedRule.Step;

class AllocationTest {

    private static final Stratum PRIMARY =
            Stratum.byNeed("gs", "Grundschulen", Set.of("PRIMARY"), null, new BigDecimal("0.5"));
    private static final Stratum GYMNASIUM =
            Stratum.equal("gym", "Gymnasien", Set.of("GYMNASIUM"), new BigDecimal("0.5"));

    @Test
    void primarySchoolsByNeedWithAMinimumAndGymnasienAlike() {
        AllocationResult result = Allocation.of(
                plan("6", NeedRule.linear("0.2", "0.5", "2"), PRIMARY, GYMNASIUM),
                List.of(
                        school("1", "PRIMARY", "300", "1.5"),
                        school("2", "PRIMARY", "200", "0"),
                        school("3", "PRIMARY", "50", "-1"),
                        school("4", "GYMNASIUM", "900", "-0.5"),
                        school("5", "GYMNASIUM", "700", "0.1")));
        assertThat(posts(result)).isEqualTo("3.00 1.50 0.50 0.50 0.50");
        assertThat(result.schools().get(0).need()).isEqualByComparingTo("390");
        assertThat(result.schools().get(2).factor()).isEqualByComparingTo("0.8");
        assertThat(result.schools().get(0).equalShare()).isEqualByComparingTo("1.2");
        assertThat(result.schools().get(0).change()).isEqualByComparingTo("2");
        assertThat(result.strata().get(1).posts()).isEqualByComparingTo("1");
    }

    @Test
    void strataWithoutAFixedNumberShareTheRestByNeed() {
        Stratum rest = Stratum.byNeed("rest", "Übrige", Set.of("OTHER"), null, null);
        AllocationResult result = Allocation.of(
                plan("4", NeedRule.none(), PRIMARY, rest),
                List.of(school("1", "PRIMARY", "300", null), school("2", "OTHER", "100", null)));
        assertThat(posts(result)).isEqualTo("3.00 1.00");
    }

    @Test
    void whatDoesNotDivideGoesToTheLargestNeed() {
        Stratum alike = new Stratum(
                "g", "Alle", Set.of("PRIMARY"), Stratum.Rule.EQUAL, new BigDecimal("1.25"), null, null, null, null);
        AllocationResult result = Allocation.of(
                plan("1.25", NeedRule.none(), alike),
                List.of(
                        school("1", "PRIMARY", "10", null),
                        school("2", "PRIMARY", "30", null),
                        school("3", "PRIMARY", "20", null)));
        assertThat(posts(result)).isEqualTo("0.25 0.50 0.50");
    }

    @ParameterizedTest
    @CsvSource({"-9, 0.8", "-1, 1", "0.99, 1", "1, 1.5", "4, 2", "7, 2"})
    void aStepTableHoldsForEveryIndex(String index, String factor) {
        NeedRule rule = NeedRule.steps(
                List.of(
                        new Step(new BigDecimal("-1"), new BigDecimal("0.8")),
                        new Step(new BigDecimal("1"), new BigDecimal("1")),
                        new Step(new BigDecimal("4"), new BigDecimal("1.5"))),
                "2");
        assertThat(rule.factor(new BigDecimal(index))).isEqualByComparingTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1.2", "-1, 0.8", "10, 2", "-10, 0.5"})
    void aLinearFactorIsBounded(String index, String factor) {
        assertThat(NeedRule.linear("0.2", "0.5", "2").factor(new BigDecimal(index)))
                .isEqualByComparingTo(factor);
    }

    @Test
    void nothingMissingBecomesANumber() {
        NeedRule linear = NeedRule.linear("0.2", "0.5", "2");
        assertProblem(
                "allocation.index.missing",
                () -> Allocation.of(plan("2", linear, PRIMARY), List.of(school("1", "PRIMARY", "10", null))));
        assertThat(Allocation.of(
                                plan("2", linear.onMissing(MissingIndex.NEUTRAL), PRIMARY),
                                List.of(school("1", "PRIMARY", "10", null)))
                        .notes())
                .hasSize(1);
        assertProblem(
                "allocation.size.missing",
                () -> Allocation.of(plan("2", linear, PRIMARY), List.of(school("1", "PRIMARY", null, "1"))));
        assertProblem(
                "allocation.size.zero",
                () -> Allocation.of(plan("2", linear, PRIMARY), List.of(school("1", "PRIMARY", "0", "1"))));
        assertProblem("allocation.size.negative", () -> school("1", "PRIMARY", "-3", "1"));
        assertProblem("allocation.nobody", () -> Allocation.of(plan("2", linear, PRIMARY), List.of()));
    }

    @Test
    void budgetsThatDoNotFitAreRefused() {
        List<School> schools = List.of(school("1", "PRIMARY", "10", null), school("2", "PRIMARY", "10", null));
        assertProblem(
                "allocation.minima.above-budget", () -> Allocation.of(plan("0.75", NeedRule.none(), PRIMARY), schools));
        assertProblem("allocation.budget.not-in-units", () -> plan("0.6", NeedRule.none(), PRIMARY));
        assertProblem(
                "allocation.budget.not-used",
                () -> Allocation.of(
                        plan("9", NeedRule.none(), GYMNASIUM), List.of(school("1", "GYMNASIUM", "10", null))));
        assertProblem(
                "allocation.strata.above-budget",
                () -> Allocation.of(
                        plan("0.25", NeedRule.none(), GYMNASIUM), List.of(school("1", "GYMNASIUM", "10", null))));
        assertProblem(
                "allocation.stratum.none",
                () -> Allocation.of(plan("1", NeedRule.none(), PRIMARY), List.of(school("1", "OTHER", "10", null))));
        assertProblem(
                "allocation.rule.invalid",
                () -> plan(
                        "1",
                        NeedRule.none(),
                        PRIMARY,
                        Stratum.byNeed("x", "Noch eine", Set.of("PRIMARY"), null, null)));
    }

    static AllocationPlan plan(String posts, NeedRule need, Stratum... strata) {
        return new AllocationPlan(
                new BigDecimal(posts),
                new BigDecimal("0.25"),
                Method.SAINTE_LAGUE,
                need,
                List.of(strata),
                new BigDecimal("72000"));
    }

    static School school(String id, String kind, String size, String index) {
        return new School(
                id,
                "Schule " + id,
                kind,
                size == null ? null : new BigDecimal(size),
                index == null ? null : new BigDecimal(index),
                BigDecimal.ONE);
    }

    private static String posts(AllocationResult result) {
        return String.join(
                " ",
                result.schools().stream()
                        .map(school -> school.posts().toPlainString())
                        .toList());
    }
}
