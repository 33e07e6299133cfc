package org.komenius.monitoring.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.time.Period;
import org.komenius.model.value.OfficialNotation;
import org.komenius.monitoring.internal.analysis.Analysis.Calculation;
import org.komenius.monitoring.internal.analysis.Analysis.Input;
import org.komenius.monitoring.internal.analysis.Analysis.Kind;
import org.komenius.monitoring.internal.analysis.Analysis.PeriodChoice;
import org.komenius.monitoring.internal.analysis.Analysis.RegionChoice;
import org.komenius.monitoring.internal.analysis.AnalysisEngine.Place;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Row;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;

/** Totals, filters, orders, shares and levels; each case is a small table of figures. */
class AnalysisLayoutTest {

    private static final OfficialNotation NOTATION = OfficialNotation.GERMAN;
    private static final RegionChoice NO_REGIONS = new RegionChoice(null, null, Set.of(), List.of(), List.of());

    @ParameterizedTest(name = "{0} and {1} give {2}, partial {3}")
    @CsvSource({
        "10,  20,  30,   30",
        "10,  .,   .,    10*",
        "10,  '',  null, 10*",
        "10,  '#', 10,   10",
        ".,   /,   .,    null"
    })
    void totalsMissWhatAPartMisses(String first, String second, String total, String partial) {
        Series pupils = new Series();
        put(pupils, "07131", "2023", "", first);
        put(pupils, "07132", "2023", "", second);
        Layout whole = new Layout(null, null, null, null, Set.of(Layout.REGION), null, null, null);
        Layout parts = new Layout(null, null, null, null, Set.of(Layout.REGION), true, null, null);
        assertThat(cells(engine(whole, pupils, "07131", "07132"), "TOTAL")).containsExactly(total);
        assertThat(cells(engine(parts, pupils, "07131", "07132"), "TOTAL")).containsExactly(partial);
    }

    @Test
    void regionsThatLieInEachOtherHaveNoTotal() {
        Series pupils = series("07 30", "07131 10");
        Layout layout = new Layout(null, null, null, null, Set.of(Layout.REGION), null, null, null);
        AnalysisTable table = engine(layout, pupils, "07", "07131");
        assertThat(table.rows()).extracting(Row::kind).containsOnly(RowKind.REGION);
        assertThat(table.notes()).singleElement().satisfies(note -> assertThat(note.german())
                .contains("zählte doppelt"));
    }

    @Test
    void sharesHaveTheirTotalWithoutTheirMeaning() {
        Series rates = new Series(false, List.of());
        put(rates, "07131", "2023", "", "10");
        put(rates, "07132", "2023", "", "20");
        Layout layout = new Layout(null, null, null, null, Set.of(Layout.REGION), null, null, null);
        assertThat(cells(engine(layout, rates, "07131", "07132"), "TOTAL")).containsExactly("x");
    }

    @ParameterizedTest(name = "descending {0}, top {1}: {2}")
    @CsvSource({
        "false, , 07132 07131 07134 07133",
        "true,  , 07134 07131 07132 07133",
        "true, 2, 07134 07131",
    })
    void whatHasNoNumberStandsLastEitherWay(boolean descending, Integer top, String expected) {
        Series pupils = series("07131 20", "07132 10", "07133 .", "07134 30");
        Layout.Order order = new Layout.Order("a", null, null, descending, top);
        AnalysisTable table = engine(
                new Layout(null, null, null, null, null, null, order, null),
                pupils,
                "07131",
                "07132",
                "07133",
                "07134");
        assertThat(table.rows()).extracting(Row::code).containsExactly(expected.split(" "));
    }

