package org.komenius.monitoring.internal.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.monitoring.internal.importing.FileSource;

/** Files that mean harm are refused with a sentence, and never cost more memory than an honest file of their size. */
class HostileTableTest {

    private static final String LAUGHS =
            "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><sst><si><t>&c;</t></si></sst>";
    private static final String QUADRATIC = "<!DOCTYPE sst [<!ENTITY a \"" + "a".repeat(50_000) + "\">]><sst><si><t>"
            + "&a;".repeat(50_000) + "</t></si></sst>";
    private static final String EXTERNAL =
            "<!DOCTYPE sst SYSTEM \"file:///etc/passwd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>";
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    static Stream<Arguments> workbooks() {
        return Stream.of(
                shared("billion laughs", LAUGHS, "table.workbook.declarations"),
                shared("quadratic blow-up", QUADRATIC, "table.workbook.declarations"),
                shared("external entity", EXTERNAL, "table.workbook.declarations"),
                shared("an entity nobody declared", "<sst><si><t>&x;</t></si></sst>", "table.workbook.declarations"),
                shared("one endless tag", "<sst a=\"" + "x".repeat(100_000) + "\"/>", "table.workbook.bomb"),
                shared("one endless comment", "<sst><!--" + "x".repeat(100_000) + "--></sst>", "table.workbook.bomb"),
                shared("one endless text", "<sst><si><t>" + "x".repeat(40_000) + "</t></si></sst>", "table.too-large"),
                shared("not XML", "PK\u0003\u0004", "table.workbook.damaged"),
                cell("another workbook", "<f>[1]Tabelle1!A1</f><v>1</v>", "table.workbook.links"),
                cell("another workbook by name", "<f>'[Geheim.xlsx]T'!A1</f><v>1</v>", "table.workbook.links"),
                cell("a web service", "<f>WEBSERVICE(\"http://x\")</f><v>1</v>", "table.workbook.links"),
                cell("another program", "<f>cmd|' /C calc'!A0</f><v>1</v>", "table.workbook.links"),
                cell("a formula without result", "<f>SUM(B1:B9)</f>", "table.workbook.formula"),
                cell("a text that is not there", "<v>7</v>", "table.workbook.damaged", " t=\"s\""),
                cell("a number without end", "<v>1E999999999</v>", null),
                Arguments.of(
                        "columns beyond every bound",
                        Map.of("xl/worksheets/sheet1.xml", sheet("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>")),
                        "table.too-large"),
                Arguments.of(
                        "rows beyond every bound",
                        Map.of("xl/worksheets/sheet1.xml", sheet("<row r=\"99999999\"><c><v>1</v></c></row>")),
                        "table.too-large"),
                Arguments.of(
                        "links to other files",
                        Map.of("xl/externalLinks/externalLink1.xml", "<externalLink/>"),
                        "table.workbook.links"),
                Arguments.of(
                        "a data connection", Map.of("xl/connections.xml", "<connections/>"), "table.workbook.links"),
                Arguments.of("macros", Map.of("xl/vbaProject.bin", "x"), "table.workbook.macros"),
                Arguments.of("a binary workbook", Map.of("xl/workbook.bin", "x"), "table.file.not-a-table"),
                Arguments.of(
                        "a ZIP archive as its sheet",
                        Map.of("xl/worksheets/sheet1.xml", "PK\u0003\u0004zip"),
                        "table.workbook.damaged"));
    }

    private static Arguments shared(String what, String texts, String code) {
        return Arguments.of(what, Map.of("xl/sharedStrings.xml", texts), code);
    }

