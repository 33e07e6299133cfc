package org.komenius.platform.internal.user;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.text.LocalizedText;

/**
 * A named set of permissions.
 *
 * @param permissions ids, sorted; may name permissions of modules that are not installed at the moment
 * @param builtIn shipped; cannot be deleted, and {@value #ADMIN} cannot be changed
 */
public record Role(String id, LocalizedText title, Set<String> permissions, boolean builtIn, long version) {

    /** Holds every permission that any installed module declares. */
    public static final String ADMIN = "admin";

    public Role {
        permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
    }
}