    /** Two dimensions; the second has a total of its own, the first gets one. */
    @Test
    void severalBreakdownsAreSplitFilteredAndAddedUp() {
        Series people = new Series();
        for (String age : List.of("U3 1 2 3", "3B6 10 20 30")) {
            String[] cells = age.split(" ");
            put(people, "07131", "2023", cells[0] + "|GESM", cells[1]);
            put(people, "07131", "2023", cells[0] + "|GESW", cells[2]);
            put(people, "07131", "2023", cells[0] + "|INSGESAMT", cells[3]);
        }
        Layout layout = new Layout(
                null, null, null, Map.of("GES", Set.of("GESW", "INSGESAMT")), Set.of("ALTER"), null, null, null);
        Analysis analysis = new Analysis(
                List.of(input("a", RegionLink.SUM)),
                List.of(
                        new Calculation("v", "Wert", Kind.VALUE, "a", null, null, 0, null, null),
                        new Calculation("s", "Anteil", Kind.SHARE, "a", null, null, 1, "%", null, Set.of("ALTER"))),
                NO_REGIONS,
                PeriodChoice.ALL,
                "ALTER",
                List.of("GES"),
                layout);
        AnalysisTable table = new AnalysisEngine(
                        analysis,
                        Map.of("a", people),
                        places("07131"),
                        Map.of("GES", "INSGESAMT"),
                        Map.of(),
                        RegionTree.UNKNOWN)
                .calculate();
        assertThat(table.columns())
                .extracting(AnalysisTable.Column::part)
                .containsExactly(
                        "U3|GESW",
                        "U3|GESW",
                        "U3|INSGESAMT",
                        "U3|INSGESAMT",
                        "3B6|GESW",
                        "3B6|GESW",
                        "3B6|INSGESAMT",
                        "3B6|INSGESAMT",
                        "\u03a3|GESW",
                        "\u03a3|GESW",
                        "\u03a3|INSGESAMT",
                        "\u03a3|INSGESAMT");
        assertThat(cells(table, "07131"))
                .containsExactly("2", "9,1", "3", "9,1", "20", "90,9", "30", "90,9", "22", "100,0", "33", "100,0");
    }

    /** Figures of Gemeinden are added up to their Kreis if all of them are there; those of the Land stand only where somebody wants it. */
    @Test
    void levelsAreLinkedUpwardsAndNeverDividedDownwards() {
        Series gemeinden = series("07131001 1", "07131002 2", "07132001 5");
        Series land = series("07 100");
        RegionTree tree = (region, level, on) -> switch (region) {
            case "07131" -> Set.of("07131001", "07131002");
            case "07132" -> Set.of("07132001", "07132002");
            default -> Set.of();
        };
        for (RegionLink link : RegionLink.values()) {
            Analysis analysis = new Analysis(
                    List.of(input("a", RegionLink.SUM), input("b", link)),
                    List.of(new Calculation("r", "Quote", Kind.RATIO, "a", "b", BigDecimal.valueOf(100), 1, "%", null)),
                    NO_REGIONS,
                    PeriodChoice.ALL,
                    null);
            AnalysisTable table = new AnalysisEngine(
                            analysis,
                            Map.of("a", gemeinden, "b", land),
                            places("07131", "07132"),
                            Map.of(),
                            Map.of(),
                            tree)
                    .calculate();
            boolean chosen = link == RegionLink.PARENT;
            assertThat(cells(table, "07131")).containsExactly(chosen ? "3,0" : "null");
            assertThat(cells(table, "07132")).containsExactly("null");
            assertThat(table.notes())
                    .extracting(note -> note.german())
                    .anyMatch(note -> note.contains("aus den Werten der Gemeinden zusammengezählt"))
                    .anyMatch(note ->
                            note.contains(chosen ? "in jedem seiner Teile gleich" : "nicht auf Kreise verteilt"));
        }
    }

    @Test
    void changesReachBackBehindTheShownPeriodsAndToAChosenOne() {
        Series rate = new Series();
        put(rate, "07131", "2020", "", "40");
        put(rate, "07131", "2021", "", "50");
        put(rate, "07131", "2022", "", "56");
        Analysis analysis = new Analysis(
                List.of(input("a", RegionLink.SUM)),
                List.of(
                        new Calculation("p", "Quote", Kind.VALUE, "a", null, null, 0, "%", null),
                        new Calculation("c", "zum Vorjahr", Kind.CHANGE, "p", null, null, 0, null, null),
                        new Calculation("d", "seit 2020", Kind.CHANGE, "p", null, null, 0, null, "2020"),
                        new Calculation("i", "Index", Kind.INDEX, "a", null, null, 0, null, "2020")),
                NO_REGIONS,
                new PeriodChoice(1, null, null),
                null);
        AnalysisTable table = new AnalysisEngine(analysis, Map.of("a", rate), places("07131")).calculate();
        assertThat(cells(table, "07131")).containsExactly("56", "6", "16", "140");
        assertThat(table.columns().get(1).unit()).isEqualTo("Prozentpunkte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIME", "FIGURE", "GES"})
    void thereIsNoTotalOverTimeFiguresOrUnknownAxes(String axis) {
        Layout layout = new Layout(null, null, null, null, Set.of(axis), null, null, null);
        assertThatThrownBy(() -> engine(layout, series("07131 1"), "07131"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().location().field()).isEqualTo("layout.totals"));
    }

