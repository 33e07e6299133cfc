package org.komenius.platform.internal.secret;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of an API token, {@code kom_} and 43 characters, so that scanners find one that slipped into a repository.
 *
 * @param value the whole secret as the integrator sends it
 */
public record ApiTokenSecret(String value) {

    private static final Pattern FORM = Pattern.compile("kom_[A-Za-z0-9_-]{43}");
    private static final int SHOWN_CHARACTERS = 10;

    public ApiTokenSecret {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an API token");
        }
    }

    public static ApiTokenSecret random() {
        return new ApiTokenSecret("kom_" + Secrets.random());
    }

    /** The secret in an {@code Authorization: Bearer …} header; empty if the header holds anything else. */
    public static Optional<ApiTokenSecret> fromHeader(String header) {
        String[] parts = header.trim().split("\\s+", 2);
        return parts.length == 2
                        && parts[0].equalsIgnoreCase("Bearer")
                        && FORM.matcher(parts[1]).matches()
                ? Optional.of(new ApiTokenSecret(parts[1]))
                : Optional.empty();
    }

    /** What may be shown later to tell tokens apart. */
    public String prefix() {
        return value.substring(0, SHOWN_CHARACTERS);
    }

    public String hash() {
        return Secrets.sha256(value);
    }

    /** Without the secret, so that it never reaches a log. */
    @Override
    public String toString() {
        return prefix() + "…";
    }
}
