package org.komenius.monitoring.internal.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.komenius.model.value.OfficialNotation;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.query.DataTable;

/**
 * A table as CSV: code and label per dimension, value and status per measure.
 *
 * <p>German: semicolon and decimal comma, as a German spreadsheet opens it; English: comma and decimal point. UTF-8 with byte order
 * mark, without which spreadsheets break umlauts.
 */
public final class CsvTable {

    private CsvTable() {}

    /** @param language {@code de} or {@code en}, for locale and labels */
    public static byte[] write(DataTable table, String language) throws IOException {
        boolean english = language.startsWith("en");
        OfficialNotation notation = english ? OfficialNotation.ENGLISH : OfficialNotation.GERMAN;
        StringWriter out = new StringWriter();
        out.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(english ? ',' : ';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord(header(table, language));
            for (DataTable.Row row : table.rows()) {
                List<String> cells = new ArrayList<>();
                for (Member member : row.key()) {
                    cells.add(harmless(member.code()));
                    cells.add(harmless(member.label().in(language)));
                }
                for (DataTable.Cell cell : row.values()) {
                    cells.add(ValueText.value(cell, notation));
                    cells.add(ValueText.status(cell));
                }
                csv.writeRecord(cells);
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(DataTable table, String language) {
        List<String> names = new ArrayList<>();
        for (Dimension column : table.columns()) {
            names.add(column.code());
            names.add(harmless(column.label().in(language)));
        }
        for (Member measure : table.measures()) {
            String unit = measure.unit() == null ? "" : " [" + measure.unit() + "]";
            names.add(harmless(measure.label().in(language) + unit));
            names.add(measure.code() + "_status");
        }
        return names;
    }

    /** Texts come from uploaded files: one that a spreadsheet would run as a formula gets an apostrophe before it. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
