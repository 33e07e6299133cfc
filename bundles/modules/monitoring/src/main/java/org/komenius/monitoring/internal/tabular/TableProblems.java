package org.komenius.monitoring.internal.tabular;

import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** Everything that can be wrong with a table of one's own, each with where it is and what to do. */
final class TableProblems {

    private TableProblems() {}

    static Problem noMapping() {
        return refused(
                        "table.mapping.none",
                        "Die Datei hat kein amtliches Format, und zu ihren Spaltenüberschriften ist keine Zuordnung behalten.",
                        "The file has no official format, and no mapping has been kept for its headings.")
                .advise(
                        "Lesen Sie eine solche Datei einmal unter „Datei einlesen“ ein und behalten Sie die Zuordnung. Gibt es schon"
                                + " eine, vergleichen Sie die Überschriften mit der Datei vom letzten Mal.",
                        "Import such a file once under \"Import file\" and keep the mapping. If there is one already, compare the"
                                + " headings with the file of last time.");
    }

    static Problem notATable() {
        return refused(
                        "table.file.not-a-table",
                        "Die Datei ist weder eine CSV-Datei noch eine Excel-Arbeitsmappe (.xlsx).",
                        "The file is neither a CSV file nor an Excel workbook (.xlsx).")
                .advise(
                        "Speichern Sie die Tabelle als Excel-Arbeitsmappe (.xlsx) oder als CSV.",
                        "Save the table as an Excel workbook (.xlsx) or as CSV.");
    }

    static Problem oldWorkbook() {
        return refused(
                        "table.file.old-format",
                        "Das ist eine Arbeitsmappe im alten Format (.xls) oder eine mit Kennwort.",
                        "This is a workbook of the old format (.xls), or one with a password.")
                .advise(
                        "Speichern Sie sie ohne Kennwort als Excel-Arbeitsmappe (.xlsx).",
                        "Save it without a password as an Excel workbook (.xlsx).");
    }

    static Problem empty() {
        return refused("table.file.empty", "Die Tabelle ist leer.", "The table is empty.")
                .advise("Wählen Sie ein anderes Blatt oder eine andere Datei.", "Choose another sheet or file.");
    }

    static Problem damaged(String part) {
        return refused(
                        "table.workbook.damaged",
                        "Die Arbeitsmappe ist beschädigt (" + part + ").",
                        "The workbook is damaged (" + part + ").")
                .advise(
                        "Öffnen Sie sie in einem Tabellenprogramm und speichern Sie sie neu.",
                        "Open it in a spreadsheet program and save it again.");
    }

    static Problem declarations() {
        return refused(
                        "table.workbook.declarations",
                        "Die Arbeitsmappe enthält XML-Deklarationen (DOCTYPE, ENTITY), wie sie kein Tabellenprogramm schreibt.",
                        "The workbook has XML declarations (DOCTYPE, ENTITY) that no spreadsheet program writes.")
                .advise(
                        "Sie wird aus Sicherheitsgründen nicht gelesen. Speichern Sie sie in einem Tabellenprogramm neu.",
                        "It is not read for reasons of security. Save it again in a spreadsheet program.");
    }

    static Problem bomb() {
        return refused(
                        "table.workbook.bomb",
                        "Die Arbeitsmappe wird beim Entpacken unverhältnismäßig groß.",
                        "The workbook grows out of proportion when unpacked.")
                .advise(
                        "Sie wird aus Sicherheitsgründen nicht gelesen. Löschen Sie leere, formatierte Bereiche und speichern Sie sie neu.",
                        "It is not read for reasons of security. Delete empty formatted areas and save it again.");
    }

    static Problem tooMuch(String germanWhat, String englishWhat, long max) {
        return Problem.of(
                        ProblemCode.of("table.too-large", ProblemKind.TOO_LARGE),
                        "Die Tabelle hat zu viele " + germanWhat + " (höchstens " + max + ").",
                        "The table has too many " + englishWhat + " (at most " + max + ").")
                .advise(
                        "Teilen Sie die Tabelle, oder löschen Sie, was nicht gebraucht wird.",
                        "Split the table, or delete what is not needed.");
    }

    static Problem macros() {
        return refused("table.workbook.macros", "Die Arbeitsmappe enthält Makros.", "The workbook has macros.")
                .advise(
                        "Speichern Sie sie als Excel-Arbeitsmappe ohne Makros (.xlsx).",
                        "Save it as an Excel workbook without macros (.xlsx).");
    }

    static Problem links(String where) {
        return refused(
                        "table.workbook.links",
                        "Die Arbeitsmappe bezieht Werte von außen (" + where + ").",
                        "The workbook takes values from elsewhere (" + where + ").")
                .advise(
                        "Kopieren Sie die Tabelle und fügen Sie sie als Werte in eine neue Arbeitsmappe ein.",
                        "Copy the table and paste it as values into a new workbook.");
    }

    static Problem formula(long row, int column) {
        return refused(
                        "table.workbook.formula",
                        "Die Formel in dieser Zelle hat kein gespeichertes Ergebnis.",
                        "The formula in this cell has no stored result.")
                .at(Location.cell(row, column, null))
                .advise(
                        "Öffnen Sie die Arbeitsmappe in einem Tabellenprogramm und speichern Sie sie; dann steht das Ergebnis darin.",
                        "Open the workbook in a spreadsheet program and save it; then it holds the result.");
    }

    static Problem noSheet(String name) {
        return refused(
                "table.sheet.unknown",
                "Ein Blatt „" + name + "“ gibt es in der Arbeitsmappe nicht.",
                "The workbook has no sheet \"" + name + "\".");
    }

