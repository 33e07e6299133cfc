package org.komenius.monitoring.internal.importing;

import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** What can be wrong with a presentation table, beside what can be wrong with any file. */
final class PresentationProblems {

    private PresentationProblems() {}

    static Problem noHeader(long row) {
        return unprocessable(
                        "import.presentation.no-header",
                        "In der Tabelle sind Kopf und Daten nicht zu unterscheiden.",
                        "Header and data of the table cannot be told apart.")
                .at(Location.cell(row, 1, null))
                .advise(
                        "Laden Sie die Tabelle als Flatfile-CSV (ffcsv) oder lesen Sie sie mit dem Assistenten für eigene Tabellen ein.",
                        "Download the table as flat CSV (ffcsv), or import it with the assistant for tables of your own.");
    }

    static Problem sameColumn(int column, String name) {
        return unprocessable(
                        "import.presentation.same-column",
                        "Zwei Spalten der Tabelle heißen gleich: „" + name + "“.",
                        "Two columns of the table have the same name: \"" + name + "\".")
                .at(Location.cell(1, column, name))
                .advise(
                        "Laden Sie die Tabelle als Flatfile-CSV (ffcsv); dort haben alle Merkmale eigene Codes.",
                        "Download the table as flat CSV (ffcsv), where every variable has its own code.");
    }

    static Problem noPeriod(long row) {
        return unprocessable(
                        "import.presentation.no-period",
                        "Für diese Zeile nennt die Tabelle keinen Zeitpunkt und kein Jahr.",
                        "The table names no date and no year for this row.")
                .at(Location.cell(row, 1, null))
                .advise(
                        "Laden Sie die Tabelle vollständig herunter, mit den Zeilen über den Daten.",
                        "Download the whole table, with the lines above the data.");
    }

    private static Problem unprocessable(String code, String german, String english) {
        return Problem.of(ProblemCode.of(code, ProblemKind.UNPROCESSABLE), german, english);
    }
}
