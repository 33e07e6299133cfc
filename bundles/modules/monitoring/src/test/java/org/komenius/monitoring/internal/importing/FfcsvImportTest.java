package org.komenius.monitoring.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komenius.monitoring.internal.importing.ImportFixture.HEADER;
import static org.komenius.monitoring.internal.importing.ImportFixture.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;
import org.komenius.monitoring.internal.importing.ImportFixture.Imported;
import org.komenius.monitoring.internal.importing.RegionLookup.Existence;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.testkit.SharedData;

class FfcsvImportTest {

    @TempDir
    Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() throws IOException {
        fixture = new ImportFixture(folder);
    }

    @Test
    void readsTheRealPopulationOfMannheim() throws IOException {
        Path file = SharedData.require("genesis-ffcsv/12411-01-01-4_de_flat.csv");
        Imported imported = fixture.with((key, on) -> Existence.UNKNOWN).file("12411-01-01-4_de_flat.csv", file);

        assertThat(imported.ask(CubeQuery.groupedBy()
                        .where("REGION", "08222")
                        .where("GES", "GESW")
                        .where("TIME", "@2024-12-31")))
                .singleElement()
                .satisfies(cell -> assertThat(cell.value()).isEqualTo(ObservedValue.of(158_789)));
        assertThat(imported.report().rowsRead()).isEqualTo(1467);
        assertThat(imported.report().language()).isEqualTo("de");
        // Görlitz as a city of its own ended in 2008; its "-" is no zero, though the registry here knows nothing.
        assertThat(imported.ask(CubeQuery.groupedBy().where("REGION", "14263").where("GES", "GESW")))
                .singleElement()
                .satisfies(cell -> assertThat(cell.value().missingKind()).contains(MissingKind.REGION_NOT_EXISTING));
        assertThat(imported.report().notExisting()).isEqualTo(222);
    }

    @Test
    void theEnglishEditionGivesTheSameCube() throws IOException {
        Imported german = fixture.file("de.csv", SharedData.require("genesis-ffcsv/12411-01-01-4_de_flat.csv"));
        Imported english = fixture.file("en.csv", SharedData.require("genesis-ffcsv/12411-01-01-4_en_flat.csv"));

        assertThat(english.report().language()).isEqualTo("en");
        assertThat(english.draft().title()).isEqualTo("Rolled forward population estimates");
        assertThat(Files.mismatch(german.parquet(), english.parquet())).isEqualTo(-1);
    }

