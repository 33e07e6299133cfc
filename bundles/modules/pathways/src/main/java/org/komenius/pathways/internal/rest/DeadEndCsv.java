package org.komenius.pathways.internal.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.komenius.pathways.internal.deadend.DeadEnd;
import org.komenius.pathways.internal.rest.PlanningJson.DeadEndEntry;

/** Findings as a table for German spreadsheets: semicolons, and a byte order mark, without which they break umlauts. */
final class DeadEndCsv {

    static final String TYPE = "text/csv";

    private DeadEndCsv() {}

    static byte[] write(List<DeadEndEntry> findings) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord("Befund", "Art", "Kennung", "Bezeichnung", "Erklärung", "Regionalschlüssel");
            for (DeadEndEntry finding : findings) {
                csv.writeRecord(
                        title(finding.kind()),
                        type(finding.subjectType()),
                        harmless(finding.subjectId()),
                        harmless(finding.title()),
                        harmless(finding.message().german()),
                        finding.region() == null ? "" : finding.region());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String title(DeadEnd.Kind kind) {
        return switch (kind) {
            case QUALIFICATION_WITHOUT_ONWARD -> "Abschluss ohne Anschluss";
            case DEAD_END -> "Sackgasse";
            case UNREACHABLE -> "nicht erreichbar";
            case STOP_WITHOUT_INSTITUTION -> "keine Einrichtung vor Ort";
            case CHECK_OVERDUE -> "Prüfung überfällig";
        };
    }

    private static String type(String subjectType) {
        return switch (subjectType) {
            case "stop" -> "Halt";
            case "transition" -> "Übergang";
            default -> "Abschluss";
        };
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
    private static String harmless(String text) {
        if (text == null) {
            return "";
        }
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
