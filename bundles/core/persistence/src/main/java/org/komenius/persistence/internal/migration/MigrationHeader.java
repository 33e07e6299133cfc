package org.komenius.persistence.internal.migration;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The manifest header {@code Komenius-Migrations: <module>=<changelog>[;after="a,b"]}.
 *
 * @param module module id; also names the changelog table
 * @param changelog path of the changelog in the bundle
 * @param after modules whose migrations must be done first
 */
record MigrationHeader(String module, String changelog, Set<String> after) {

    static final String NAME = "Komenius-Migrations";

    private static final Pattern FORM =
            Pattern.compile("\\s*([a-z][a-z0-9]*)\\s*=\\s*([^;\\s]+)\\s*(?:;\\s*after:?=\"([^\"]*)\")?\\s*");

    /** @throws IllegalArgumentException if the header is not of that form */
    static MigrationHeader parse(String header) {
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(NAME + " is not <module>=<changelog>[;after=\"…\"]: " + header);
        }
        String after = matcher.group(3);
        Set<String> modules = after == null || after.isBlank()
                ? Set.of()
                : Arrays.stream(after.split(",")).map(String::trim).collect(Collectors.toUnmodifiableSet());
        return new MigrationHeader(matcher.group(1), matcher.group(2), modules);
    }

    /** Derby and PostgreSQL agree on such names without quoting; an underscore makes Liquibase miss the table on Derby. */
    String changelogTable() {
        return "DBCL" + module.toUpperCase(java.util.Locale.ROOT);
    }
}
