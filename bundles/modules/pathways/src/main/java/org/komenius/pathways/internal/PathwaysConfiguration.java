package org.komenius.pathways.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the module, {@code etc/org.komenius.pathways.cfg}. */
@ObjectClassDefinition(name = "Komenius pathways")
public @interface PathwaysConfiguration {

    String PID = "org.komenius.pathways";

    @AttributeDefinition(
            description = "Key of the Kreis or city whose institutions are shown; empty for none or the demo's")
    String region() default "";

    @AttributeDefinition(
            description = "Institutions up to so many kilometres from a Gemeinde's middle count as near it")
    double reachKilometres() default 15;

    @AttributeDefinition(description = "Id of the network that citizens see first; empty for the one published first")
    String publicNetwork() default "";

    @AttributeDefinition(description = "Largest network file in bytes")
    long maxNetworkBytes() default 5_000_000L;

    @AttributeDefinition(description = "How many published networks are held in memory")
    int maxCachedNetworks() default 20;

    @AttributeDefinition(description = "How many maps may be laid out at the same time")
    int maxParallelLayouts() default 1;

    @AttributeDefinition(description = "How many years a Fahrplan looks ahead at most")
    int horizonYears() default 25;
}
