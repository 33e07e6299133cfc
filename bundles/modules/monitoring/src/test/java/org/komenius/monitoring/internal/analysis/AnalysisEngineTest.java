package org.komenius.monitoring.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.OfficialNotation;
import org.komenius.monitoring.internal.analysis.Analysis.Calculation;
import org.komenius.monitoring.internal.analysis.Analysis.Input;
import org.komenius.monitoring.internal.analysis.Analysis.Kind;
import org.komenius.monitoring.internal.analysis.Analysis.PeriodChoice;
import org.komenius.monitoring.internal.analysis.Analysis.RegionChoice;
import org.komenius.monitoring.internal.analysis.AnalysisEngine.Place;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;

class AnalysisEngineTest {

    private static final OfficialNotation NOTATION = OfficialNotation.GERMAN;
    private static final RegionChoice NO_REGIONS = new RegionChoice(null, null, Set.of(), List.of(), List.of());

    /** Official: 32.7 % of the children under 3 were in care in Germany on 1 March 2016 (Destatis), of the population of 2015's end. */
    @Test
    void theCareRateTakesThePopulationOfTheYearsEndBefore() {
        Series care = series("DG", "@2016-03-01", "719558");
        Series population = series("DG", "@2015-12-31", "2200407");
        population.put("DG", Period.parse("@2016-12-31"), Series.WHOLE, ObservedValue.of(2_290_000));
        Analysis analysis = analysis(PeriodLink.LATEST_BEFORE, ratio("rate", "a", "b"));
        AnalysisTable table =
                new AnalysisEngine(analysis, Map.of("a", care, "b", population), List.of(region("DG"))).calculate();
        assertThat(cells(table)).containsExactly("32,7");
        assertThat(table.notes()).singleElement().satisfies(note -> assertThat(note.german())
                .contains("2015-12-31", "2016-03-01")
                .doesNotContain("@"));
    }

    @Test
    void changesAndIndexGoFromPeriodToPeriod() {
        Series pupils = series("07131", "2020", "200", "2021", "210", "2022", ".", "2023", "189");
        Analysis analysis = analysis(
                PeriodLink.SAME,
                new Calculation("c", "Veränderung", Kind.CHANGE, "a", null, null, 0, null, null),
                new Calculation("p", "in %", Kind.CHANGE_PERCENT, "a", null, null, 1, "%", null),
                new Calculation("i", "2020 = 100", Kind.INDEX, "a", null, null, 1, null, "2020"));
        AnalysisTable table = new AnalysisEngine(
                        analysis, Map.of("a", pupils, "b", new Series()), List.of(region("07131")))
                .calculate();
        assertThat(cells(table))
                .containsExactly("null", "null", "100,0", "10", "5,0", "105,0", ".", ".", ".", ".", ".", "94,5");
    }

    @Test
    void groupsAreAddedUpBeforeTheRatioIsTaken() {
        Series part = new Series();
        Series whole = new Series();
        Period year = Period.parse("2023");
        List.of("07131 10 100", "07132 30 100", "07133 . 100").forEach(line -> {
            String[] cells = line.split(" ");
            part.put(cells[0], year, Series.WHOLE, NOTATION.parse(cells[1], null));
            whole.put(cells[0], year, Series.WHOLE, NOTATION.parse(cells[2], null));
        });
        List<Place> places = List.of(
                region("07131"),
                new Place(RowKind.GROUP, "g", "beide", List.of("07131", "07132")),
                new Place(RowKind.GROUP, "h", "mit Geheimem", List.of("07131", "07133")),
                new Place(RowKind.GROUP, "i", "mit Unbekanntem", List.of("07131", "07999")));
        AnalysisTable table = new AnalysisEngine(
                        analysis(PeriodLink.SAME, ratio("r", "a", "b")), Map.of("a", part, "b", whole), places)
                .calculate();
        assertThat(cells(table)).containsExactly("10,0", "20,0", ".", "null");
    }

