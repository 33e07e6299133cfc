package org.komenius.monitoring.internal.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.OfficialNotation;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.query.DataTable;

/** A table as an Excel file: numbers as numbers, missing values as their symbol, and a second sheet with source and legend. */
public final class XlsxTable {

    private static final String APPLICATION = "Komenius";
    private static final String VERSION = "1.0";
    /** Digits that a spreadsheet can tell apart; a longer number is written as text, so that none gets lost. */
    private static final int SPREADSHEET_DIGITS = 15;

    private static final double LABEL_WIDTH = 34;

    private XlsxTable() {}

    /**
     * @param language {@code de} or {@code en}
     * @param title of the data set
     * @param source line that the licence asks for
     */
    public static byte[] write(DataTable table, String language, String title, String source) throws IOException {
        boolean english = language.startsWith("en");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
            Worksheet sheet = workbook.newWorksheet(english ? "Table" : "Tabelle");
            header(sheet, table, language);
            int line = 1;
            Set<MissingKind> kinds = new TreeSet<>();
            for (DataTable.Row row : table.rows()) {
                int column = 0;
                for (Member member : row.key()) {
                    sheet.value(line, column++, member.code());
                    sheet.value(line, column++, member.label().in(language));
                }
                for (DataTable.Cell cell : row.values()) {
                    value(sheet, line, column++, cell, english);
                    sheet.value(line, column++, ValueText.status(cell));
                    if (cell != null) {
                        cell.value().missingKind().ifPresent(kinds::add);
                    }
                }
                line++;
            }
            sheet.freezePane(0, 1);
            notes(workbook.newWorksheet(english ? "Source" : "Quelle"), english, title, source, kinds);
        }
        return out.toByteArray();
    }

    private static void header(Worksheet sheet, DataTable table, String language) {
        int column = 0;
        for (Dimension dimension : table.columns()) {
            sheet.value(0, column++, dimension.code());
            sheet.width(column, LABEL_WIDTH);
            sheet.value(0, column++, dimension.label().in(language));
        }
        for (Member measure : table.measures()) {
            String unit = measure.unit() == null ? "" : " [" + measure.unit() + "]";
            sheet.value(0, column++, measure.label().in(language) + unit);
            sheet.value(0, column++, measure.code() + "_status");
        }
        sheet.range(0, 0, 0, Math.max(0, column - 1)).style().bold().set();
    }

    private static void value(Worksheet sheet, int line, int column, DataTable.Cell cell, boolean english) {
        if (cell == null) {
            return;
        }
        BigDecimal number = cell.value().number().orElse(null);
        if (number != null && number.precision() <= SPREADSHEET_DIGITS) {
            sheet.value(line, column, number);
        } else {
            sheet.value(
                    line, column, ValueText.value(cell, english ? OfficialNotation.ENGLISH : OfficialNotation.GERMAN));
            sheet.style(line, column).horizontalAlignment("right").set();
        }
    }

    private static void notes(Worksheet sheet, boolean english, String title, String source, Set<MissingKind> kinds) {
        sheet.width(0, 12);
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, (english ? "Source: " : "Quelle: ") + source);
        int line = 3;
        for (MissingKind kind : kinds) {
            sheet.value(line, 0, kind.symbol());
            sheet.value(line, 1, explanation(kind, english));
            line++;
        }
    }

    private static String explanation(MissingKind kind, boolean english) {
        return switch (kind) {
            case UNKNOWN_OR_SECRET -> english ? "unknown or secret" : "unbekannt oder geheim zu halten";
            case CONFIDENTIAL -> english ? "kept secret" : "geheim gehalten";
            case LATER -> english ? "comes later" : "Angabe fällt später an";
            case UNRELIABLE -> english ? "not reliable enough" : "nicht sicher genug";
            case NOT_MEANINGFUL -> english ? "makes no sense here" : "nicht sinnvoll";
            case NOT_COLLECTED -> english ? "not collected" : "nicht erhoben";
            case REGION_NOT_EXISTING -> english
                    ? "the region did not exist on that date"
                    : "die Region gab es zu dieser Zeit nicht";
        };
    }
}
