package org.komenius.spi.security;

import org.komenius.model.text.LocalizedText;
import org.osgi.annotation.versioning.ConsumerType;

/** A further way to sign in, for example OpenID Connect, offered as a link beside the password form. */
@ConsumerType
public interface SignInMethod {

    String id();

    LocalizedText title();

    /** Path on this origin that starts the sign-in, for example {@code /auth/oidc/start}. */
    String startPath();
}
