package org.komenius.monitoring.internal.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.OfficialNotation;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Break;
import org.komenius.monitoring.internal.analysis.Series;
import org.komenius.testkit.SharedData;

class TerritoryTest {

    private static final OfficialNotation NOTATION = OfficialNotation.GERMAN;
    private static final LocalDate MERGER_OF_2016 = LocalDate.of(2016, 11, 1);
    private static final LocalDate MERGER_OF_2021 = LocalDate.of(2021, 7, 1);
    private static final LocalDate REFORM_OF_2011 = LocalDate.of(2011, 9, 4);
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

    /** As in the registry's table; Demmin was divided in 2011, Eisenach went into a Kreis that was there before. */
    private static final List<Reform> REFORMS = List.of(
            new Reform("03152", "03159", MERGER_OF_2016),
            new Reform("03156", "03159", MERGER_OF_2016),
            new Reform("13052", "13071", REFORM_OF_2011),
            new Reform("13052", "13075", REFORM_OF_2011),
            new Reform("13056", "13071", REFORM_OF_2011),
            new Reform("16056", "16063", MERGER_OF_2021));

    private static final Map<String, LocalDate> BEGIN =
            Map.of("03159", MERGER_OF_2016, "13071", REFORM_OF_2011, "13075", REFORM_OF_2011);
    private static final Map<String, LocalDate> END = Map.of(
            "03152", MERGER_OF_2016,
            "03156", MERGER_OF_2016,
            "13052", REFORM_OF_2011,
            "13056", REFORM_OF_2011,
            "16056", MERGER_OF_2021);

    private static boolean existed(String region, LocalDate on) {
        return !on.isBefore(BEGIN.getOrDefault(region, LocalDate.MIN))
                && on.isBefore(END.getOrDefault(region, LocalDate.MAX));
    }

    private static ConversionKey key(Conversion... stored) {
        return new ConversionKey(REFORMS, List.of(stored), TerritoryTest::existed);
    }

