package org.komenius.disclosure.internal.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import javax.ws.rs.QueryParam;
import org.komenius.disclosure.internal.persistence.ListQuestion;
import org.komenius.disclosure.internal.release.DisclosureProblems;
import org.komenius.rest.PageLimits;

/** What every list of this module can be asked: search, sort and the part that is shown. */
public final class ListParameters {

    private static final int MOST_NAMES = 100;

    /** Occurs in one of the list's texts. */
    @QueryParam("q")
    public String text;

    /** Sources whose names hold {@link #text}, as the asking page knows from the modules that they belong to; may be repeated. */
    @QueryParam("named")
    public List<String> named;

    /** A sort key of the list, with {@code -} before it for descending. */
    @QueryParam("sort")
    public String sort;

    @QueryParam("cursor")
    public String cursor;

    @QueryParam("limit")
    public Integer limit;

    ListQuestion question() {
        if (named != null && named.size() > MOST_NAMES) {
            throw DisclosureProblems.invalidParameter(
                    "named",
                    "Höchstens " + MOST_NAMES + " Quellen können genannt werden.",
                    "At most " + MOST_NAMES + " sources can be named.",
                    null);
        }
        return new ListQuestion(text, named, sort, cursor, PageLimits.of(limit));
    }

    /** @param text null or blank for none */
    static Instant moment(String name, String text) {
        return parse(
                name,
                text,
                Instant::parse,
                name + " ist ein Zeitpunkt wie 2026-01-01T00:00:00Z.",
                name + " is a moment like 2026-01-01T00:00:00Z.");
    }

    static Boolean yesOrNo(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw DisclosureProblems.invalidParameter(
                    name, name + " ist true oder false.", name + " is true or false.", null);
        };
    }

    static <T> T parse(String name, String text, Function<String, T> parse, String german, String english) {
        try {
            return text == null || text.isBlank() ? null : parse.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw DisclosureProblems.invalidParameter(name, german, english, e);
        }
    }
}
