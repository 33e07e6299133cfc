package org.komenius.monitoring.internal.access;

/**
 * Somebody who may be named in a rule.
 *
 * @param id of the office, role or user
 */
public record Grantee(Kind kind, String id) implements Comparable<Grantee> {

    /** Sorts of grantees, in the order in which a rule is read out. */
    public enum Kind {
        OFFICE,
        ROLE,
        PERSON
    }

    public static Grantee office(String id) {
        return new Grantee(Kind.OFFICE, id);
    }

    public static Grantee role(String id) {
        return new Grantee(Kind.ROLE, id);
    }

    public static Grantee person(String id) {
        return new Grantee(Kind.PERSON, id);
    }

    /** Reads what {@link #key()} has written. @throws IllegalArgumentException for anything else */
    public static Grantee ofKey(String key) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no grantee: " + key);
        }
        return new Grantee(Kind.valueOf(key.substring(0, slash)), key.substring(slash + 1));
    }

    /** As it is stored and compared: {@code OFFICE/jugendamt}. */
    public String key() {
        return kind + "/" + id;
    }

    @Override
    public int compareTo(Grantee other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
