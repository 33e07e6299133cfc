package org.komenius.platform.internal.audit;

import java.util.TreeMap;
import java.util.stream.Collectors;

/** The audit log as CSV for spreadsheets: UTF-8 with BOM, semicolons, every cell quoted. */
public final class AuditCsv {

    public static final String HEADER =
            "\uFEFFsequence;occurred;module;action;subject;actorKind;actorId;actorName;details;hash\r\n";

    /** First characters that make a spreadsheet take a cell for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private AuditCsv() {}

    public static String line(AuditEntry entry) {
        String details = new TreeMap<>(entry.details())
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(", "));
        return String.join(
                        ";",
                        cell(Long.toString(entry.sequence())),
                        cell(entry.occurred().toString()),
                        cell(entry.module()),
                        cell(entry.action()),
                        cell(entry.subject()),
                        cell(entry.actorKind()),
                        cell(entry.actorId()),
                        cell(entry.actorName()),
                        cell(details),
                        cell(entry.hash()))
                + "\r\n";
    }

    static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
