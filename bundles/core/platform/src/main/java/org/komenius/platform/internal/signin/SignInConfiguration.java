package org.komenius.platform.internal.signin;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How requests reach the platform, {@code etc/org.komenius.platform.signin.cfg}. */
@ObjectClassDefinition(name = "Komenius sign-in")
public @interface SignInConfiguration {

    @AttributeDefinition(
            name = "Trusted reverse proxies",
            description =
                    "Addresses whose X-Forwarded-For and X-Forwarded-Proto are believed, separated by commas; empty: none")
    String trusted_proxies() default "";
}
