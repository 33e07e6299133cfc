package org.komenius.monitoring.internal.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the assistant makes of tables as offices write them, without anybody's help. */
class ProposerTest {

    @TempDir
    Path folder;

    private TabularFixture fixture;

    @BeforeEach
    void open() {
        fixture = new TabularFixture(folder);
    }

    private List<String> read(String text) throws IOException {
        DryRun run = TabularFixture.run(fixture.text(text));
        assertThat(run.problems()).as("problems").isEmpty();
        return TabularFixture.facts(run);
    }

    @Test
    void oneColumnOfFigures() throws IOException {
        assertThat(read("Kreisschlüssel;Kreis;Jahr;Geschlecht;Anzahl\n"
                        + "07131;Ahrweiler;2023;männlich;1.234\n"
                        + "07131;Ahrweiler;2023;weiblich;2.345.678\n"
                        + "07336;Kusel;2024;männlich;.\n"
                        + "07336;Kusel;2024;weiblich;-\n"))
                .containsExactly(
                        "07131 GESM|2023|tabelle [Anzahl]|1234",
                        "07131 GESW|2023|tabelle [Anzahl]|2345678",
                        "07336 GESM|2024|tabelle [Anzahl]|UNKNOWN_OR_SECRET",
                        "07336 GESW|2024|tabelle [Anzahl]|0");
    }

    @Test
    void oneColumnPerMeasureWithUnitsAndNames() throws IOException {
        assertThat(read("Kita-Bericht 2024 des Jugendamts\n\n"
                        + "Gemeinde;Plätze (Anzahl);Quote in %;Bemerkung\n"
                        + "Altenglan;120;45,5;neu\n"
                        + "Börsborn;15;k. A.;\n"
                        + "Kusel, Stadt;300;/;\n"
                        + "Insgesamt;435;50,0;\n"
                        + "Quelle: Jugendamt\n"))
                .containsExactly(
                        "07336002|2024|Plätze [Anzahl]|120",
                        "07336002|2024|Quote [%]|45.5",
                        "07336008|2024|Plätze [Anzahl]|15",
                        "07336008|2024|Quote [%]|UNKNOWN_OR_SECRET",
                        "07336055|2024|Plätze [Anzahl]|300",
                        "07336055|2024|Quote [%]|UNRELIABLE",
                        "07336|2024|Plätze [Anzahl]|435",
                        "07336|2024|Quote [%]|50.0");
    }

    @Test
    void oneColumnPerYear() throws IOException {
        assertThat(read("AGS,Name,2022,2023,2024\n7131,Ahrweiler,10,11,12\n7336,Kusel,20,...,22\n"))
                .containsExactly(
                        "07131|2022|tabelle|10",
                        "07131|2023|tabelle|11",
                        "07131|2024|tabelle|12",
                        "07336|2022|tabelle|20",
                        "07336|2023|tabelle|LATER",
                        "07336|2024|tabelle|22");
    }

    @Test
    void headingsOfTwoRowsWithYearsAboveCategories() throws IOException {
        assertThat(read("Kreis;2023;;2024;\n;männlich;weiblich;männlich;weiblich\nLK Kusel;1;2;3;4\nMainz;5;6;7;8\n"))
                .startsWith(
                        "07336 GESM|2023|tabelle|1",
                        "07336 GESW|2023|tabelle|2",
                        "07336 GESM|2024|tabelle|3",
                        "07336 GESW|2024|tabelle|4",
                        "07315 GESM|2023|tabelle|5");
    }

    @Test
    void unitsInARowOfTheirOwnAndMergedCells() throws IOException {
        assertThat(
                        read(
                                "Schuljahr;Schulart;Schüler;Anteil\n;;Anzahl;%\n2023/24;Grundschule;100;60,0\n;Gymnasium;67;40,0\n2024/25;Grundschule;101;55,1\n;Gymnasium;82;44,9\n"))
                .containsExactly(
                        "GRUNDSCHULE|2023/24|Schüler [Anzahl]|100",
                        "GRUNDSCHULE|2023/24|Anteil [%]|60.0",
                        "GYMNASIUM|2023/24|Schüler [Anzahl]|67",
                        "GYMNASIUM|2023/24|Anteil [%]|40.0",
                        "GRUNDSCHULE|2024/25|Schüler [Anzahl]|101",
                        "GRUNDSCHULE|2024/25|Anteil [%]|55.1",
                        "GYMNASIUM|2024/25|Schüler [Anzahl]|82",
                        "GYMNASIUM|2024/25|Anteil [%]|44.9");
    }

    @Test
    void namesOfMeasuresAndUnitsInColumns() throws IOException {
        assertThat(
                        read(
                                "Region|Stichtag|Indikator|Einheit|Wert\nKusel, Landkreis|31.12.2023|Plätze|Anzahl|7\nKusel, Landkreis|31.12.2023|Quote|%|7,5 r\nHessen|31.12.2023|Plätze|Anzahl|(8)\nHessen|31.12.2023|Quote|%|x\n"))
                .containsExactly(
                        "07336|@2023-12-31|Plätze [Anzahl]|7",
                        "07336|@2023-12-31|Quote [%]|7.5 [REVISED]",
                        "06|@2023-12-31|Plätze [Anzahl]|8 [UNCERTAIN]",
                        "06|@2023-12-31|Quote [%]|NOT_MEANINGFUL");
    }

