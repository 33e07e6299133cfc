package org.komenius.registry.internal.imports;

import java.util.List;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** Every sentence that an import may fail with, in one place. */
final class ImportProblems {

    private static final ProblemCode NOT_GEOJSON = code("registry.import.not-geojson");
    private static final ProblemCode BROKEN_JSON = code("registry.import.broken-json");
    private static final ProblemCode BROKEN_GEOMETRY = code("registry.import.broken-geometry");
    private static final ProblemCode OTHER_REFERENCE_SYSTEM = code("registry.import.other-reference-system");
    private static final ProblemCode TOO_MUCH = ProblemCode.of("registry.import.too-much", ProblemKind.TOO_LARGE);
    private static final ProblemCode NO_KEY = code("registry.import.no-region-key");
    private static final ProblemCode TWICE = code("registry.import.twice-in-file");
    private static final ProblemCode EMPTY = code("registry.import.empty");
    private static final ProblemCode NOT_UTF8 = code("registry.import.not-utf8");
    private static final ProblemCode WRONG_COLUMNS = code("registry.import.wrong-columns");
    private static final ProblemCode CELL_COUNT = code("registry.import.cell-count");
    private static final ProblemCode BAD_CELL = code("registry.import.bad-cell");
    private static final ProblemCode BROKEN_CSV = code("registry.import.broken-csv");

    private ImportProblems() {}

    private static ProblemCode code(String value) {
        return ProblemCode.of(value, ProblemKind.UNPROCESSABLE);
    }

    static Problem notGeoJson() {
        return Problem.of(
                        NOT_GEOJSON,
                        "Die Datei ist keine GeoJSON-FeatureCollection.",
                        "The file is not a GeoJSON FeatureCollection.")
                .advise(
                        "Laden Sie die Grenzen als GeoJSON mit Längen- und Breitengraden herunter.",
                        "Download the boundaries as GeoJSON with longitude and latitude.");
    }

    static Problem brokenJson(long line, int column) {
        return Problem.of(
                        BROKEN_JSON,
                        "Die Datei ist kein vollständiges JSON; sie bricht in Zeile " + line
                                + " ab oder ist dort fehlerhaft.",
                        "The file is not complete JSON; it ends or is faulty in line " + line + ".")
                .at(Location.cell(line, Math.max(1, column), null));
    }

    static Problem notAFeature(long number) {
        return Problem.of(
                        NOT_GEOJSON,
                        "Eintrag " + number + " ist kein GeoJSON-Feature.",
                        "Entry " + number + " is not a GeoJSON feature.")
                .at(Location.row(number));
    }

    static Problem brokenGeometry(long number, String reason) {
        return Problem.of(
                        BROKEN_GEOMETRY,
                        "Die Geometrie von Eintrag " + number + " ist fehlerhaft (" + reason + ").",
                        "The geometry of entry " + number + " is faulty (" + reason + ").")
                .at(new Location(number, null, "geometry"));
    }

    static Problem otherReferenceSystem(String name) {
        return Problem.of(
                        OTHER_REFERENCE_SYSTEM,
                        "Die Koordinaten stehen im System " + name
                                + ", erwartet werden Längen- und Breitengrade (WGS 84).",
                        "The coordinates are in " + name + ", but longitude and latitude (WGS 84) are expected.")
                .advise("Wandeln Sie die Datei vorher in EPSG:4326 um.", "Convert the file to EPSG:4326 beforehand.");
    }

    static Problem tooManyFeatures(int limit) {
        return Problem.of(
                TOO_MUCH,
                "Die Datei enthält mehr als " + limit + " Einträge.",
                "The file holds more than " + limit + " entries.");
    }

    static Problem tooManyPositions(long limit) {
        return Problem.of(
                        TOO_MUCH,
                        "Die Grenzen bestehen aus mehr als " + limit + " Punkten.",
                        "The boundaries consist of more than " + limit + " positions.")
                .advise("Verwenden Sie eine vereinfachte Fassung.", "Use a simplified edition.");
    }

    static Problem noKey(long number, String found) {
        String shown = found == null ? "" : " („" + found + "“)";
        String shownEnglish = found == null ? "" : " (\"" + found + "\")";
        return Problem.of(
                        NO_KEY,
                        "Eintrag " + number + " hat keinen gültigen Regionalschlüssel (AGS oder RS)" + shown + ".",
                        "Entry " + number + " has no valid region key (AGS or RS)" + shownEnglish + ".")
                .at(new Location(number, null, "AGS"));
    }

    static Problem twice(long number, String key, long before) {
        return Problem.of(
                        TWICE,
                        "Der Schlüssel " + key + " kommt in Eintrag " + before + " und " + number + " vor.",
                        "The key " + key + " occurs in entries " + before + " and " + number + ".")
                .at(Location.row(number));
    }

    static Problem empty() {
        return Problem.of(EMPTY, "Die Datei enthält keine Einträge.", "The file holds no entries.");
    }

    static Problem notUtf8(long line, int column) {
        return Problem.of(
                        NOT_UTF8,
                        "Die Datei ist nicht in UTF-8 gespeichert (Zeile " + line + ", Spalte " + column + ").",
                        "The file is not stored as UTF-8 (line " + line + ", column " + column + ").")
                .at(Location.cell(line, column, null))
                .advise("Speichern Sie die Datei als „CSV UTF-8“.", "Save the file as \"CSV UTF-8\".");
    }

    static Problem wrongColumns(List<String> missing) {
        String names = String.join(", ", missing);
        return Problem.of(
                        WRONG_COLUMNS,
                        "Der Datei fehlen Spalten: " + names + ".",
                        "The file lacks columns: " + names + ".")
                .at(Location.row(1));
    }

    static Problem cellCount(long line, int expected, int found) {
        return Problem.of(
                        CELL_COUNT,
                        "Zeile " + line + " hat " + found + " statt " + expected + " Zellen.",
                        "Line " + line + " has " + found + " cells instead of " + expected + ".")
                .at(Location.row(line));
    }

    static Problem badCell(long line, int column, String name, String value) {
        return Problem.of(
                        BAD_CELL,
                        "Zeile " + line + ", Spalte „" + name + "“: „" + value + "“ ist hier nicht erlaubt.",
                        "Line " + line + ", column \"" + name + "\": \"" + value + "\" is not allowed here.")
                .at(Location.cell(line, column, name));
    }

    static Problem brokenCsv(long line) {
        return Problem.of(
                        BROKEN_CSV,
                        "Die Datei ist ab Zeile " + line + " kein gültiges CSV.",
                        "The file is not valid CSV from line " + line + " on.")
                .at(Location.row(line));
    }
}
