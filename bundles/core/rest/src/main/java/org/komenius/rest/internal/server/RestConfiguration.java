package org.komenius.rest.internal.server;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Bounds of the REST servers, {@code etc/org.komenius.rest.cfg}. */
@ObjectClassDefinition(name = "Komenius REST")
public @interface RestConfiguration {

    @AttributeDefinition(name = "Largest JSON body in bytes")
    long maxJsonBytes() default 1_048_576;

    @AttributeDefinition(name = "Largest uploaded file in bytes; a module may allow less")
    long maxUploadBytes() default 1_073_741_824;

    @AttributeDefinition(name = "Answers from this size in bytes on are compressed")
    int gzipFromBytes() default 1_024;
}
