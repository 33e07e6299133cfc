package org.komenius.spi.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Users with what rules about access can name: roles and offices. */
@ProviderType
public interface People {

    /** The person, or empty if there is no such user (any more) or the account is disabled. */
    Optional<Person> find(String userId);
}
