package org.komenius.platform.internal.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** Moments as they come in query parameters. */
final class Instants {

    private static final ProblemCode INVALID = ProblemCode.of("platform.time.invalid", ProblemKind.INVALID);

    private Instants() {}

    /** An ISO moment, or a date, which means its beginning, or with {@code endOfDay} the next day's, in the server's zone. */
    static Optional<Instant> parse(String text, String field, boolean endOfDay) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            if (text.length() == "2026-01-01".length()) {
                LocalDate day = LocalDate.parse(text).plusDays(endOfDay ? 1 : 0);
                return Optional.of(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
            }
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw invalid(field).asException(e);
        }
    }

    static Instant ofMillis(String millis) {
        return Instant.ofEpochMilli(number(millis, "cursor"));
    }

    static long number(String text, String field) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw invalid(field).asException(e);
        }
    }

    private static Problem invalid(String field) {
        return Problem.of(
                        INVALID,
                        "Das ist kein Zeitpunkt; zum Beispiel 2026-01-31 oder 2026-01-31T12:00:00Z.",
                        "This is no moment; for example 2026-01-31 or 2026-01-31T12:00:00Z.")
                .at(Location.field(field));
    }
}
