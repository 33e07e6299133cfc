package org.komenius.platform.internal.user;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person with an account.
 *
 * @param userName what is typed to sign in; unique without regard to case
 * @param email null if unknown
 * @param roles ids of roles, sorted
 * @param offices ids of the offices to which the user belongs, sorted
 * @param language BCP 47 tag of the user's choice
 * @param enabled false: cannot sign in, and the tokens do not work
 * @param lastSignIn null if never
 * @param version for ETag and optimistic locking
 */
public record User(
        String id,
        String userName,
        String displayName,
        String email,
        Set<String> roles,
        Set<String> offices,
        String language,
        boolean enabled,
        Instant lastSignIn,
        long version) {

    public User {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        offices = Collections.unmodifiableSet(new TreeSet<>(offices));
    }

    /** Not a bean property: the REST interface shows roles. */
    public boolean hasAdminRole() {
        return roles.contains(Role.ADMIN);
    }
}
