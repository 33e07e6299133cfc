package org.komenius.spi.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides whether a name and password belong to a user. Replaceable: the service with the highest ranking is asked, so that a
 * directory can take the place of the built-in user table. Throttling and sessions stay with the platform.
 */
@ConsumerType
public interface PasswordAuthenticator {

    /** The platform's user id, or empty if name and password do not fit. Takes the same time in both cases. */
    Optional<String> authenticate(String userName, char[] password);
}
