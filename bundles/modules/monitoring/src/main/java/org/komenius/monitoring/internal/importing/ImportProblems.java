package org.komenius.monitoring.internal.importing;

import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** Everything that can be wrong with an uploaded file, each with where it is and what to do. */
final class ImportProblems {

    private ImportProblems() {}

    static Problem empty() {
        return unprocessable("import.file.empty", "Die Datei ist leer.", "The file is empty.")
                .advise("Laden Sie die Tabelle noch einmal herunter.", "Download the table again.");
    }

    static Problem tooLarge(long maxBytes) {
        String size = maxBytes / 1_000_000 + " MB";
        return Problem.of(
                        ProblemCode.of("import.file.too-large", ProblemKind.TOO_LARGE),
                        "Die Datei ist größer als " + size + ".",
                        "The file is larger than " + size + ".")
                .advise(
                        "Teilen Sie die Abfrage, zum Beispiel nach Jahren, oder erhöhen Sie die Grenze in der Konfiguration.",
                        "Split the query, for example by year, or raise the bound in the configuration.");
    }

    static Problem unknownFormat(String beginning) {
        return unprocessable(
                        "import.format.unknown",
                        "Das Format der Datei ist unbekannt. Sie beginnt mit „" + beginning + "“.",
                        "The file's format is unknown. It begins with \"" + beginning + "\".")
                .at(Location.cell(1, 1, null))
                .advise(
                        "Gelesen werden Flatfile-CSV (ffcsv) und Präsentationstabellen (datencsv) von GENESIS, Regionalstatistik und Zensus, auch als ZIP.",
                        "Flat CSV (ffcsv) and presentation tables (datencsv) of GENESIS, Regionalstatistik and Zensus can be read, zipped or not.");
    }

    static Problem workbook() {
        return unprocessable(
                        "import.format.workbook",
                        "Die Datei ist eine Excel-Arbeitsmappe.",
                        "The file is an Excel workbook.")
                .advise(
                        "Der Assistent für eigene Tabellen liest sie ein: Bildungsmonitoring, Datei einlesen.",
                        "The assistant for tables of one's own imports it: Education monitoring, Import a file.");
    }

    static Problem wrongColumn(int column, String expected, String found) {
        return unprocessable(
                        "import.header.wrong-column",
                        found == null
                                ? "Die Spalte „" + expected + "“ fehlt."
                                : "Statt der Spalte „" + expected + "“ steht hier „" + found + "“.",
                        found == null
                                ? "The column \"" + expected + "\" is missing."
                                : "The column \"" + expected + "\" is expected here, not \"" + found + "\".")
                .at(Location.cell(1, column, expected))
                .advise(
                        "Laden Sie die Datei unverändert, so wie das statistische Amt sie liefert.",
                        "Upload the file unchanged, as the statistical office delivers it.");
    }

    static Problem wrongEncoding(long row, int column, String expected) {
        return unprocessable(
                        "import.encoding.wrong",
                        "Die Datei ist nicht in " + expected + " kodiert: Diese Zeile enthält ein ungültiges Zeichen.",
                        "The file is not encoded in " + expected + ": this line has an invalid character.")
                .at(Location.cell(row, column, null))
                .advise(
                        "Vermutlich wurde die Datei in einem anderen Programm gespeichert. Laden Sie das Original.",
                        "Some other program has probably saved the file again. Upload the original.");
    }

    static Problem tooFewCells(long row, int found, int expected, String missing) {
        return unprocessable(
                        "import.row.too-few-cells",
                        "Die Zeile hat " + found + " statt " + expected + " Zellen; „" + missing + "“ fehlt.",
                        "The line has " + found + " cells instead of " + expected + "; \"" + missing + "\" is missing.")
                .at(Location.cell(row, found + 1, missing))
                .advise("Wurde die Datei vollständig heruntergeladen?", "Was the file downloaded completely?");
    }

    static Problem tooManyCells(long row, int found, int expected) {
        return unprocessable(
                        "import.row.too-many-cells",
                        "Die Zeile hat " + found + " statt " + expected + " Zellen.",
                        "The line has " + found + " cells instead of " + expected + ".")
                .at(Location.cell(row, expected + 1, null));
    }

