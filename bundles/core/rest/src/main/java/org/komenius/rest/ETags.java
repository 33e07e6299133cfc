package org.komenius.rest;

import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** Entity tags from version numbers, so that nobody overwrites what somebody else has changed meanwhile. */
public final class ETags {

    private static final ProblemCode MISSING =
            ProblemCode.of("rest.if-match.missing", ProblemKind.PRECONDITION_REQUIRED);
    private static final ProblemCode STALE = ProblemCode.of("rest.if-match.stale", ProblemKind.PRECONDITION_FAILED);

    private ETags() {}

    /** The header value for {@code version}, quotes included. */
    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** @throws org.komenius.model.problem.ProblemException if {@code ifMatch} is missing or names another version; {@code *} fits always */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(
                            MISSING,
                            "Zum Ändern fehlt die Angabe, welcher Stand gemeint ist (If-Match).",
                            "The change does not say which version it means (If-Match).")
                    .advise(
                            "Lesen Sie den Eintrag und senden Sie seinen ETag als If-Match.",
                            "Read the entry and send its ETag as If-Match.")
                    .asException();
        }
        for (String tag : ifMatch.split(",")) {
            String trimmed = tag.trim();
            // A proxy that compresses may have weakened the tag; the version it names is still the same.
            String strong = trimmed.startsWith("W/") ? trimmed.substring(2) : trimmed;
            if (strong.equals("*") || strong.equals(of(version))) {
                return;
            }
        }
        throw Problem.of(
                        STALE,
                        "Jemand anderes hat den Eintrag inzwischen geändert.",
                        "Somebody else has changed this entry meanwhile.")
                .advise("Laden Sie den Eintrag neu und ändern Sie ihn dann.", "Reload the entry, then change it.")
                .asException();
    }
}
