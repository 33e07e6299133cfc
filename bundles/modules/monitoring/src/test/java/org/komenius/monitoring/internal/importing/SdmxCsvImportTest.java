package org.komenius.monitoring.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.komenius.monitoring.internal.importing.ImportFixture.HEADER;
import static org.komenius.monitoring.internal.importing.ImportFixture.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.time.Period;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;
import org.komenius.monitoring.internal.export.SdmxCsvTable;
import org.komenius.monitoring.internal.importing.ImportFixture.Imported;
import org.komenius.monitoring.internal.query.DataQuestion;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.monitoring.internal.query.IndexedDimensions;
import org.komenius.monitoring.internal.query.QuestionPlan;
import org.komenius.monitoring.internal.query.QuestionPlanner;
import org.komenius.monitoring.internal.query.TableBuilder;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.testkit.SharedData;

class SdmxCsvImportTest {

    @TempDir
    Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() throws IOException {
        fixture = new ImportFixture(folder);
    }

    /** Every kind of value survives import, export and import again, in both languages. */
    @Test
    void everyKindOfValueComesBackFromItsExport() throws IOException {
        String header = HEADER.strip() + ";value_q\n";
        String rows = row("07131", "A", "12,50").strip() + ";r\n"
                + row("07131", "B", "-").strip() + ";\n"
                + row("07131", "C", ".").strip() + ";\n"
                + row("07131", "D", "...").strip() + ";\n"
                + row("07131", "E", "/").strip() + ";\n"
                + row("07131", "F", "x").strip() + ";\n"
                + row("07131", "G", "(7)").strip() + ";p\n"
                + row("07131", "H", "0~").strip() + ";e\n"
                + row("07131", "", "-3").strip() + ";\n";
        Imported first = fixture.text(header + rows);
        for (String language : List.of("de", "en")) {
            Imported again = fixture.bytes("12411.csv", export(first, language));
            assertThat(again.draft().tableCode()).isEqualTo("12411-01-01-4");
            assertThat(values(again)).isEqualTo(values(first)).hasSize(9);
        }
    }

    @Test
    void aRealTableComesBackWithItsRegionsThatDidNotExist() throws IOException {
        Imported first = fixture.file("12411.csv", SharedData.require("genesis-ffcsv/12411-01-01-4_de_flat.csv"));
        Imported again = fixture.bytes("again.csv", export(first, "de"));
        assertThat(values(again)).isEqualTo(values(first)).hasSizeGreaterThan(1400);
        assertThat(again.report().notExisting()).isEqualTo(first.report().notExisting());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE        | ESTAT:demo(1.0),07131,2020,5     | 2020        | 5
            DATAFLOW;GEO;TIME_PERIOD;OBS_VALUE        | ESTAT:demo(1.0);07131;2020-05;5  | 2020-05     | 5
            DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE        | ESTAT:demo(1.0),07131,2020-S2,5  | 2020-07P6M  | 5
            DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE        | X:d(1.0),07131,2020-08-01/P1Y,-5 | 2020/21     | -5
            DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE        | X:d(1.0),07131,2020-12-31,5      | @2020-12-31 | 5
            DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE        | X:d(1.0),07131,2020-12-31/P1D,5  | 2020-12-31  | 5
            """)
    void readsFormsOfOthers(String header, String line, String period, long value) throws IOException {
        Imported imported = fixture.text(header + "\n" + line + "\n");
        assertThat(imported.ask(CubeQuery.groupedBy("TIME"))).singleElement().satisfies(cell -> {
            assertThat(cell.members()).containsExactly(period);
            assertThat(cell.value()).isEqualTo(ObservedValue.of(value));
        });
        assertThat(SdmxTime.parse(SdmxTime.print(Period.parse(period)))).isEqualTo(Period.parse(period));
    }

    @ParameterizedTest
    @CsvSource({
        "'',  L, F, NOT_COLLECTED",
        "'',  M, F, NOT_MEANINGFUL",
        "'',  Q, F, UNRELIABLE",
        "NaN, O, C, UNKNOWN_OR_SECRET",
        "'',  A, N, UNKNOWN_OR_SECRET"
    })
    void emptyValuesAreMissing(String value, String status, String confidentiality, MissingKind kind) {
        assertThat(SdmxValue.of(value, status, confidentiality, null)).isEqualTo(ObservedValue.missing(kind));
    }

    @Test
    void statusBecomesAFlag() {
        assertThat(SdmxValue.of("5", "E", "F", ""))
                .isEqualTo(ObservedValue.of(5).with(QualityFlag.ESTIMATED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            DATAFLOW,GEO,OBS_VALUE                       | d,07131,5              | import.header.wrong-column
            DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE           | d,07131,2020           | import.row.too-few-cells
            DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE           | d,07131,2020-Q1,5      | import.time.unreadable
            DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE           | d,07131,2020,5x        | import.number.unreadable
            DATAFLOW,GEO,ACTION,TIME_PERIOD,OBS_VALUE    | d,07131,D,2020,5       | import.sdmx.deletion
            DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE,VALUE_STATUS | d,07131,2020,5,WRONG | import.sdmx.unknown-status
            """)
    void saysWhatIsWrong(String header, String line, String code) {
        assertThatThrownBy(() -> fixture.text(header + "\n" + line + "\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code().value()).isEqualTo(code));
    }

    private static byte[] export(Imported imported, String language) throws IOException {
        String[] all = imported.draft().dimensions().stream()
                .map(dimension -> dimension.code())
                .filter(code -> !code.equals("MEASURE"))
                .toArray(String[]::new);
        QuestionPlan plan = new QuestionPlanner(
                        new IndexedDimensions(imported.draft().dimensions()), 1_000_000)
                .plan(DataQuestion.groupedBy(all));
        DataTable table = new TableBuilder(plan).build(imported.ask(plan.query()));
        byte[] text = SdmxCsvTable.write(table, "12411-01-01-4", 1, "Bevölkerung", language);
        assertThat(new String(text, StandardCharsets.UTF_8)).startsWith("STRUCTURE,STRUCTURE_ID");
        return text;
    }

    private static List<String> values(Imported imported) {
        return imported.ask(CubeQuery.groupedBy("REGION", "GES", "TIME")).stream()
                .map(cell -> cell.members() + " " + cell.value())
                .sorted()
                .toList();
    }
}