    static Problem brokenLine(long row, String german, String english) {
        return unprocessable("import.row.broken", german, english).at(Location.row(row));
    }

    static Problem controlCharacter(long row, int column, String field) {
        return unprocessable(
                        "import.row.control-character",
                        "Die Zelle enthält ein Steuerzeichen, zum Beispiel einen Zeilenumbruch in Anführungszeichen.",
                        "The cell has a control character, for example a line break within quotes.")
                .at(Location.cell(row, column, field));
    }

    static Problem wrongLocale(long row, int column, String field, String cell, boolean germanExpected) {
        return unprocessable(
                        "import.number.wrong-locale",
                        "Die Zahl „" + cell + "“ ist nicht in der "
                                + (germanExpected
                                        ? "deutschen Schreibweise (Komma)"
                                        : "englischen Schreibweise (Punkt)")
                                + " dieser Datei.",
                        "The number \"" + cell + "\" is not written in the "
                                + (germanExpected ? "German form (comma)" : "English form (point)") + " of this file.")
                .at(Location.cell(row, column, field))
                .advise(
                        "Geben Sie beim Hochladen die Ausgabe (deutsch oder englisch) an, oder laden Sie das Original.",
                        "Say which edition it is (German or English) when uploading, or upload the original.");
    }

    static Problem unreadableValue(long row, int column, String field, String cell) {
        return unprocessable(
                        "import.number.unreadable",
                        cell.isBlank()
                                ? "Die Wertzelle ist leer."
                                : "„" + cell + "“ ist weder eine Zahl noch ein Zeichen der amtlichen Statistik.",
                        cell.isBlank()
                                ? "The value's cell is empty."
                                : "\"" + cell + "\" is neither a number nor a symbol of official statistics.")
                .at(Location.cell(row, column, field));
    }

    static Problem tooManyDigits(long row) {
        return unprocessable(
                        "import.number.too-long",
                        "Die Zahl hat mehr als 18 Stellen.",
                        "The number has more than 18 digits.")
                .at(Location.row(row));
    }

    static Problem unreadableTime(long row, int column, String cell) {
        return unprocessable(
                        "import.time.unreadable",
                        "„" + cell + "“ ist keine bekannte Zeitangabe.",
                        "\"" + cell + "\" is no known time.")
                .at(Location.cell(row, column, "time"));
    }

    static Problem mixedDimension(long row, int column, String expected, String found) {
        return unprocessable(
                        "import.dimension.mixed",
                        "Hier steht das Merkmal „" + found + "“, in den Zeilen davor „" + expected + "“.",
                        "The dimension is \"" + found + "\" here, but \"" + expected + "\" in the lines before.")
                .at(Location.cell(row, column, expected));
    }

    static Problem noFacts() {
        return unprocessable(
                "import.file.no-facts", "Die Datei enthält keine Datenzeile.", "The file has no line with data.");
    }

    static Problem contradiction(long first, long second) {
        return unprocessable(
                        "import.row.contradiction",
                        "Die Zeilen " + first + " und " + second + " nennen verschiedene Werte für dasselbe Feld.",
                        "Lines " + first + " and " + second + " give different values for the same cell.")
                .at(Location.row(second));
    }

    static Problem damagedArchive() {
        return unprocessable("import.archive.damaged", "Das ZIP-Archiv ist beschädigt.", "The ZIP archive is damaged.")
                .advise("Laden Sie die Datei noch einmal herunter.", "Download the file again.");
    }

    static Problem archiveBomb() {
        return unprocessable(
                "import.archive.suspicious",
                "Das ZIP-Archiv ist ungewöhnlich stark gepackt und wird nicht ausgepackt.",
                "The ZIP archive is packed unusually tightly and will not be unpacked.");
    }

    static Problem archiveEntries(String german, String english) {
        return unprocessable("import.archive.entries", german, english)
                .advise(
                        "Das Archiv soll genau eine CSV-Datei enthalten.",
                        "The archive should hold exactly one CSV file.");
    }

    private static Problem unprocessable(String code, String german, String english) {
        return Problem.of(ProblemCode.of(code, ProblemKind.UNPROCESSABLE), german, english);
    }
}
