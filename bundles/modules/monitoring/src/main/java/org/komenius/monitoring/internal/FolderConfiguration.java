package org.komenius.monitoring.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One watched folder, {@code etc/org.komenius.monitoring.folder-<name>.cfg}; none by default. */
@ObjectClassDefinition(name = "Komenius monitoring: watched folder")
public @interface FolderConfiguration {

    String PID = "org.komenius.monitoring.folder";

    @AttributeDefinition(description = "Name for people")
    String title() default "Ordner";

    @AttributeDefinition(description = "Absolute path; files directly in it are read, never what lies deeper")
    String path();

    @AttributeDefinition(description = "Which names are taken")
    String pattern() default "*.{csv,zip,xlsx}";

    @AttributeDefinition(description = "Code of the source that lays its files here; empty for the data set's own")
    String source() default "";

    @AttributeDefinition(
            description =
                    "Why its tables are published official ones, which opens new data sets; empty to protect them")
    String openReason() default "";

    @AttributeDefinition(description = "Whether versions are released at once")
    boolean release() default false;

    @AttributeDefinition(description = "Seconds between two looks")
    int seconds() default 15;
}