    private static Arguments cell(String what, String inside, String code, String... type) {
        return Arguments.of(
                what,
                Map.of(
                        "xl/worksheets/sheet1.xml",
                        sheet("<row r=\"1\"><c r=\"A1\"" + String.join("", type) + ">" + inside + "</c></row>")),
                code);
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void aWorkbookIsRefusedOrReadAsItIs(String what, Map<String, String> parts, String code) throws IOException {
        byte[] workbook = TabularFixture.workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", parts);
        if (code == null) {
            assertThat(Sample.of(new TabularFixture(folder)
                                    .bytes("x.xlsx", workbook)
                                    .rows(null))
                            .beginning())
                    .singleElement()
                    .satisfies(row -> assertThat(row.cell(0).type()).isEqualTo(Cell.Type.ERROR));
            return;
        }
        ProblemException refused = catchThrowableOfType(
                () -> Sample.of(
                        new TabularFixture(folder).bytes("x.xlsx", workbook).rows(null)),
                ProblemException.class);
        assertThat(refused.problem().code().value()).isEqualTo(code);
        assertThat(refused.problem().message().german()).isNotBlank();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a picture named CSV", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "table.file.not-a-table"),
                Arguments.of("a page named CSV", "<html><body>Anmelden</body></html>", "table.file.not-a-table"),
                Arguments.of("a PDF named CSV", "%PDF-1.7\n", "table.file.not-a-table"),
                Arguments.of("a NUL byte", "a;b\n1;2\0\n", "table.file.not-a-table"),
                Arguments.of("nothing", "\n\n", "table.file.empty"),
                Arguments.of("a million columns", "x;".repeat(1_000_000) + "\n", "import.row.broken"),
                Arguments.of("a few columns too many", "x;".repeat(5_000) + "\n1;2\n", "table.too-large"),
                Arguments.of(
                        "a quote that never closes", "a;b\n\"1;2\n" + "x;y\n".repeat(400_000), "import.row.broken"),
                Arguments.of("a bell", "a;b\n1;\u0007\n", "table.cell.control-character"),
                Arguments.of(
                        "an old workbook",
                        new String(
                                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1},
                                StandardCharsets.ISO_8859_1),
                        "table.file.old-format"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aTextIsRefused(String what, String text, String code) throws IOException {
        boolean binary = code.equals("table.file.old-format");
        ProblemException refused = catchThrowableOfType(
                () -> Sample.of(new TabularFixture(folder)
                        .text("x.csv", text, binary ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)
                        .rows(null)),
                ProblemException.class);
        assertThat(refused.problem().code().value()).isEqualTo(code);
    }

    @Test
    void tenGigabytesOfNothingAreNotUnpacked() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] honest = TabularFixture.workbook("", Map.of());
            copyParts(honest, zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            // 400 MB are enough to show it: the reading ends at 250 times the packed size.
            for (int i = 0; i < 400; i++) {
                zip.write(blanks);
            }
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        long allocated = allocatedBy(() -> {
            ProblemException refused = catchThrowableOfType(
                    () -> Sample.of(TableFile.open(new FileSource("bomb.xlsx", null, file), TableLimits.DEFAULT)
                            .rows(null)),
                    ProblemException.class);
            assertThat(refused.problem().code().value()).isEqualTo("table.workbook.bomb");
        });
        assertThat(allocated)
                .as("bytes allocated in all, most of them freed at once")
                .isLessThan(40 * MEGABYTE);
    }

    @Test
    void aLongHonestSheetIsReadInPassing() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 60_000; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\" t=\"inlineStr\"><is><t>Kreis ")
                    .append(i * 7919 % 100_003)
                    .append("</t></is></c><c r=\"B")
                    .append(i)
                    .append("\"><v>")
                    .append(i * 31L % 65_537)
                    .append("</v></c></row>");
        }
        TableFile file = new TabularFixture(folder).bytes("x.xlsx", TabularFixture.workbook(rows.toString(), Map.of()));
        Sample sample = Sample.of(file.rows(null));
        assertThat(sample.rows()).isEqualTo(60_000);
        assertThat(sample.beginning().size() + sample.end().size()).isLessThan(2_000);
    }

    private static void copyParts(byte[] workbook, ZipOutputStream zip) throws IOException {
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                if (!entry.getName().endsWith("sheet1.xml")) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    ByteArrayOutputStream part = new ByteArrayOutputStream();
                    in.transferTo(part);
                    zip.write(part.toByteArray());
                    zip.closeEntry();
                }
            }
        }
    }

    private static long allocatedBy(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        work.run();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
