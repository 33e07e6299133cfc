package org.komenius.monitoring.internal.access;

import java.util.Set;

/**
 * Somebody who looks, with all that a rule may name.
 *
 * @param userId id of the user, or of the token's owner
 * @param seesAll true for those who administer monitoring, and for the system
 * @param grantees the user, their roles and their offices
 */
public record Viewer(String userId, boolean seesAll, Set<Grantee> grantees) {

    public Viewer {
        grantees = Set.copyOf(grantees);
    }

    /** Everybody who is not signed in: named nowhere, owner of nothing. */
    public static final Viewer ANONYMOUS = new Viewer("anonymous", false, Set.of());

    public boolean maySee(AccessRule rule) {
        return seesAll
                || rule.mode() == AccessRule.Mode.EVERYONE
                || userId.equals(rule.ownerId())
                || rule.grantees().stream().anyMatch(grantees::contains);
    }
}
