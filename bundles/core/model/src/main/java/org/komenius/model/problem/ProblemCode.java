package org.komenius.model.problem;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A failure's stable name, grouped by module and never reused, for example {@code import.row.too-few-cells}.
 *
 * @param value lower-case words joined by dots and hyphens, at least two groups
 * @param kind the sort of failure
 */
public record ProblemCode(String value, ProblemKind kind) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    public ProblemCode {
        Objects.requireNonNull(kind, "kind");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a problem code: " + value);
        }
    }

    public static ProblemCode of(String value, ProblemKind kind) {
        return new ProblemCode(value, kind);
    }
}
