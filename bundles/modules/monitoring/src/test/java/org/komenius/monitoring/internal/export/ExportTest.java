package org.komenius.monitoring.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.monitoring.internal.query.DataTable.Cell;
import org.komenius.monitoring.internal.query.DataTable.Row;

class ExportTest {

    private static final Member EVIL = new Member("07131", LocalizedText.of("=HYPERLINK(\"x\")", "=1+1"), null, false);
    private static final Member PLAIN = new Member("07132", LocalizedText.of("Ähre; Kreis", "Ear"), null, false);
    private static final DataTable TABLE = new DataTable(
            List.of(new Dimension("REGION", Kind.REGION, LocalizedText.of("Kreis", "District"), List.of(EVIL, PLAIN))),
            List.of(
                    new Member("A", LocalizedText.of("Anteil", "Share"), "%", false),
                    new Member("B", LocalizedText.of("Zahl", "Count"), null, false)),
            List.of(),
            List.of(
                    new Row(
                            List.of(EVIL),
                            Arrays.asList(
                                    new Cell(
                                            ObservedValue.of(new BigDecimal("12.50"))
                                                    .with(QualityFlag.REVISED),
                                            false),
                                    null)),
                    new Row(
                            List.of(PLAIN),
                            List.of(
                                    new Cell(ObservedValue.missing(MissingKind.UNKNOWN_OR_SECRET), false),
                                    new Cell(ObservedValue.of(7), true)))));

    @TempDir
    Path folder;

    @Test
    void germanCsvOpensInAGermanSpreadsheet() throws IOException {
        assertThat(new String(CsvTable.write(TABLE, "de"), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFREGION;Kreis;Anteil [%];A_status;Zahl;B_status\r\n"
                        + "07131;\"'=HYPERLINK(\"\"x\"\")\";12,50;REVISED;;NO_VALUE\r\n"
                        + "07132;\"Ähre; Kreis\";.;UNKNOWN_OR_SECRET;7;PARTIAL\r\n");
    }

    @Test
    void englishCsvHasCommasAndPoints() throws IOException {
        assertThat(new String(CsvTable.write(TABLE, "en"), StandardCharsets.UTF_8))
                .contains("07131,'=1+1,12.50,REVISED,,NO_VALUE\r\n");
    }

    @Test
    void xlsxHoldsNumbersSymbolsSourceAndLegend() throws IOException {
        Map<String, String> parts = new HashMap<>();
        byte[] file = XlsxTable.write(TABLE, "de", "Titel", "Amt, Tabelle 1");
        Path onDisk = Files.write(folder.resolve("table.xlsx"), file);
        try (ZipFile zip = new ZipFile(onDisk.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>12.5").doesNotContain("<f>");
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains("Quelle: Amt, Tabelle 1", "UNKNOWN_OR_SECRET", "unbekannt oder geheim zu halten");
    }
}
