package org.komenius.monitoring.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.query.QuestionPlan.Applied;
import org.komenius.monitoring.internal.query.QuestionPlan.Choice;
import org.komenius.spi.cube.CubeCell;

class QuestionPlannerTest {

    private static final List<Dimension> DIMENSIONS = List.of(
            dimension("MEASURE", Kind.MEASURE, "PUPILS", "SHARE~%"),
            dimension("REGION", Kind.REGION, "07", "07131", "07132", "07131001"),
            dimension("GES", Kind.CATEGORY, "INSGESAMT", "GESM", "GESW"),
            dimension("KIND", Kind.CATEGORY, "K1", "K2"),
            dimension("TIME", Kind.TIME, "2023/24", "2021/22", "2022/23"));

    private final QuestionPlanner planner = new QuestionPlanner(new IndexedDimensions(DIMENSIONS), 100);

    @Test
    void whatTheQuestionLeavesOpenIsChosenSoThatNothingCountsTwice() {
        QuestionPlan plan = planner.plan(DataQuestion.groupedBy());

        assertThat(plan.applied())
                .containsExactly(
                        new Applied("REGION", Choice.TOP_LEVEL, List.of("07")),
                        new Applied("GES", Choice.TOTAL, List.of("INSGESAMT")),
                        new Applied("KIND", Choice.SUM, List.of()),
                        new Applied("TIME", Choice.NEWEST, List.of("2023/24")));
        assertThat(plan.query().groupBy()).containsExactly("MEASURE");
    }

    @Test
    void whatTheQuestionNamesIsKept() {
        QuestionPlan plan = planner.plan(
                DataQuestion.groupedBy("TIME", "REGION").where("GES", "GESW").atLevel(RegionLevel.KREIS));

        assertThat(plan.query().groupBy()).containsExactly("TIME", "REGION", "MEASURE");
        assertThat(plan.query().filters()).isEqualTo(Map.of("GES", Set.of("GESW"), "REGION", Set.of("07131", "07132")));
    }

    @Test
    void measuresComeInTheOrderAskedFor() {
        QuestionPlan plan =
                planner.plan(new DataQuestion(List.of(), Map.of(), List.of("SHARE~%", "PUPILS"), null, false));
        assertThat(plan.measures()).extracting(Member::code).containsExactly("SHARE~%", "PUPILS");
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "TIME, 2021/22 2022/23, monitoring.query.time-not-summable",
        "GES, INSGESAMT GESW, monitoring.query.total-with-parts",
        "REGION, 07 07131, monitoring.query.regions-nested",
        "REGION, 07 07131001, monitoring.query.regions-nested",
        "GES, X, monitoring.query.member-unknown",
        "NAT, X, monitoring.query.dimension-unknown",
    })
    void questionsWithoutARightAnswerAreRefused(String dimension, String members, String code) {
        DataQuestion question = DataQuestion.groupedBy().where(dimension, members.split(" "));
        assertThatThrownBy(() -> planner.plan(question)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().code().value())
                .isEqualTo(code));
    }

    @Test
    void rowsComeInTheOrderThatPeopleExpectAndHolesStayHoles() {
        QuestionPlan plan = planner.plan(DataQuestion.groupedBy("TIME", "GES"));
        DataTable table = new TableBuilder(plan)
                .build(List.of(
                        cell(5, "2023/24", "INSGESAMT", "PUPILS"),
                        cell(2, "2023/24", "GESM", "PUPILS"),
                        cell(1, "2021/22", "GESW", "SHARE~%")));

        assertThat(table.rows())
                .extracting(row -> row.key().stream().map(Member::code).toList())
                .containsExactly(
                        List.of("2021/22", "GESW"), List.of("2023/24", "GESM"), List.of("2023/24", "INSGESAMT"));
        assertThat(table.rows().get(0).values().get(0)).isNull();
        assertThat(table.rows().get(1).values().get(0).value()).isEqualTo(ObservedValue.of(2));
    }

    @Test
    void aSumOfSharesIsNoNumber() {
        QuestionPlan plan = planner.plan(DataQuestion.groupedBy());
        DataTable table =
                new TableBuilder(plan).build(List.of(new CubeCell(List.of("SHARE~%"), ObservedValue.of(30), 2, 0)));
        assertThat(table.rows().get(0).values().get(1).value())
                .isEqualTo(ObservedValue.missing(MissingKind.NOT_MEANINGFUL));
    }

    @ParameterizedTest
    @CsvSource({
        "Anzahl, true",
        "EUR, true",
        "Tsd. EUR, true",
        "Prozent, false",
        "%, false",
        "je 1000 Einwohner, false",
        "Personen je Gruppe, false",
        "Projekte, true"
    })
    void additivityIsToldByTheUnit(String unit, boolean additive) {
        assertThat(Additivity.isAdditive(unit)).isEqualTo(additive);
    }

    private static CubeCell cell(long value, String... members) {
        return new CubeCell(List.of(members), ObservedValue.of(value), 1, 0);
    }

    private static Dimension dimension(String code, Kind kind, String... members) {
        return new Dimension(
                code,
                kind,
                LocalizedText.of(code, code),
                Arrays.stream(members)
                        .map(member -> new Member(
                                member,
                                LocalizedText.of(member, member),
                                member.endsWith("%") ? "%" : null,
                                member.equals("INSGESAMT")))
                        .toList());
    }
}
