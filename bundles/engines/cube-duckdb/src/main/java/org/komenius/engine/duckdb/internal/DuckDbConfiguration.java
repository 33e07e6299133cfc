package org.komenius.engine.duckdb.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the cube engine, {@code etc/org.komenius.engine.duckdb.cfg}. */
@ObjectClassDefinition(name = "Komenius cube engine (DuckDB)")
public @interface DuckDbConfiguration {

    String PID = "org.komenius.engine.duckdb";

    @AttributeDefinition(description = "Folder of the node's own copy; empty for cubes below the data folder")
    String folder() default "";

    @AttributeDefinition(description = "Questions at once; 0 for as many as there are cores")
    int permits() default 0;

    @AttributeDefinition(description = "How long a question waits for its turn, in milliseconds")
    long waitMillis() default 20_000;

    @AttributeDefinition(description = "Memory for the store and for each import, in megabytes")
    int memoryMegabytes() default 512;
}
