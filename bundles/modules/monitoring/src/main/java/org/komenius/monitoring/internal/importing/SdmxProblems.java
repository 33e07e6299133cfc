package org.komenius.monitoring.internal.importing;

import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** What can be wrong with SDMX-CSV, beside what can be wrong with any file. */
final class SdmxProblems {

    private SdmxProblems() {}

    static Problem deletion(long row, int column) {
        return Problem.of(
                        ProblemCode.of("import.sdmx.deletion", ProblemKind.UNPROCESSABLE),
                        "Die Datei will einzelne Werte löschen (ACTION = D).",
                        "The file wants to delete single values (ACTION = D).")
                .at(Location.cell(row, column, "ACTION"))
                .advise(
                        "Laden Sie den vollständigen neuen Stand hoch; er wird eine neue Version.",
                        "Upload the complete new state; it becomes a new version.");
    }

    static Problem unknownStatus(long row, int column, String found) {
        return Problem.of(
                        ProblemCode.of("import.sdmx.unknown-status", ProblemKind.UNPROCESSABLE),
                        "„" + found + "“ ist kein bekannter Zustand eines Wertes.",
                        "\"" + found + "\" is no known state of a value.")
                .at(Location.cell(row, column, "VALUE_STATUS"))
                .advise("Lassen Sie die Spalte VALUE_STATUS weg.", "Leave the column VALUE_STATUS out.");
    }
}