    @Test
    void regionsAcrossTheColumns() throws IOException {
        assertThat(read("Jahr;Ahrweiler;Kusel;Mainz\n2022;1;2;3\n2023;4;5;6\n"))
                .startsWith("07131|2022|tabelle|1", "07336|2022|tabelle|2", "07315|2022|tabelle|3");
    }

    @Test
    void windows1252AndTabs() throws IOException {
        TableFile file = fixture.text(
                "Plätze.txt",
                "Gemeinde\tJahr\tPlätze\nBörsborn\t2023\t1\nAltenglan\t2023\t2\n",
                Charset.forName("windows-1252"));
        assertThat(file.encoding()).isEqualTo("windows-1252");
        assertThat(TabularFixture.facts(TabularFixture.run(file)))
                .containsExactly("07336008|2023|Plätze|1", "07336002|2023|Plätze|2");
    }

    @Test
    void utf16AsSpreadsheetsSaveIt() throws IOException {
        TableFile file =
                fixture.text("x.csv", "\uFEFFKreis\tJahr\tPlätze\nKusel\t2023\t1\n", StandardCharsets.UTF_16LE);
        assertThat(TabularFixture.facts(TabularFixture.run(file))).containsExactly("07336|2023|Plätze|1");
    }

    @Test
    void twoTownsOfOneNameAreAskedFor() throws IOException {
        DryRun run = TabularFixture.run(fixture.text(
                "Kreis;Jahr;Plätze\nKassel;2023;1\nKassel, krfr. Stadt;2023;2\nLandkreis Kassel;2023;3\n"));
        assertThat(TabularFixture.facts(run)).containsExactly("06611|2023|Plätze|2", "06633|2023|Plätze|3");
        assertThat(run.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().value()).isEqualTo("table.region.ambiguous");
            assertThat(problem.location().row()).isEqualTo(2);
            assertThat(problem.message().german()).contains("06611", "06633");
        });
        assertThat(run.unknownRegions()).containsOnlyKeys("Kassel");
    }

    @Test
    void emptyCellsAndUnknownTextsAreLeftToThePerson() throws IOException {
        TableFile file = fixture.text(
                "Kreis;Jahr;Plätze\nKusel;2023;\nMainz;2023;ungefähr 5\nAhrweiler;2023;7\nAhrweiler;2024;8\n");
        Proposal proposal = TabularFixture.propose(file);
        assertThat(proposal.mapping().symbols())
                .containsExactly(new Mapping.Symbol("", Meaning.NOT_COLLECTED), new Mapping.Symbol("ungefähr 5", null));
        DryRun run = TabularFixture.run(file);
        assertThat(run.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().value()).isEqualTo("table.value.unreadable");
            assertThat(problem.location().row()).isEqualTo(3);
            assertThat(problem.location().column()).isEqualTo(3);
        });
        assertThat(TabularFixture.facts(run)).startsWith("07336|2023|Plätze|NOT_COLLECTED", "07131|2023|Plätze|7");
    }

    @Test
    void aSourceBelowAColumnOfKeysEndsTheData() throws IOException {
        Mapping mapping = TabularFixture.propose(
                        fixture.text("AGS;Jahr;Plätze\n07131;2023;1\n07336;2023;2\nQuelle: Amt\n"))
                .mapping();
        assertThat(mapping.endMarks()).containsExactly("Quelle");
        assertThat(mapping.symbols()).isEmpty();
    }

    @Test
    void aNumberThatMayBeThousandsOrDecimalsIsMarked() throws IOException {
        Proposal proposal =
                TabularFixture.propose(fixture.text("Kreis;Jahr;Plätze\nKusel;2023;1.234\nMainz;2023;2.345\n"));
        assertThat(proposal.mapping().numbers()).isEqualTo(NumberForm.GERMAN);
        assertThat(proposal.remarks())
                .filteredOn(remark -> remark.subject().equals("numbers"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.confidence()).isLessThan(Guess.LIKELY));
    }

    @Test
    void twoValuesForTheSameThingAreToldWithBothRows() throws IOException {
        DryRun run = TabularFixture.run(fixture.text("Kreis;Jahr;Plätze\nKusel;2023;1\nKusel;2023;2\n"));
        assertThat(run.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().german()).contains("2 und 3"));
    }

    @Test
    void nextYearsFileIsRecognisedWithMovedColumnsAndANewYear() throws IOException {
        Mapping kept = TabularFixture.propose(
                        fixture.text("AGS,Name,2022,2023\n07131,Ahrweiler,10,11\n07336,Kusel,20,21\n"))
                .mapping();
        Mapping fresh = TabularFixture.propose(
                        fixture.text(
                                "Stand Juni\nName,AGS,Bemerkung,2022,2023,2024\nAhrweiler,07131,a,10,11,12\nKusel,07336,b,20,21,22\n"))
                .mapping();
        Mapping applied = HeaderMatch.apply(kept, fresh).orElseThrow();
        assertThat(applied.with(Role.VALUE)).extracting(Column::period).containsExactly("2022", "2023", "2024");
        assertThat(applied.first(Role.REGION_KEY))
                .get()
                .extracting(Column::index)
                .isEqualTo(1);
        assertThat(HeaderMatch.fingerprint(applied)).isEqualTo(HeaderMatch.fingerprint(kept));

        Mapping other = TabularFixture.propose(fixture.text("AGS,Name,Plätze\n07131,Ahrweiler,10\n07336,Kusel,20\n"))
                .mapping();
        assertThat(HeaderMatch.apply(kept, other)).isEmpty();
    }
}
