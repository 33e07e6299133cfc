package org.komenius.spi.security;

import java.util.Objects;
import java.util.Set;

/**
 * On whose behalf something happens.
 *
 * @param kind what sort of caller
 * @param id user id, or the token's owner; {@code "anonymous"} or {@code "system"} where there is no person
 * @param name what people see, for example in the audit log
 * @param permissions ids of what the caller may do; a token's are the intersection of its scope and its owner's
 */
public record Caller(Kind kind, String id, String name, Set<String> permissions) {

    /** Name of the servlet request attribute in which the authentication filter leaves the caller. */
    public static final String REQUEST_ATTRIBUTE = "org.komenius.caller";

    public static final Caller ANONYMOUS = new Caller(Kind.ANONYMOUS, "anonymous", "anonymous", Set.of());
    public static final Caller SYSTEM = new Caller(Kind.SYSTEM, "system", "system", Set.of());

    /** Sorts of caller. */
    public enum Kind {
        ANONYMOUS,
        USER,
        TOKEN,
        SYSTEM
    }

    public Caller {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        permissions = Set.copyOf(permissions);
    }

    public boolean isSignedIn() {
        return kind == Kind.USER || kind == Kind.TOKEN;
    }

    /** True for the system itself and for callers that hold {@code permission}. */
    public boolean may(String permission) {
        return kind == Kind.SYSTEM || permissions.contains(permission);
    }
}
