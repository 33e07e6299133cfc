package org.komenius.pathways.internal.networkfile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** What can be wrong with a network file, told with its place. */
final class NetworkFileProblems {

    private static final ProblemCode TOO_LARGE = code("too-large", ProblemKind.TOO_LARGE);
    private static final ProblemCode NO_NETWORK = code("not-a-network", ProblemKind.UNSUPPORTED);
    private static final ProblemCode VERSION = code("version", ProblemKind.UNSUPPORTED);
    private static final ProblemCode NO_JSON = code("not-json", ProblemKind.UNPROCESSABLE);
    private static final ProblemCode TOO_DEEP = code("limit", ProblemKind.UNPROCESSABLE);
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

    static Problem unknownVersion(Integer version) {
        String found = version == null ? "–" : version.toString();
        return Problem.of(
                        VERSION,
                        "Version " + found + " von Netzdateien ist hier nicht bekannt, nur Version "
                                + NetworkJson.FORMAT_VERSION + ".",
                        "Version " + found + " of network files is not known here, only version "
                                + NetworkJson.FORMAT_VERSION + ".")
                .advise(
                        "Aktualisieren Sie Komenius oder speichern Sie die Datei dort in der älteren Version.",
                        "Update Komenius, or save the file in the older version.")
                .at(Location.field("formatVersion"));
    }

    static Problem notText() {
        return Problem.of(NO_JSON, "Die Datei ist kein Text in UTF-8.", "The file is not text in UTF-8.")
                .advise("Speichern Sie die Datei in der Zeichenkodierung UTF-8.", "Save the file as UTF-8.");
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

    static Problem of(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? path(mapping) : null;
        return what(e, field).at(place(e.getLocation(), field));
    }

    private static Problem what(JsonProcessingException e, String field) {
        if (e instanceof StreamConstraintsException) {
            return tooDeep();
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        if (e instanceof InvalidNullException) {
            return missing(field);
        }
        if (e instanceof InvalidTypeIdException) {
            return badValue(field, "die Art („kind“) fehlt oder ist nicht bekannt", "the kind is missing or not known");
        }
        if (e instanceof InvalidFormatException format) {
            return badFormat(format, field);
        }
        if (e instanceof ValueInstantiationException value && value.getCause() != null) {
            String rule = value.getCause().getMessage();
            return badValue(field, "die Angabe verletzt eine Regel (" + rule + ")", rule);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return badValue(
                    field,
                    "erwartet wird " + german(mismatch.getTargetType()),
                    "expected " + english(mismatch.getTargetType()));
        }
        return Problem.of(NO_JSON, "Die Datei ist kein gültiges JSON.", "The file is not valid JSON.")
                .advise(
                        "Bearbeiten Sie Netzdateien mit dem Netzeditor; von Hand helfen Editoren, die JSON prüfen.",
                        "Edit network files in the network editor; for editing by hand use an editor that checks JSON.");
    }

    private static Problem tooDeep() {
        return Problem.of(
                        TOO_DEEP,
                        "Die Datei ist tiefer geschachtelt, als Netze es sind, oder ein Text ist länger als "
                                + NetworkLimits.TEXT_CHARACTERS + " Zeichen.",
                        "The file is nested deeper than networks are, or a text is longer than "
                                + NetworkLimits.TEXT_CHARACTERS + " characters.")
                .advise("Kürzen Sie die Stelle.", "Shorten this place.");
    }

    private static Problem unknownField(UnrecognizedPropertyException e) {
        String known = e.getKnownPropertyIds() == null
                ? ""
                : new TreeSet<>(e.getKnownPropertyIds())
                        .stream().map(Object::toString).collect(Collectors.joining(", "));
        return Problem.of(
                        UNKNOWN_FIELD,
                        "Das Feld „" + e.getPropertyName() + "“ gibt es hier nicht.",
                        "There is no field “" + e.getPropertyName() + "” here.")
                .advise("Bekannt sind: " + known + ".", "Known are: " + known + ".");
    }

    private static Problem missing(String field) {
        return Problem.of(
                        MISSING_FIELD,
                        "Die Angabe „" + field + "“ fehlt oder ist leer (null).",
                        "The field “" + field + "” is missing or null.")
                .advise("Ergänzen Sie die Angabe.", "Add it.");
    }

    private static Problem badFormat(InvalidFormatException e, String field) {
        Class<?> type = e.getTargetType();
        if (type != null && type.isEnum()) {
            String allowed =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return badValue(
                    field,
                    "„" + e.getValue() + "“ ist keins von " + allowed,
                    "“" + e.getValue() + "” is none of " + allowed);
        }
        return badValue(
                field,
                "„" + e.getValue() + "“ ist nicht " + german(type),
                "“" + e.getValue() + "” is not " + english(type));
    }

    private static Problem badValue(String field, String german, String english) {
        String where = field == null ? "" : "„" + field + "“: ";
        String whereEnglish = field == null ? "" : "“" + field + "”: ";
        return Problem.of(BAD_VALUE, where + german + ".", whereEnglish + english + ".")
                .advise("Berichtigen Sie die Angabe an dieser Stelle.", "Correct the value at this place.");
    }

    private static String german(Class<?> type) {
        return switch (simple(type)) {
            case "int", "Integer" -> "eine ganze Zahl";
            case "BigDecimal" -> "eine Zahl wie 3.0";
            case "boolean", "Boolean" -> "true oder false";
            case "String" -> "ein Text";
            case "LocalDate" -> "ein Datum wie 2026-08-01";
            case "MonthDay" -> "ein Tag des Jahres wie 08-01";
            case "List", "Set", "Collection" -> "eine Liste […]";
            default -> "ein Objekt {…}";
        };
    }

    private static String english(Class<?> type) {
        return switch (simple(type)) {
            case "int", "Integer" -> "a whole number";
            case "BigDecimal" -> "a number such as 3.0";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "a text";
            case "LocalDate" -> "a date such as 2026-08-01";
            case "MonthDay" -> "a day of the year such as 08-01";
            case "List", "Set", "Collection" -> "a list […]";
            default -> "an object {…}";
        };
    }

    private static String simple(Class<?> type) {
        return type == null ? "" : type.getSimpleName();
    }

    /** For example {@code stops[3].title.de.text}; null at the top. */
    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        List<JsonMappingException.Reference> steps = e.getPath();
        for (JsonMappingException.Reference step : steps) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.length() == 0 ? null : path.toString();
    }

    private static Location place(JsonLocation where, String field) {
        if (where == null || where.getLineNr() < 1) {
            return field == null ? null : Location.field(field);
        }
        return Location.cell(where.getLineNr(), Math.max(1, where.getColumnNr()), field);
    }
}
