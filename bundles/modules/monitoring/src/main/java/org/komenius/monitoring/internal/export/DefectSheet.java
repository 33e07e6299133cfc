package org.komenius.monitoring.internal.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.komenius.monitoring.internal.quality.DefectState;
import org.komenius.monitoring.internal.quality.Severity;

/** Defects as a table to send back to an office: one line each, with an empty column for the answer. */
public final class DefectSheet {

    private static final DateTimeFormatter GERMAN_DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final List<String> GERMAN = List.of(
            "Tabelle",
            "Datensatz",
            "Version",
            "Stelle",
            "Schlüssel",
            "Befund",
            "Gewicht",
            "Stand",
            "Amt",
            "Frist",
            "Antwort");
    private static final List<String> ENGLISH = List.of(
            "Table",
            "Data set",
            "Version",
            "Place",
            "Codes",
            "Finding",
            "Severity",
            "State",
            "Office",
            "Due",
            "Answer");
    private static final int[] WIDTHS = {16, 34, 8, 46, 34, 60, 12, 14, 24, 12, 40};

    private DefectSheet() {}

    /**
     * A defect in words of one language.
     *
     * @param places where it is
     * @param due null for no day
     */
    public record Line(
            String tableCode,
            String title,
            int version,
            List<At> places,
            String sentence,
            Severity severity,
            DefectState state,
            String office,
            LocalDate due) {

        /** @param dimension label */
        public record At(String dimension, String code, String label) {}

        String where() {
            return places.stream().map(at -> at.dimension() + ": " + at.label()).collect(Collectors.joining("; "));
        }

        String codes() {
            return places.stream().map(At::code).collect(Collectors.joining("; "));
        }
    }

    public static byte[] csv(List<Line> lines, String language) throws IOException {
        StringWriter out = new StringWriter();
        out.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(language.equals("en") ? ',' : ';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord(language.equals("en") ? ENGLISH : GERMAN);
            for (Line line : lines) {
                csv.writeRecord(cells(line, language).stream()
                        .map(DefectSheet::harmless)
                        .toList());
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] xlsx(List<Line> lines, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Komenius", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(language.equals("en") ? "Defects" : "Mängel");
            List<String> header = language.equals("en") ? ENGLISH : GERMAN;
            for (int column = 0; column < header.size(); column++) {
                sheet.width(column, WIDTHS[column]);
                sheet.value(0, column, header.get(column));
            }
            sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
            for (int row = 0; row < lines.size(); row++) {
                List<String> cells = cells(lines.get(row), language);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row + 1, column, cells.get(column));
                }
            }
            sheet.freezePane(0, 1);
        }
        return out.toByteArray();
    }

    private static List<String> cells(Line line, String language) {
        return List.of(
                line.tableCode(),
                line.title(),
                String.valueOf(line.version()),
                line.where(),
                line.codes(),
                line.sentence(),
                word(line.severity(), language),
                word(line.state(), language),
                line.office(),
                date(line.due(), language),
                "");
    }

    static String date(LocalDate day, String language) {
        return day == null ? "" : language.equals("en") ? day.toString() : GERMAN_DATE.format(day);
    }

    static String word(Severity severity, String language) {
        boolean english = language.equals("en");
        return switch (severity) {
            case HINT -> english ? "hint" : "Hinweis";
            case WARNING -> english ? "warning" : "Auffälligkeit";
            case ERROR -> english ? "error" : "Fehler";
        };
    }

    static String word(DefectState state, String language) {
        boolean english = language.equals("en");
        return switch (state) {
            case OPEN -> english ? "open" : "offen";
            case IN_WORK -> english ? "in work" : "in Arbeit";
            case ACCEPTED -> english ? "confirmed as right" : "als richtig bestätigt";
            case CLOSED -> english ? "closed" : "geschlossen";
        };
    }

    /** Texts come from uploaded files: one that a spreadsheet would run as a formula gets an apostrophe before it. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
