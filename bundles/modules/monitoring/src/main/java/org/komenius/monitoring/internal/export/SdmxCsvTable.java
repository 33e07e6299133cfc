package org.komenius.monitoring.internal.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.komenius.model.time.Period;
import org.komenius.model.value.SdmxStatus;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.importing.SdmxTime;
import org.komenius.monitoring.internal.query.DataTable;

/**
 * A table as SDMX-CSV 2.0 with labels: one line per value. Beside {@code OBS_STATUS} and {@code CONF_STATUS} the column {@code
 * VALUE_STATUS} names our own kinds, which SDMX cannot all tell apart, so that an import gives back the same facts.
 */
public final class SdmxCsvTable {

    private SdmxCsvTable() {}

    /**
     * @param structure id of the data flow, for example {@code 12411-01-01-4}
     * @param version of the data set
     */
    public static byte[] write(DataTable table, String structure, int version, String title, String language)
            throws IOException {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION"));
            header.add("MEASURE: " + (language.startsWith("en") ? "Measure" : "Merkmal"));
            int time = -1;
            for (int at = 0; at < table.columns().size(); at++) {
                Dimension column = table.columns().get(at);
                if (column.kind() == Kind.TIME) {
                    time = at;
                } else {
                    header.add(column.code() + ": " + column.label().in(language));
                }
            }
            header.addAll(
                    List.of("TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS", "CONF_STATUS", "VALUE_STATUS"));
            csv.writeRecord(header);
            for (DataTable.Row row : table.rows()) {
                for (int at = 0; at < table.measures().size(); at++) {
                    DataTable.Cell cell = row.values().get(at);
                    if (cell != null) {
                        csv.writeRecord(line(structure, version, title, table, row, at, time, language));
                    }
                }
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> line(
            String structure,
            int version,
            String title,
            DataTable table,
            DataTable.Row row,
            int measure,
            int time,
            String language) {
        Member figure = table.measures().get(measure);
        DataTable.Cell cell = row.values().get(measure);
        List<String> line = new ArrayList<>(List.of(
                "dataflow", "KOMENIUS:" + structure + "(" + version + ".0)", title, "I", coded(figure, language)));
        for (int at = 0; at < row.key().size(); at++) {
            if (at != time) {
                line.add(coded(row.key().get(at), language));
            }
        }
        line.add(time < 0 ? "" : SdmxTime.print(Period.parse(row.key().get(time).code())));
        line.add(cell.value().number().map(BigDecimal::toPlainString).orElse(""));
        line.add(figure.unit() == null ? "" : figure.unit());
        SdmxStatus status = SdmxStatus.of(cell.value());
        line.add(status.obsStatus());
        line.add(status.confStatus());
        line.add(ValueText.status(cell).replace("|PARTIAL", "").replace("PARTIAL", ""));
        return line;
    }

    private static String coded(Member member, String language) {
        return member.code() + ": " + member.label().in(language);
    }
}