    @Test
    void sharesAreTakenOfTheChosenRegionsAndBreakdownsAreKeptApart() {
        Series pupils = new Series();
        Period year = Period.parse("2023");
        pupils.put("07131", year, "GESM", ObservedValue.of(30));
        pupils.put("07131", year, "GESW", ObservedValue.of(10));
        pupils.put("07132", year, "GESM", ObservedValue.of(10));
        pupils.put("07132", year, "GESW", ObservedValue.of(30));
        Analysis analysis = new Analysis(
                List.of(input("a", PeriodLink.SAME)),
                List.of(new Calculation("s", "Anteil", Kind.SHARE, "a", null, null, 0, "%", null)),
                NO_REGIONS,
                PeriodChoice.ALL,
                "GES");
        AnalysisTable table = new AnalysisEngine(
                        analysis, Map.of("a", pupils), List.of(region("07131"), region("07132")))
                .calculate();
        assertThat(cells(table)).containsExactly("75", "25", "25", "75");
        assertThat(table.columns()).extracting(AnalysisTable.Column::part).containsExactly("GESM", "GESW");
    }

    @Test
    void cityStatesMeetUnderBothKeys() {
        Series byLand = series("02", "2023", "7");
        Series byKreis = series("02000", "2023", "14");
        AnalysisTable table = new AnalysisEngine(
                        analysis(PeriodLink.SAME, ratio("r", "a", "b")),
                        Map.of("a", byLand, "b", byKreis),
                        List.of(region("02000")))
                .calculate();
        assertThat(cells(table)).containsExactly("50,0");
    }

    @ParameterizedTest
    @CsvSource({
        "SAME,          @2015-12-31, @2015-12-31 @2016-12-31,             @2015-12-31",
        "SAME,          2015,        @2015-12-31,                         none",
        "SAME_YEAR,     2015,        @2015-03-01 @2015-12-31 @2016-01-01, @2015-12-31",
        "LATEST_BEFORE, @2016-03-01, @2014-12-31 @2015-12-31 @2016-12-31, @2015-12-31",
        "LATEST_BEFORE, @2016-03-01, @2014-12-31,                         none",
        "LATEST_BEFORE, @2016-03-01, @2015-03-01,                         none",
        "NEAREST,       2015/16,     @2015-10-01 @2016-12-31,             @2016-12-31",
        "NEAREST,       @2016-06-30, @2016-06-29 @2016-07-01,             @2016-06-29",
        "NEAREST,       @2016-06-30, @2014-06-29,                         none"
    })
    void periodsAreLinkedByRule(PeriodLink link, String wanted, String available, String expected) {
        Set<Period> periods =
                java.util.Arrays.stream(available.split(" ")).map(Period::parse).collect(Collectors.toSet());
        assertThat(link.match(Period.parse(wanted), periods).map(Period::code).orElse("none"))
                .isEqualTo(expected);
    }

    @Test
    void namesMustBeKnownBeforeTheyAreUsed() {
        assertThatThrownBy(() -> AnalysisCheck.check(analysis(PeriodLink.SAME, ratio("r", "a", "z"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().location().field()).isEqualTo("calculations.r.by"));
        assertThatThrownBy(() -> AnalysisCheck.check(analysis(PeriodLink.SAME, ratio("a", "a", "b"))))
                .isInstanceOf(ProblemException.class);
    }

    private static Analysis analysis(PeriodLink link, Calculation... calculations) {
        return new Analysis(
                List.of(input("a", PeriodLink.SAME), input("b", link)),
                List.of(calculations),
                NO_REGIONS,
                PeriodChoice.ALL,
                null);
    }

    private static Input input(String id, PeriodLink link) {
        return new Input(id, "dataset-" + id, null, "M", Map.of(), "Wert " + id, link);
    }

    private static Calculation ratio(String id, String of, String by) {
        return new Calculation(id, "Quote", Kind.RATIO, of, by, BigDecimal.valueOf(100), 1, "%", null);
    }

    private static Place region(String key) {
        return new Place(RowKind.REGION, key, key, List.of(key));
    }

    /** Pairs of period and cell. */
    private static Series series(String region, String... pairs) {
        Series series = new Series();
        for (int at = 0; at < pairs.length; at += 2) {
            series.put(region, Period.parse(pairs[at]), Series.WHOLE, NOTATION.parse(pairs[at + 1], null));
        }
        return series;
    }

    private static List<String> cells(AnalysisTable table) {
        List<String> cells = new ArrayList<>();
        table.rows().forEach(row -> row.values()
                .forEach(value ->
                        cells.add(value == null ? "null" : NOTATION.print(value).value())));
        return cells;
    }
}
