package org.komenius.monitoring.internal.genesis;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One account, {@code etc/org.komenius.monitoring.genesis-<name>.cfg}; none by default. */
@ObjectClassDefinition(name = "Komenius monitoring: account at a GENESIS web service")
public @interface GenesisConfiguration {

    String PID = "org.komenius.monitoring.genesis";

    @AttributeDefinition(description = "Short name of the account")
    String id();

    @AttributeDefinition(description = "Name for people")
    String title() default "Regionaldatenbank Deutschland";

    @AttributeDefinition(description = "Address of REST 2020")
    String base() default "https://www.regionalstatistik.de/genesisws/rest/2020/";

    @AttributeDefinition(description = "Registered name, or an API token")
    String userName();

    @AttributeDefinition(description = "Password; empty with a token")
    String password() default "";

    @AttributeDefinition(description = "Seconds between two looks for an ordered table")
    int pollSeconds() default 20;

    @AttributeDefinition(description = "Minutes to wait for an ordered table")
    int maxMinutes() default 60;
}