    /** What was kept before there were layouts reads as it was, and everything comes back as it went. */
    @Test
    void keptAnalysesOfAllAgesAreRead() {
        AnalysisJson json = new AnalysisJson();
        Analysis old =
                json.read("{\"inputs\":[{\"id\":\"a\",\"dataset\":\"d\",\"version\":1,\"measure\":\"M\",\"members\":{},"
                        + "\"label\":null,\"link\":\"SAME\"}],\"calculations\":[{\"id\":\"q\",\"label\":\"Q\",\"kind\":\"SHARE\","
                        + "\"of\":\"a\",\"by\":null,\"factor\":null,\"decimals\":1,\"unit\":null,\"basePeriod\":null}],"
                        + "\"regions\":{\"level\":\"KREIS\",\"within\":null,\"codes\":[],\"compare\":[],\"groups\":[]},"
                        + "\"periods\":{\"newest\":1,\"from\":null,\"until\":null},\"breakdown\":\"GES\"}");
        assertThat(old.breakdowns()).containsExactly("GES");
        assertThat(old.layout()).isEqualTo(Layout.PLAIN);
        assertThat(old.calculations().get(0).over()).containsExactly(Layout.REGION);
        assertThat(json.read(json.write(old))).isEqualTo(old);
    }

    @Test
    void theMostSimilarRegionsComeFirstAndIncompleteOnesAreCounted() {
        Series children = series("07131 10", "07132 12", "07133 30", "07134 .", "07135 11");
        AnalysisTable table = engine(Layout.PLAIN, children, "07131", "07132", "07133", "07134", "07135");
        Similarity.Proposal proposal = Similarity.nearest(table, "07131", 2);
        assertThat(proposal.regions()).extracting(Similarity.Like::code).containsExactly("07135", "07132");
        assertThat(proposal.left()).isEqualTo(1);
        // Mean 15.75, squares 33.0625 + 14.0625 + 203.0625 + 22.5625 = 272.75, standard deviation 8.2576.
        assertThat(proposal.regions().get(1).distance()).isCloseTo(2 / 8.2576, within(1e-4));
        assertThatThrownBy(() -> Similarity.nearest(table, "07134", 2)).isInstanceOf(ProblemException.class);
    }

    private static AnalysisTable engine(Layout layout, Series series, String... regions) {
        Analysis analysis = new Analysis(
                List.of(input("a", RegionLink.SUM)), List.of(), NO_REGIONS, PeriodChoice.ALL, null, null, layout);
        return new AnalysisEngine(analysis, Map.of("a", series), places(regions)).calculate();
    }

    private static Input input(String id, RegionLink link) {
        return new Input(id, "dataset", null, "M", Map.of(), "Wert " + id, PeriodLink.SAME, link);
    }

    private static List<Place> places(String... regions) {
        return Arrays.stream(regions)
                .map(key -> new Place(RowKind.REGION, key, key, List.of(key)))
                .toList();
    }

    private static Series series(String... cells) {
        Series series = new Series();
        for (String cell : cells) {
            put(series, cell.split(" ")[0], "2023", "", cell.split(" ")[1]);
        }
        return series;
    }

    private static void put(Series series, String region, String period, String part, String cell) {
        if (cell != null && !cell.isEmpty()) {
            series.put(region, Period.parse(period), part, NOTATION.parse(cell, null));
        }
    }

    private static List<String> cells(AnalysisTable table, String region) {
        Row row = table.rows().stream()
                .filter(one -> one.code().equals(region))
                .findFirst()
                .orElseThrow();
        return java.util.stream.IntStream.range(0, row.values().size())
                .mapToObj(at -> row.values().get(at) == null
                        ? "null"
                        : NOTATION.print(row.values().get(at)).value()
                                + (row.partial().contains(at) ? "*" : ""))
                .toList();
    }
}
