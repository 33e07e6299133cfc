package org.komenius.monitoring.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komenius.monitoring.internal.importing.ImportFixture.HEADER;
import static org.komenius.monitoring.internal.importing.ImportFixture.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.importing.FactLookup.Line;
import org.komenius.monitoring.internal.importing.FactLookup.Result;
import org.komenius.testkit.SharedData;

class FactLookupTest {

    @TempDir
    Path folder;

    /** Line and column of published figures in the offices' own files, as a text editor shows them. */
    @ParameterizedTest(name = "{0}: {1} {2} stands in line {3}, column {4}")
    @CsvSource({
        "genesis-ffcsv/12411-01-01-4_de_flat.csv, REGION=08222 GES=GESW TIME=@2024-12-31, 158789, value",
        "regionalstatistik-datencsv/22543-01-02-4_00.csv, REGION=DG TIME=@2016-03-01, 719558, "
    })
    void aFigureIsTracedToItsLine(String name, String figure, String value, String column) throws Exception {
        Path file = SharedData.require(name);
        Result found = find(file, file.getFileName().toString(), wanted(figure), 50);
        assertThat(found.complete()).isTrue();
        assertThat(found.lines()).anySatisfy(line -> {
            assertThat(line.value()).isEqualTo(ObservedValue.of(Long.parseLong(value)));
            assertThat(line.text()).isEqualTo(lineOf(file, line.row())).contains(value);
            String cell = line.text().split(";", -1)[line.column() - 1];
            assertThat(cell).isEqualTo(value);
            if (column != null) {
                assertThat(line.columnName()).isEqualTo(column);
            }
        });
    }

    @Test
    void theFactsOfASumAreListedAndMoreAreCounted() throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= 30; i++) {
            text.append(row(String.format("071%02d", i), "", "" + i))
                    .append(row(String.format("071%02d", i), "GESW", "1"));
        }
        Result found = find(write(text.toString()), "t.csv", Map.of("GES", Set.of("INSGESAMT")), 10);
        assertThat(found.total()).isEqualTo(30);
        assertThat(found.lines()).hasSize(10).extracting(Line::row).startsWith(2L, 4L, 6L);
        assertThat(found.lines().get(0).places())
                .extracting(FactLookup.Place::code)
                .contains("07101", "@2024-12-31");
        assertThat(found.lastRow()).isEqualTo(61);
    }

    @Test
    void aFileInAnArchiveIsReadThere() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("innen/tabelle.csv"));
            out.write((HEADER + row("07131", "", "-")).getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("a.zip"), zip.toByteArray());
        Result found = find(file, "a.zip", Map.of("REGION", Set.of("07131")), 10);
        assertThat(found.fileName()).isEqualTo("tabelle.csv");
        assertThat(found.lines()).singleElement().satisfies(line -> {
            assertThat(line.row()).isEqualTo(2);
            assertThat(line.column()).isEqualTo(14);
            // What the file says; that the region may not have existed is the import's knowledge.
            assertThat(line.text()).contains(";-;Anzahl");
        });
    }

    @Test
    void whenTimeIsUpTheAnswerSaysSo() throws Exception {
        int[] looks = {0};
        Path file = write(HEADER + row("07131", "", "1") + row("07132", "", "2") + row("07133", "", "3"));
        Result found = new FactLookup(ImportFixture.CONNECTORS, ImportLimits.DEFAULT)
                .find(new FileSource("t.csv", "de", file), work(), Map.of(), 10, () -> ++looks[0] > 2);
        assertThat(found.complete()).isFalse();
        assertThat(found.lines()).hasSize(2);
    }

    private static Map<String, Set<String>> wanted(String figure) {
        Map<String, Set<String>> wanted = new java.util.HashMap<>();
        for (String part : figure.split(" ")) {
            wanted.put(part.split("=")[0], Set.of(part.split("=")[1]));
        }
        return wanted;
    }

    private Result find(Path file, String name, Map<String, Set<String>> wanted, int most) throws IOException {
        return new FactLookup(ImportFixture.CONNECTORS, ImportLimits.DEFAULT)
                .find(new FileSource(name, "de", file), work(), wanted, most, () -> false);
    }

    private Path work() throws IOException {
        return Files.createTempDirectory(folder, "work");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private static String lineOf(Path file, long row) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .skip(row - 1)
                .findFirst()
                .map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
