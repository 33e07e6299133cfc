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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;

/** Tells a person what the JSON reader found: where, what, and what would be right there. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? path(mapping) : null;
        JsonLocation where = e.getLocation();
        if (where == null && e.getCause() instanceof JsonProcessingException inner) {
            where = inner.getLocation();
        }
        return what(e, field).at(place(where, field));
    }

    private static Problem what(JsonProcessingException e, String field) {
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return NetworkFileProblems.beyondLimits();
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : new TreeSet<>(unknown.getKnownPropertyIds())
                            .stream().map(Object::toString).collect(Collectors.joining(", "));
            return NetworkFileProblems.unknownField(unknown.getPropertyName(), known);
        }
        if (e instanceof InvalidNullException) {
            return NetworkFileProblems.missing(field);
        }
        if (e instanceof InvalidTypeIdException) {
            return NetworkFileProblems.badValue(
                    field, "Die Art („kind“) fehlt oder ist nicht bekannt", "The kind is missing or not known");
        }
        if (e instanceof InvalidFormatException format) {
            return badFormat(format, field);
        }
        if (e instanceof ValueInstantiationException broken && broken.getCause() != null) {
            return brokenRule(broken, field);
        }
        if (e instanceof MismatchedInputException mismatch) {
            Class<?> type = mismatch.getTargetType();
            return NetworkFileProblems.badValue(
                    field, "Erwartet wird " + german(type), "What is expected is " + english(type));
        }
        return NetworkFileProblems.notJson();
    }

    private static Problem badFormat(InvalidFormatException e, String field) {
        Class<?> type = e.getTargetType();
        if (type != null && type.isEnum()) {
            String allowed =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return NetworkFileProblems.badValue(
                    field,
                    "„" + e.getValue() + "“ ist keins von " + allowed,
                    "“" + e.getValue() + "” is none of " + allowed);
        }
        return NetworkFileProblems.badValue(
                field,
                "„" + e.getValue() + "“ ist nicht " + german(type),
                "“" + e.getValue() + "” is not " + english(type));
    }

    /** The records of a network refuse what can never be right; their reasons are written for developers, so these are for editors. */
    private static Problem brokenRule(ValueInstantiationException e, String field) {
        String type = e.getType() == null ? "" : simple(e.getType().getRawClass());
        return switch (type) {
            case "TranslatedText" -> NetworkFileProblems.badValue(
                    field, "Der deutsche Text („de“) fehlt", "The German text (“de”) is missing");
            case "Translation" -> NetworkFileProblems.badValue(field, "Der Text ist leer", "The text is empty");
            case "Validity" -> NetworkFileProblems.badValue(
                    field, "Die Gültigkeit endet, bevor sie beginnt", "The validity ends before it begins");
            case "Contact" -> NetworkFileProblems.badValue(
                    field,
                    "Die Webadresse (https://…) oder die E-Mail-Adresse hat keine gültige Form",
                    "The web address (https://…) or the e-mail address is not well-formed");
            case "PostalAddress" -> NetworkFileProblems.badValue(
                    field, "Die Postleitzahl hat nicht fünf Ziffern", "The postal code does not have five digits");
            default -> NetworkFileProblems.badValue(
                    field, "Diese Angabe ist nicht zulässig", "This value is not allowed");
        };
    }

    private static String german(Class<?> type) {
        return switch (simple(type)) {
            case "int", "Integer" -> "eine ganze Zahl";
            case "BigDecimal" -> "eine Zahl wie 3.0";
            case "boolean", "Boolean" -> "true oder false";
            case "String" -> "ein Text in Anführungszeichen";
            case "LocalDate" -> "ein Datum wie \"2026-08-01\"";
            case "MonthDay" -> "ein Tag des Jahres wie \"08-01\"";
            case "List", "Set", "Collection" -> "eine Liste […]";
            default -> "ein Objekt {…}";
        };
    }

    private static String english(Class<?> type) {
        return switch (simple(type)) {
            case "int", "Integer" -> "a whole number";
            case "BigDecimal" -> "a number such as 3.0";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "a text in quotation marks";
            case "LocalDate" -> "a date such as \"2026-08-01\"";
            case "MonthDay" -> "a day of the year such as \"08-01\"";
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
        for (JsonMappingException.Reference step : e.getPath()) {
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
