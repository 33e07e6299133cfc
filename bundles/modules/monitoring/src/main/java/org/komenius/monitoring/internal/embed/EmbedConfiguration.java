package org.komenius.monitoring.internal.embed;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of embedded pages, {@code etc/org.komenius.monitoring.embed.cfg}. */
@ObjectClassDefinition(name = "Komenius embedded figures")
public @interface EmbedConfiguration {

    String PID = "org.komenius.monitoring.embed";

    @AttributeDefinition(
            description =
                    "Origins that may show published analyses in a frame, for example https://www.kreis.example; none by default")
    String origins() default "";
}
