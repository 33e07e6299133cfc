package org.komenius.platform.internal.rest;

import java.util.List;
import java.util.Set;
import org.komenius.model.text.LocalizedText;

/**
 * What a browser needs to know about who is signed in.
 *
 * @param user null if nobody is
 * @param csrfToken for {@code X-CSRF-Token}; null without a session
 */
public record SessionView(
        boolean authenticated,
        Person user,
        Set<String> permissions,
        String csrfToken,
        boolean setupRequired,
        boolean demo,
        List<Method> signInMethods,
        String version) {

    /** The signed-in user. */
    public record Person(String id, String userName, String displayName, String language) {}

    /** A way to sign in beside the password form. */
    public record Method(String id, LocalizedText title, String startPath) {}
}
