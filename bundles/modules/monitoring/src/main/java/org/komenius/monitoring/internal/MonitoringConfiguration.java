package org.komenius.monitoring.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the module, {@code etc/org.komenius.monitoring.cfg}. */
@ObjectClassDefinition(name = "Komenius monitoring")
public @interface MonitoringConfiguration {

    String PID = "org.komenius.monitoring";

    @AttributeDefinition(description = "Largest file to import, packed or unpacked, in bytes")
    long maxImportBytes() default 200_000_000L;

    @AttributeDefinition(description = "Most entries of a ZIP archive")
    int maxArchiveEntries() default 20;

    @AttributeDefinition(description = "Highest ratio of unpacked to packed bytes")
    int maxArchiveRatio() default 250;

    @AttributeDefinition(description = "Most cells of one answer")
    int maxCells() default 200_000;

    @AttributeDefinition(description = "Memory for answers given lately, in megabytes; 0 keeps none")
    int keptAnswerMegabytes() default 32;

    @AttributeDefinition(description = "Publisher of imported tables unless the upload names another")
    String defaultSource() default "Statistische Ämter des Bundes und der Länder";

    @AttributeDefinition(description = "Licence of imported tables unless the upload names another")
    String defaultLicence() default "dl-de/by-2-0";

    @AttributeDefinition(
            description = "Public address of the installation, root of the open-data catalogue's identifiers")
    String publicAddress() default "";

    @AttributeDefinition(description = "Address of the municipality in http://dcat-ap.de/def/contributors")
    String contributorId() default "";

    @AttributeDefinition(description = "E-mail address for questions about open data")
    String contactEmail() default "";

    @AttributeDefinition(description = "Licence of the descriptions in the open-data catalogue, not of the figures")
    String catalogueLicence() default "cc0-1.0";
}
