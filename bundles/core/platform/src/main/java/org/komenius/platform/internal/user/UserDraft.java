package org.komenius.platform.internal.user;

import java.util.Set;

/** What somebody with the permission may set of a user; see {@link User} for the fields. */
public record UserDraft(
        String userName,
        String displayName,
        String email,
        Set<String> roles,
        Set<String> offices,
        String language,
        boolean enabled) {

    public UserDraft {
        userName = userName.strip();
        displayName = displayName.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        language = language == null || language.isBlank() ? "de" : language;
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
    }

    /** Somebody who belongs to no office. */
    public UserDraft(
            String userName, String displayName, String email, Set<String> roles, String language, boolean enabled) {
        this(userName, displayName, email, roles, Set.of(), language, enabled);
    }
}
