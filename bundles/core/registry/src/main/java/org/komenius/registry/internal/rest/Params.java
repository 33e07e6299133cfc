package org.komenius.registry.internal.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.region.RegionKey;
import org.komenius.registry.internal.institution.InstitutionProblems;

/** Reads query and path parameters; what cannot be read is a problem that names the parameter. */
final class Params {

    private static final ProblemCode INVALID = ProblemCode.of("registry.parameter.invalid", ProblemKind.INVALID);

    private Params() {}

    /** {@code fallback} for null or blank. */
    static LocalDate day(String name, String value, LocalDate fallback) {
        if (value == null || value.isBlank()) {
            return fallback;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw invalid(name, value, "JJJJ-MM-TT", "YYYY-MM-DD", e);
        }
    }

    /** Null for null or blank. */
    static RegionKey key(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return RegionKey.parse(value);
        } catch (IllegalArgumentException e) {
            throw invalid(name, value, "Regionalschlüssel wie 07111", "region key such as 07111", e);
        }
    }

    /** Null for null or blank. */
    static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String choices = String.join(
                    ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
            throw invalid(name, value, choices, choices, e);
        }
    }

    static InstitutionId institution(String value) {
        try {
            return InstitutionId.parse(value);
        } catch (IllegalArgumentException e) {
            throw InstitutionProblems.unknown(value).asException(e);
        }
    }

    static ProblemException invalid(
            String name, String value, String expected, String expectedEnglish, Exception cause) {
        return Problem.of(
                        INVALID,
                        "Der Parameter " + name + " ist ungültig: „" + value + "“. Erwartet: " + expected + ".",
                        "The parameter " + name + " is not valid: \"" + value + "\". Expected: " + expectedEnglish
                                + ".")
                .at(Location.field(name))
                .asException(cause);
    }
}