    static Problem tooLong(long row, int column) {
        return refused(
                        "table.cell.too-long",
                        "Der Text dieser Zelle ist länger als jedes Tabellenprogramm erlaubt.",
                        "The text of this cell is longer than any spreadsheet program allows.")
                .at(Location.cell(row, column, null));
    }

    static Problem controlCharacter(long row, int column) {
        return refused(
                        "table.cell.control-character",
                        "Die Zelle enthält ein Steuerzeichen.",
                        "The cell has a control character.")
                .at(Location.cell(row, column, null))
                .advise(
                        "Löschen Sie den Inhalt der Zelle und tippen Sie ihn neu.",
                        "Clear the cell and type it again.");
    }

    static Problem unreadableValue(long row, int column, String field, String cell) {
        return refused(
                        "table.value.unreadable",
                        cell.isEmpty()
                                ? "Die Zelle ist leer, und für leere Zellen ist nichts festgelegt."
                                : "„" + shortened(cell) + "“ ist weder eine Zahl noch ein festgelegtes Zeichen.",
                        cell.isEmpty()
                                ? "The cell is empty, and nothing is settled for empty cells."
                                : "\"" + shortened(cell) + "\" is neither a number nor a symbol that has been settled.")
                .at(Location.cell(row, column, field))
                .advise(
                        "Legen Sie unter „Fehlende Werte und Zahlen“ fest, was es bedeutet.",
                        "Settle what it means under \"Missing values and numbers\".");
    }

    static Problem tooManyDigits(long row, int column, String field) {
        return refused(
                        "table.value.too-long",
                        "Die Zahl hat mehr als 18 Ziffern.",
                        "The number has more than 18 digits.")
                .at(Location.cell(row, column, field))
                .advise("Runden Sie sie in der Datei.", "Round it in the file.");
    }

    static Problem partial(long row, int column, String field) {
        return refused(
                        "table.value.partial",
                        "Das ist eine unvollständige Summe und kein veröffentlichter Wert.",
                        "This is an incomplete sum and not a published value.")
                .at(Location.cell(row, column, field))
                .advise(
                        "Laden Sie die Einzelwerte herunter, nicht die Summen.",
                        "Download the single values, not the sums.");
    }

    static Problem unreadablePeriod(long row, int column, String field, String cell) {
        return refused(
                        "table.period.unreadable",
                        cell.isEmpty()
                                ? "Die Angabe der Zeit fehlt."
                                : "„" + shortened(cell) + "“ ist keine Zeitangabe.",
                        cell.isEmpty() ? "The time is missing." : "\"" + shortened(cell) + "\" is not a time.")
                .at(Location.cell(row, column, field))
                .advise(
                        "Gelesen werden Jahre (2024), Schuljahre (2023/24), Stichtage (31.12.2024) und Monate (05/2024).",
                        "Years (2024), school years (2023/24), reference dates (31.12.2024) and months (05/2024) can be read.");
    }

    static Problem unknownRegion(long row, int column, String field, String cell) {
        return refused(
                        "table.region.unknown",
                        cell.isEmpty()
                                ? "Die Region fehlt."
                                : "Eine Region „" + shortened(cell) + "“ ist nicht bekannt.",
                        cell.isEmpty() ? "The region is missing." : "No region \"" + shortened(cell) + "\" is known.")
                .at(Location.cell(row, column, field))
                .advise(
                        "Ordnen Sie dem Namen unter „Prüfen“ einen Schlüssel zu, oder lassen Sie die Zeile aus.",
                        "Give the name a key under \"Check\", or leave the row out.");
    }

    static Problem ambiguousRegion(long row, int column, String field, String cell, String candidates) {
        return refused(
                        "table.region.ambiguous",
                        "„" + shortened(cell) + "“ können mehrere Regionen sein: " + candidates + ".",
                        "\"" + shortened(cell) + "\" may be several regions: " + candidates + ".")
                .at(Location.cell(row, column, field))
                .advise(
                        "Grenzen Sie das Gebiet bei der Spalte ein, oder ordnen Sie dem Namen unter „Prüfen“ einen Schlüssel zu.",
                        "Narrow the area down at the column, or give the name a key under \"Check\".");
    }

    static Problem missingMember(long row, int column, String field) {
        return refused(
                        "table.dimension.empty",
                        "Die Zelle ist leer; zu welcher Ausprägung der Wert gehört, ist nicht zu erkennen.",
                        "The cell is empty; what the value belongs to cannot be told.")
                .at(Location.cell(row, column, field))
                .advise(
                        "Wählen Sie bei der Spalte „leere Zellen gelten wie darüber“, oder ergänzen Sie die Datei.",
                        "Choose \"empty cells are as above\" at the column, or complete the file.");
    }

    static Problem contradiction(long firstRow, long row) {
        return refused(
                        "table.facts.contradiction",
                        "Die Zeilen " + firstRow + " und " + row + " nennen für dasselbe verschiedene Werte.",
                        "Rows " + firstRow + " and " + row + " have different values for the same thing.")
                .at(Location.row(row))
                .advise(
                        "Vielleicht fehlt eine Spalte, die beide unterscheidet: Geben Sie ihr die Rolle „Merkmal“.",
                        "Perhaps a column that tells them apart is left out: give it the role \"dimension\".");
    }

    static Problem settings(String field, String german, String english) {
        return Problem.of(ProblemCode.of("table.mapping.invalid", ProblemKind.INVALID), german, english)
                .at(Location.field(field));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static Problem refused(String code, String german, String english) {
        return Problem.of(ProblemCode.of(code, ProblemKind.UNPROCESSABLE), german, english);
    }
}
