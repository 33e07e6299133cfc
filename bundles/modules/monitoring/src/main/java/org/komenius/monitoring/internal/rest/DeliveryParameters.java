package org.komenius.monitoring.internal.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.komenius.monitoring.internal.deliveries.DeliveryPeriod;

/** Reads parameters about sources and deliveries. */
final class DeliveryParameters {

    private DeliveryParameters() {}

    /** @return null for null or blank */
    static String period(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return DeliveryPeriod.parse(code.strip()).code();
        } catch (IllegalArgumentException e) {
            throw QuestionParameters.invalid(
                    "period",
                    "„" + code + "“ ist kein Zeitraum. Möglich sind 2026-05, 2026-Q2, 2026 und 2025/26.",
                    "\"" + code + "\" is no period. Write 2026-05, 2026-Q2, 2026 or 2025/26.",
                    e);
        }
    }

    /** @return null for null or blank */
    static LocalDate day(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw QuestionParameters.invalid(
                    field, "Ein Tag hat die Form 2026-03-31.", "A day has the form 2026-03-31.", e);
        }
    }

    /** @return null for null or blank */
    static <E extends Enum<E>> E choice(Class<E> type, String field, String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw QuestionParameters.invalid(
                    field,
                    field + " ist eines von " + java.util.List.of(type.getEnumConstants()) + ".",
                    field + " is one of " + java.util.List.of(type.getEnumConstants()) + ".",
                    e);
        }
    }

    static String required(String field, String text, int max) {
        String given = optional(field, text, max);
        if (given == null) {
            throw QuestionParameters.invalid(field, field + " fehlt.", field + " is missing.", null);
        }
        return given;
    }

    /** @return null for null or blank */
    static String optional(String field, String text, int max) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > max) {
            throw QuestionParameters.invalid(
                    field,
                    field + " hat höchstens " + max + " Zeichen.",
                    field + " has at most " + max + " characters.",
                    null);
        }
        return text.strip();
    }
}
