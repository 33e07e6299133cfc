package org.komenius.monitoring.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.importing.ImportFixture.Imported;
import org.komenius.monitoring.internal.importing.RegionLookup.Existence;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.testkit.SharedData;

class DatencsvImportTest {

    @TempDir
    Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() throws IOException {
        fixture = new ImportFixture(folder).with((key, on) -> Existence.UNKNOWN);
    }

    /** Every presentation table of the shared data: rows read, facts, dimensions besides measure, region and time, periods. */
    @ParameterizedTest
    @CsvSource({
        "12411-01-01-4_00,     526, 33138, GES,                          21",
        "12411-02-03-4_00,    9468, 28404, ALTGR GES,                     1",
        "21111-01-03-4_00,    6312, 37872, SCHULART,                      1",
        "21111-01-03-4_latin1, 6312, 37872, SCHULART,                     1",
        "21111-02-06-4_00,    1052, 14728, SCHULABSCHLUSS GES,            2",
        "21121-01-05-4_00,    5260, 21040, SCHULART,                      1",
        "22541-01-01-4_00,    1578, 17358, '',                            3",
        "22543-01-02-4_00,    9468, 56808, ART-DER-KINDERTAGESBETREUUNG,  6"
    })
    void readsEveryOfficialTable(String name, long rows, long facts, String dimensions, int periods)
            throws IOException {
        Imported imported = official(name);
        assertThat(imported.report().rowsRead()).isEqualTo(rows);
        assertThat(imported.report().facts()).isEqualTo(facts);
        assertThat(imported.draft().tableCode()).isEqualTo(name.substring(0, 13));
        List<String> codes = imported.draft().dimensions().stream()
                .map(dimension -> dimension.code())
                .toList();
        String expected = ("MEASURE REGION " + dimensions + " TIME").replace("  ", " ");
        assertThat(String.join(" ", codes)).isEqualTo(expected);
        assertThat(imported.draft().dimensions().get(codes.size() - 1).members())
                .hasSize(periods);
    }

    /** Figures as they stand in the published tables. */
    @ParameterizedTest
    @CsvSource({
        "21111-02-06-4_00, DG,    2015,        SCHULABSCHLUSS=OHNE-HAUPTSCHULABSCHLUSS GES=INSGESAMT, 47435",
        "21111-02-06-4_00, 01001, 2015,        SCHULABSCHLUSS=MIT-ALLGEMEINER-HOCHSCHULREIFE GES=GESW, 323",
        "12411-01-01-4_00, DG,    @2015-12-31, GES=GESW,                                              41661561",
        "12411-02-03-4_00, 01,    @2015-12-31, ALTGR=UNTER-3-JAHRE GES=INSGESAMT,                     70826",
        "22543-01-02-4_00, 01001, @2016-03-01, ART-DER-KINDERTAGESBETREUUNG=TAGESPFLEGE MEASURE=BETREUTE-KINDER-ALTERSGRUPPE-UNTER-3-JAHRE, 174",
        "21111-01-03-4_00, 01,    2015,        SCHULART=GRUNDSCHULEN MEASURE=ALLGEMEIN-BILDENDE-SCHULEN, 535",
        "22541-01-01-4_00, DG,    @2002-12-31, MEASURE=TAGESEINRICHTUNGEN-FUER-KINDER-HORTE,          3494"
    })
    void keepsThePublishedFigures(String name, String region, String time, String members, long value)
            throws IOException {
        CubeQuery query = CubeQuery.groupedBy().where("REGION", region).where("TIME", time);
        for (String member : members.split(" ")) {
            String[] parts = member.split("=");
            query = query.where(parts[0], parts[1]);
        }
        assertThat(official(name).ask(query)).singleElement().satisfies(cell -> assertThat(cell.value())
                .isEqualTo(ObservedValue.of(value)));
    }

    @Test
    void theLatin1OriginalGivesTheSameCube() throws IOException {
        assertThat(Files.mismatch(
                        official("21111-01-03-4_00").parquet(),
                        official("21111-01-03-4_latin1").parquet()))
                .isEqualTo(-1);
    }

    @Test
    void readsPeriodsOnTheirOwnLinesAndEverySymbol() throws IOException {
        String table =
                """
                GENESIS-Tabelle: 99999-01-01-4
                Kinder nach Art der Betreuung;;;;
                Statistik der Betreuung;;;;
                2023;;;;
                ;;;Kinder;Quote
                ;;;Anzahl;%
                07131;Ahrweiler;Kita;0;0
                07131;Ahrweiler;Pflege;.;12,5
                2024;;;;
                07131;Ahrweiler;Kita;-;/
                07131;Ahrweiler;Pflege;...;x
                __________
                2025;;;;
                """;
        Imported imported = fixture.with((key, on) -> Existence.VALID)
                .bytes("t.csv", table.getBytes(Charset.forName("windows-1252")));
        assertThat(value(imported, "2023", "KITA", "KINDER")).isEqualTo(ObservedValue.of(0));
        // A rate of 0 is less than half of its last digit, not nothing.
        assertThat(value(imported, "2023", "KITA", "QUOTE")).isEqualTo(ObservedValue.roundedZero());
        assertThat(value(imported, "2023", "PFLEGE", "KINDER"))
                .isEqualTo(ObservedValue.missing(MissingKind.UNKNOWN_OR_SECRET));
        assertThat(value(imported, "2024", "KITA", "KINDER")).isEqualTo(ObservedValue.of(0));
        assertThat(value(imported, "2024", "KITA", "QUOTE")).isEqualTo(ObservedValue.missing(MissingKind.UNRELIABLE));
        assertThat(value(imported, "2024", "PFLEGE", "KINDER")).isEqualTo(ObservedValue.missing(MissingKind.LATER));
        assertThat(value(imported, "2024", "PFLEGE", "QUOTE"))
                .isEqualTo(ObservedValue.missing(MissingKind.NOT_MEANINGFUL));
        assertThat(imported.draft().dimensions().get(2).label().german()).isEqualTo("Art der Betreuung");
    }

    @ParameterizedTest
    @CsvSource({
        "'GENESIS-Tabelle: x\nnur ein Titel\n', import.presentation.no-header",
        "'GENESIS-Tabelle: x\n;;Zahl\n01;Land;5\n', import.presentation.no-period",
        "'GENESIS-Tabelle: x\n2020;;;\n;;Zahl;Zahl\n01;Land;5;6\n', import.presentation.same-column",
        "'GENESIS-Tabelle: x\n2020;;\n;;Zahl\n01;Land\n', import.row.too-few-cells",
        "'GENESIS-Tabelle: x\n2020;;\n;;Zahl\n01;Land;5;6\n', import.row.too-many-cells",
        "'GENESIS-Tabelle: x\n2020;;\n;;Zahl\n01;Land;fünf\n', import.number.unreadable"
    })
    void saysWhatIsWrong(String table, String code) {
        assertThatThrownBy(() -> fixture.text(table)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().code().value())
                .isEqualTo(code));
    }

    private Imported official(String name) throws IOException {
        return fixture.file(name + ".csv", SharedData.require("regionalstatistik-datencsv/" + name + ".csv"));
    }

    private static ObservedValue value(Imported imported, String time, String kind, String measure) {
        return imported.ask(CubeQuery.groupedBy()
                        .where("TIME", time)
                        .where("ART-DER-BETREUUNG", kind)
                        .where("MEASURE", measure))
                .get(0)
                .value();
    }
}
