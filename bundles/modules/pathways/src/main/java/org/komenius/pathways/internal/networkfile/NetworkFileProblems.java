package org.komenius.pathways.internal.networkfile;

import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** What can be wrong with a network file. */
final class NetworkFileProblems {

    private static final ProblemCode TOO_LARGE = code("too-large", ProblemKind.TOO_LARGE);
    private static final ProblemCode NO_NETWORK = code("not-a-network", ProblemKind.UNSUPPORTED);
    private static final ProblemCode VERSION = code("version", ProblemKind.UNSUPPORTED);
    private static final ProblemCode NO_JSON = code("not-json", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode LIMITS = code("limits", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode TOO_MANY = code("too-many", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode UNKNOWN_FIELD = code("unknown-field", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode MISSING_FIELD = code("missing-field", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode BAD_VALUE = code("bad-value", ProblemKind.UNPROCESSABLE);

    private NetworkFileProblems() {}

    private static ProblemCode code(String name, ProblemKind kind) {
        return ProblemCode.of("pathways.file." + name, kind);
    }

    static Problem tooLarge() {
        int megabytes = NetworkLimits.BYTES / 1024 / 1024;
        return Problem.of(
                        TOO_LARGE,
                        "Die Datei ist größer als " + megabytes + " MB.",
                        "The file is larger than " + megabytes + " MB.")
                .advise(
                        "Prüfen Sie, ob es wirklich eine Netzdatei ist, und teilen Sie das Netz sonst auf.",
                        "Check whether it really is a network file; if so, split the network.");
    }

    static Problem notANetwork() {
        return Problem.of(
                        NO_NETWORK,
                        "Das ist keine Netzdatei: Die Angabe \"format\": \"" + NetworkJson.FORMAT + "\" fehlt.",
                        "This is no network file: \"format\": \"" + NetworkJson.FORMAT + "\" is missing.")
                .advise(
                        "Wählen Sie eine Datei, die aus dem Netzeditor heruntergeladen wurde.",
                        "Choose a file that was downloaded from the network editor.")
                .at(Location.field("format"));
    }

    /** @param found null if the file states none */
    static Problem unknownVersion(Integer found) {
        String german =
                found == null ? "Die Angabe \"formatVersion\" fehlt" : "Version " + found + " ist nicht bekannt";
        String english = found == null ? "\"formatVersion\" is missing" : "Version " + found + " is not known";
        return Problem.of(
                        VERSION,
                        german + "; gelesen werden Netzdateien der Version " + NetworkJson.FORMAT_VERSION + ".",
                        english + "; network files of version " + NetworkJson.FORMAT_VERSION + " can be read.")
                .advise(
                        "Stammt die Datei aus einem neueren Komenius, aktualisieren Sie dieses.",
                        "If the file comes from a newer Komenius, update this one.")
                .at(Location.field("formatVersion"));
    }

    static Problem notText() {
        return Problem.of(NO_JSON, "Die Datei ist kein Text in UTF-8.", "The file is not text in UTF-8.")
                .advise("Speichern Sie die Datei in der Zeichenkodierung UTF-8.", "Save the file as UTF-8.");
    }

    static Problem notJson() {
        return Problem.of(NO_JSON, "Die Datei ist kein gültiges JSON.", "The file is not valid JSON.")
                .advise(
                        "Bearbeiten Sie Netze im Netzeditor; von Hand hilft ein Editor, der JSON prüft.",
                        "Edit networks in the network editor; by hand, use an editor that checks JSON.");
    }

    static Problem beyondLimits() {
        return Problem.of(
                        LIMITS,
                        "Die Datei ist tiefer geschachtelt, als Netze es sind, oder ein Text ist länger als "
                                + NetworkLimits.TEXT_CHARACTERS + " Zeichen.",
                        "The file is nested deeper than networks are, or a text is longer than "
                                + NetworkLimits.TEXT_CHARACTERS + " characters.")
                .advise("Kürzen Sie die Stelle.", "Shorten this place.");
    }

    static Problem tooMany(String field, int count) {
        return Problem.of(
                        TOO_MANY,
                        "„" + field + "“ hat " + count + " Einträge; höchstens " + NetworkLimits.ENTRIES
                                + " sind möglich.",
                        "“" + field + "” has " + count + " entries; at most " + NetworkLimits.ENTRIES
                                + " are possible.")
                .advise("Teilen Sie das Netz in mehrere auf.", "Split the network into several.")
                .at(Location.field(field));
    }

    static Problem unknownField(String name, String known) {
        return Problem.of(
                        UNKNOWN_FIELD,
                        "Das Feld „" + name + "“ gibt es hier nicht.",
                        "There is no field “" + name + "” here.")
                .advise("Bekannt sind: " + known + ".", "Known are: " + known + ".");
    }

    static Problem missing(String field) {
        return Problem.of(
                        MISSING_FIELD,
                        "Die Angabe „" + field + "“ fehlt oder ist leer (null).",
                        "The field “" + field + "” is missing or null.")
                .advise("Ergänzen Sie die Angabe.", "Add it.");
    }

    /**
     * @param field null at the top of the file
     * @param german what is wrong, without full stop
     */
    static Problem badValue(String field, String german, String english) {
        String where = field == null ? "" : " (bei „" + field + "“)";
        String whereEnglish = field == null ? "" : " (at “" + field + "”)";
        return Problem.of(BAD_VALUE, german + where + ".", english + whereEnglish + ".")
                .advise("Berichtigen Sie die Angabe an dieser Stelle.", "Correct the value at this place.");
    }
}