    /** Population of 12411-01-01-4 on 31 December 2015: 255,653 and 73,885; 42,417 and 125,655. */
    @Test
    void theRealFiguresOfMergedKreiseStandOnTodaysRegions() throws IOException {
        Series converted = change(key(), TODAY).convert(population("31.12.2015"));
        assertThat(at(converted, "@2015-12-31"))
                .containsEntry("03159", "329538")
                .containsEntry("16063", "168072")
                .containsEntry("13071", "262517")
                .containsEntry("01001", "85942")
                .containsEntry("DG", "82175684")
                .doesNotContainKeys("03152", "03156", "16056");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "2024-12-31, 03159, 330",
        "2024-12-31, 16063, .",
        "2015-12-31, 03152, 250",
        "2015-12-31, 03156, 80",
        "2015-12-31, 03159, none",
        "2024-12-31, 13071, :",
        "2024-12-31, 13075, :",
        "2024-12-31, 07111, 1"
    })
    void whatIsMissingAndWhatNobodyKnowsStaysSo(LocalDate day, String region, String expected) {
        Series series = new Series();
        Map.of("03152", "250", "03156", "80", "16056", ".", "16063", "120", "13052", "80", "13056", "60", "07111", "1")
                .forEach((code, cell) ->
                        series.put(code, Period.parse("@2010-12-31"), Series.WHOLE, NOTATION.parse(cell, null)));
        assertThat(at(change(key(), day).convert(series), "@2010-12-31").getOrDefault(region, "none"))
                .isEqualTo(expected);
    }

    @Test
    void aStoredKeyDividesAndMarksTheResultAsEstimated() {
        List<Conversion> stored = ConversionFile.read("von;nach;ab;anteil;grundlage;quelle\n"
                + "13052;13071;04.09.2011;0,6;Einwohner;Beispiel\n13052;13075;2011-09-04;0,4;einwohner;Beispiel\n");
        Series series = new Series();
        series.put("13052", Period.parse("2010"), Series.WHOLE, ObservedValue.of(100));
        series.put("13056", Period.parse("2010"), Series.WHOLE, ObservedValue.of(50));
        TerritoryChange change = change(key(stored.toArray(Conversion[]::new)), TODAY);
        assertThat(at(change.convert(series), "2010"))
                .containsEntry("13071", "110s")
                .containsEntry("13075", "40s");
        assertThat(change.notes(Set.of("13071")))
                .extracting(note -> note.german())
                .anyMatch(note -> note.contains("geschätzt"));
    }

    @Test
    void ratesOfChangedRegionsHaveNoValueOnAnotherState() {
        Series rate = new Series(false, List.of());
        rate.put("03152", Period.parse("2015"), Series.WHOLE, ObservedValue.of(5));
        rate.put("03156", Period.parse("2015"), Series.WHOLE, ObservedValue.of(7));
        rate.put("07111", Period.parse("2015"), Series.WHOLE, ObservedValue.of(6));
        assertThat(at(change(key(), TODAY).convert(rate), "2015"))
                .containsEntry("03159", "x")
                .containsEntry("07111", "6");
    }

    /** Some offices give figures of a new region for years before it existed; nobody knows them better. */
    @Test
    void figuresThatTheOfficeCalculatedBackAreKept() {
        Series series = new Series();
        series.put("13071", Period.parse("2010"), Series.WHOLE, ObservedValue.of(270));
        series.put("13056", Period.parse("2010"), Series.WHOLE, ObservedValue.of(60));
        assertThat(at(change(key(), TODAY).convert(series), "2010")).containsEntry("13071", "270");
    }

    @Test
    void breaksStandBetweenThePeriodsBeforeAndAfter() {
        List<Period> years =
                List.of(Period.parse("@2020-12-31"), Period.parse("@2021-12-31"), Period.parse("@2022-12-31"));
        List<Break> breaks = Breaks.find(REFORMS, Set.of("16063", "07111"), years, code -> code);
        assertThat(breaks).singleElement().satisfies(one -> {
            assertThat(one.region()).isEqualTo("16063");
            assertThat(one.period().code()).isEqualTo("@2021-12-31");
            assertThat(one.note().german()).contains("01.07.2021", "16056");
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "13052;13071;2011-09-04;0,6;einwohner;Q                                    | monitoring.conversion.shares",
                "13052;13071;2011-09-04;1,2;einwohner;Q                                    | monitoring.conversion.share",
                "13052;13071;04.13.2011;1;ganz;Q                                           | monitoring.conversion.day",
                "Demmin;13071;2011-09-04;1;ganz;Q                                          | monitoring.conversion.key",
                "13052;13071;2011-09-04;1;gefühlt;Q                                        | monitoring.conversion.basis",
                "13052;13071;2011-09-04;1;ganz;                                            | monitoring.conversion.source",
                "13052;13071;2011-09-04;0,5;fläche;Q/13052;13071;2011-09-04;0,5;fläche;Q   | monitoring.conversion.twice"
            })
    void filesWithAFaultAreRefusedWhole(String lines, String code) {
        String file = "von;nach;ab;anteil;grundlage;quelle\n" + lines.strip().replace('/', '\n');
        assertThatThrownBy(() -> ConversionFile.read(file)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().code().value()).isEqualTo(code);
            assertThat(e.problem().location().row()).isPositive();
        });
    }

    private static TerritoryChange change(ConversionKey key, LocalDate day) {
        return new TerritoryChange(key, day, region -> region);
    }

    private static Map<String, String> at(Series series, String period) {
        return series.values().entrySet().stream()
                .filter(entry -> entry.getKey().period().code().equals(period))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().region(),
                        entry -> text(entry.getValue()),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static String text(ObservedValue value) {
        String flags = value.flags().stream().map(flag -> flag.symbol()).collect(Collectors.joining());
        return NOTATION.print(value).value() + flags;
    }

    /** The column of one day in the official table; regions that are gone then have a dash there. */
    private static Series population(String day) throws IOException {
        Path file = SharedData.require("regionalstatistik-datencsv/12411-01-01-4_00.csv");
        List<String[]> lines = Files.readAllLines(file).stream()
                .map(line -> line.split(";", -1))
                .filter(cells -> cells.length > 3)
                .toList();
        int column = List.of(lines.stream()
                        .filter(cells -> List.of(cells).contains(day))
                        .findFirst()
                        .orElseThrow())
                .indexOf(day);
        Series series = new Series();
        for (String[] cells : lines) {
            if (cells[0].matches("DG|\\d{2,5}") && cells[column].matches("\\d+")) {
                series.put(cells[0], Period.parse("@2015-12-31"), Series.WHOLE, NOTATION.parse(cells[column], null));
            }
        }
        return series;
    }
}
