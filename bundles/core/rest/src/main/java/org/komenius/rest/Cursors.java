package org.komenius.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/**
 * Opaque positions in a list: the sort values of the last item that was shown.
 *
 * <p>Unlike page numbers they neither skip nor repeat items when others come or go meanwhile. Not a secret, not signed: a resource
 * treats the decoded parts like any other input.
 */
public final class Cursors {

    private static final ProblemCode BROKEN = ProblemCode.of("rest.cursor.broken", ProblemKind.INVALID);
    private static final String SEPARATOR = "\u001f";

    private Cursors() {}

    /** Parts must not be null and must not contain the control character U+001F. */
    public static String encode(String... parts) {
        for (String part : parts) {
            if (part.contains(SEPARATOR)) {
                throw new IllegalArgumentException("a cursor part contains U+001F");
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param cursor null or blank for the beginning
     * @param count how many parts it must have
     * @return the parts, or an empty list for the beginning
     * @throws org.komenius.model.problem.ProblemException if it was not made by {@link #encode} with that many parts
     */
    public static List<String> decode(String cursor, int count) {
        if (cursor == null || cursor.isBlank()) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == count) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw broken().asException(e);
        }
        throw broken().asException();
    }

    private static Problem broken() {
        return Problem.of(BROKEN, "Die Seitenmarke ist ungültig.", "The page cursor is not valid.")
                .at(Location.field("cursor"))
                .advise("Beginnen Sie die Liste von vorn.", "Start the list from its beginning.");
    }
}