    @Test
    void readsMixedRegionLevelsAsOneDimension() throws IOException {
        Imported imported = fixture.file("13111.csv", SharedData.require("genesis-ffcsv/13111-01-03-4_de_flat.csv"));

        assertThat(imported.draft().dimensions())
                .extracting("code")
                .containsExactly("MEASURE", "REGION", "NAT", "GES", "TIME");
        assertThat(imported.report().missing())
                .extracting("kind", "facts")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("UNKNOWN_OR_SECRET", 72L));
        assertThat(imported.ask(CubeQuery.groupedBy()
                        .where("REGION", "DG")
                        .where("NAT", "NATA")
                        .where("GES", "INSGESAMT")))
                .singleElement()
                .satisfies(cell -> assertThat(cell.value()).isEqualTo(ObservedValue.of(5_837_916)));
    }

    @Test
    void everySymbolBecomesItsOwnType() throws IOException {
        String header = HEADER.strip() + ";value_q\n";
        String rows = row("07131", "A", "12,50").strip() + ";r\n"
                + row("07131", "B", "-").strip() + ";\n"
                + row("07131", "C", ".").strip() + ";\n"
                + row("07131", "D", "...").strip() + ";\n"
                + row("07131", "E", "/").strip() + ";\n"
                + row("07131", "F", "x").strip() + ";\n"
                + row("07131", "G", "(7)").strip() + ";p\n"
                + row("07131", "H", "0").strip() + ";e\n";
        Imported imported = fixture.text("\uFEFF" + header + rows);

        assertThat(imported.ask(CubeQuery.groupedBy("GES")).stream()
                        .map(cell -> cell.value())
                        .toList())
                .containsExactly(
                        ObservedValue.of(new BigDecimal("12.50")).with(QualityFlag.REVISED),
                        ObservedValue.of(0),
                        ObservedValue.missing(MissingKind.UNKNOWN_OR_SECRET),
                        ObservedValue.missing(MissingKind.LATER),
                        ObservedValue.missing(MissingKind.UNRELIABLE),
                        ObservedValue.missing(MissingKind.NOT_MEANINGFUL),
                        ObservedValue.of(7).with(QualityFlag.UNCERTAIN, QualityFlag.PROVISIONAL),
                        ObservedValue.of(0));
    }

    @Test
    void aZeroIsBelievedOnlyOfARegionThatExisted() throws IOException {
        fixture.with((key, on) -> switch (key) {
            case "07131" -> Existence.VALID;
            case "14263" -> Existence.NOT_VALID;
            default -> Existence.UNKNOWN;
        });
        Imported imported = fixture.text(HEADER
                + row("07131", "A", "-")
                + row("14263", "A", "-")
                + row("14263", "B", "5")
                + row("99991", "A", "-")
                + row("99992", "A", "-")
                + row("99992", "B", "3"));

        assertThat(imported.ask(CubeQuery.groupedBy("REGION").where("GES", "A")).stream()
                        .map(cell -> cell.members().get(0) + " "
                                + cell.value().missingKind().map(Enum::name).orElse("0"))
                        .toList())
                .containsExactlyInAnyOrder(
                        "07131 0", "14263 REGION_NOT_EXISTING", "99991 REGION_NOT_EXISTING", "99992 0");
        ImportReport report = imported.report();
        assertThat(report.notExisting()).isEqualTo(2);
        assertThat(report.regionsNotValid())
                .extracting("code", "facts")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("14263", 2L));
        assertThat(report.unknownRegions()).extracting("code").containsExactly("99991", "99992");
    }

    @Test
    void linesOfNoiseAreCountedAndNamed() throws IOException {
        Imported imported = fixture.text(
                HEADER + row("07131", "A", "1") + "Abfrage beendet;\n\n" + row("07131", "B", "2") + "__________\n");

        assertThat(imported.report().rowsRead()).isEqualTo(2);
        assertThat(imported.report().skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.reason()).isEqualTo("noise");
            assertThat(skipped.rows()).isEqualTo(2);
            assertThat(skipped.firstRows()).containsExactly(3L, 6L);
        });
    }

    @Test
    void readsTheOldWideFormInWindows1252() throws IOException {
        String text = "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;"
                + "1_Auspraegung_Code;1_Auspraegung_Label;BIL003__Schüler__Anzahl;BIL003__Schüler__Anzahl__q;BIL010__Anteil__Prozent\n"
                + "21111;Allgemeinbildende Schulen;SCHULJ;Schuljahr;2023/24;KREISE;Kreise;07131;Ahrweiler;1200;r;12,5\n"
                + "21111;Allgemeinbildende Schulen;SCHULJ;Schuljahr;2023/24;KREISE;Kreise;07132;Altenkirchen;.;;-\n";
        Imported imported = fixture.text(text, Charset.forName("windows-1252"));

        assertThat(imported.report().encoding()).isEqualTo("windows-1252");
        assertThat(imported.report().connector()).isEqualTo("ffcsv-old");
        assertThat(imported.report().facts()).isEqualTo(4);
        assertThat(imported.report().rowsRead()).isEqualTo(2);
        assertThat(imported.draft().dimensions().get(0).members().get(0).label().german())
                .isEqualTo("Schüler");
        assertThat(imported.ask(CubeQuery.groupedBy("MEASURE", "REGION")).stream()
                        .map(cell -> cell.value())
                        .toList())
                .containsExactly(
                        ObservedValue.of(1200).with(QualityFlag.REVISED),
                        ObservedValue.missing(MissingKind.UNKNOWN_OR_SECRET),
                        ObservedValue.of(new BigDecimal("12.5")),
                        ObservedValue.of(0));
    }

    @Test
    void takesTheDataFileOutOfAZip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../readme.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("data/12411-01-01-4_de_flat.csv"));
            zip.write((HEADER + row("07131", "A", "1")).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(fixture.bytes("table.zip", out.toByteArray()).report().facts())
                .isEqualTo(1);
    }

    @Test
    void theSameVariableInAnotherUnitIsAnotherMeasure() throws IOException {
        String other = row("07131", "A", "2").replace(";Anzahl;", ";Prozent;");
        Imported imported = fixture.text(HEADER + row("07131", "A", "1") + other);

        assertThat(imported.draft().dimensions().get(0).members())
                .extracting("code", "unit")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("BEVSTD", "Anzahl"),
                        org.assertj.core.groups.Tuple.tuple("BEVSTD~2", "Prozent"));
    }

    @Test
    void theLanguageComesFromLabelsThenFromTheDecimalMarkUnlessItIsSaid() throws IOException {
        assertThat(fixture.text(HEADER + row("07131", "", "1")).report().language())
                .isEqualTo("de");
        assertThat(fixture.text(HEADER + row("07131", "A", "1.5")).report().language())
                .isEqualTo("en");
        assertThat(fixture.text(HEADER + row("07131", "A", "1,5")).report().language())
                .isEqualTo("de");
        Path file = Files.writeString(folder.resolve("said.csv"), HEADER + row("07131", "A", "1"));
        assertThat(fixture.file("said.csv", file, "en").report().language()).isEqualTo("en");
    }

    @Test
    void totalsAreTheSumsOfAllNumbers() throws IOException {
        Imported imported =
                fixture.text(HEADER + row("07131", "A", "1,5") + row("07131", "B", "2") + row("07131", "C", "."));

        assertThat(imported.report().measures()).singleElement().satisfies(sum -> {
            assertThat(sum.sum()).isEqualByComparingTo("3.5");
            assertThat(sum.numbers()).isEqualTo(2);
        });
        assertThat(imported.report().firstPeriod()).isEqualTo("@2024-12-31");
        assertThat(List.of(imported.report().periods(), (int) imported.report().facts()))
                .containsExactly(1, 3);
    }
}
