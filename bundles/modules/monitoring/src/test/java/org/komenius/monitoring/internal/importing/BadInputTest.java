package org.komenius.monitoring.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.komenius.monitoring.internal.importing.ImportFixture.HEADER;
import static org.komenius.monitoring.internal.importing.ImportFixture.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** Everything that can be wrong with a file is told with its place, and nothing is left behind. */
class BadInputTest {

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        String good = row("07131", "", "1");
        String twoFiles = "two";
        return Stream.of(
                bad("empty", "", "import.file.empty", null, null),
                bad("only a byte order mark", "\uFEFF\n\n", "import.file.empty", null, null),
                bad("header without lines", HEADER, "import.file.no-facts", null, null),
                bad("something else", "<html><body>Login</body></html>", "import.format.unknown", 1L, 1),
                bad("a picture", "\u0089PNG\r\n\u001a\n", "import.format.unknown", 1L, 1),
                bad("column missing", HEADER.replace("value_unit;", "") + good, "import.header.wrong-column", 1L, 15),
                bad("column renamed", HEADER.replace(";time;", ";zeit;") + good, "import.header.wrong-column", 1L, 5),
                bad("header cut off", "statistics_code;statistics_label\n" + good, "import.header.wrong-column", 1L, 3),
                bad(
                        "too few cells",
                        HEADER + good + "12411;F;STAG;Stichtag;2024-12-31\n",
                        "import.row.too-few-cells",
                        3L,
                        6),
                bad("too many cells", HEADER + good.strip() + ";1\n", "import.row.too-many-cells", 2L, 18),
                bad(
                        "number in a wrong locale",
                        HEADER + good + row("07131", "A", "1.5"),
                        "import.number.wrong-locale",
                        3L,
                        14),
                bad(
                        "thousands separators",
                        HEADER + good + row("07131", "A", "1.234.567"),
                        "import.number.wrong-locale",
                        3L,
                        14),
                bad(
                        "text for a number",
                        HEADER + good + row("07131", "A", "viele"),
                        "import.number.unreadable",
                        3L,
                        14),
                bad("no value", HEADER + good + row("07131", "A", ""), "import.number.unreadable", 3L, 14),
                bad("19 digits", HEADER + row("07131", "A", "1234567890123456789"), "import.number.too-long", 2L, null),
                bad(
                        "day that does not exist",
                        HEADER + row("2023-02-30", "07131", "A", "1"),
                        "import.time.unreadable",
                        2L,
                        5),
                bad("no time", HEADER + row("gestern", "07131", "A", "1"), "import.time.unreadable", 2L, 5),
                bad(
                        "another dimension",
                        HEADER + good + good.replace(";GES;", ";NAT;"),
                        "import.dimension.mixed",
                        3L,
                        10),
                bad(
                        "contradiction",
                        HEADER + good + row("07131", "A", "4") + row("07131", "", "2"),
                        "import.row.contradiction",
                        4L,
                        null),
                bad(
                        "quotes that do not close",
                        HEADER + good + "12411;\"offen;x\n" + good,
                        "import.row.too-few-cells",
                        3L,
                        3),
                bad("NUL", HEADER + good + row("07131", "A\u0000B", "1"), "import.row.control-character", 3L, 12),
                bad(
                        "line break in quotes",
                        HEADER + good + row("07131", "\"A\nB\"", "1"),
                        "import.row.control-character",
                        3L,
                        12),
                Arguments.of(
                        "Latin-1 in a new file",
                        (HEADER + good).getBytes(StandardCharsets.ISO_8859_1),
                        "import.encoding.wrong",
                        2L,
                        17),
                Arguments.of(
                        "UTF-16",
                        ("\uFEFF" + HEADER + good).getBytes(StandardCharsets.UTF_16LE),
                        "import.encoding.wrong",
                        1L,
                        1),
                Arguments.of("undefined bytes in an old file", oldWithUndefinedByte(), "import.encoding.wrong", 2L, 2),
                Arguments.of("ZIP without data", zip("readme.txt", "hello"), "import.archive.entries", null, null),
                Arguments.of("ZIP with two files", zip(twoFiles, good), "import.archive.entries", null, null),
                Arguments.of("damaged ZIP", damaged(zip("a.csv", HEADER + good)), "import.archive.damaged", null, null),
                Arguments.of(
                        "ZIP in a ZIP",
                        zip("inner.csv", new String(zip("a.csv", good), StandardCharsets.ISO_8859_1)),
                        "import.format.unknown",
                        1L,
                        1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isToldWithItsPlace(String name, byte[] content, String code, Long row, Integer column) throws IOException {
        Problem problem = refused(new ImportFixture(folder), content);

        assertThat(problem.code().value()).isEqualTo(code);
        assertThat(problem.code().kind()).isEqualTo(ProblemKind.UNPROCESSABLE);
        Location at = problem.location();
        assertThat(at == null ? null : at.row()).isEqualTo(row);
        assertThat(at == null ? null : at.column()).isEqualTo(column);
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(file -> file.toString().contains(".parquet")))
                    .isEmpty();
        }
    }

    @Test
    void tooLargeIsToldWithTheBound() throws IOException {
        ImportFixture fixture = new ImportFixture(folder).with(new ImportLimits(100, 20, 250));
        Problem problem = refused(fixture, (HEADER + row("07131", "A", "1")).getBytes(StandardCharsets.UTF_8));
        assertThat(problem.code().kind()).isEqualTo(ProblemKind.TOO_LARGE);
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        ImportFixture fixture = new ImportFixture(folder);
        Problem problem = refused(fixture, zip("bomb.csv", "0".repeat(60_000_000)));
        assertThat(problem.code().value()).isEqualTo("import.archive.suspicious");
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)
                            .filter(file -> file.toFile().length() > 20_000_000))
                    .isEmpty();
        }
    }

    @Test
    void whatComesOutOfAZipIsBoundedToo() throws IOException {
        ImportFixture fixture = new ImportFixture(folder).with(new ImportLimits(1_000, 20, 250));
        Problem problem =
                refused(fixture, zip("a.csv", HEADER + row("07131", "A", "1").repeat(20)));
        assertThat(problem.code().kind()).isEqualTo(ProblemKind.TOO_LARGE);
    }

    private static Problem refused(ImportFixture fixture, byte[] content) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> fixture.bytes("table.csv", content));
        assertThat(refused).as("the file is refused").isNotNull();
        return refused.problem();
    }

    private static Arguments bad(String name, String text, String code, Long row, Integer column) {
        return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8), code, row, column);
    }

    private static byte[] oldWithUndefinedByte() {
        String text = "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;A__Schüler__Anzahl\n"
                + "21111;Sch§ler;JAHR;Jahr;2020;1\n";
        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
        for (int i = 0; i < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xA7) {
                bytes[i] = (byte) 0x81;
            }
        }
        return bytes;
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : name.equals("two") ? new String[] {"a.csv", "b.csv"} : new String[] {name}) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new IllegalStateException("in memory", e);
        }
        return out.toByteArray();
    }

    private static byte[] damaged(byte[] zip) {
        return java.util.Arrays.copyOf(zip, zip.length - 30);
    }
}
