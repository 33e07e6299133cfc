package org.komenius.disclosure.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the door, {@code etc/org.komenius.disclosure.cfg}. */
@ObjectClassDefinition(name = "Komenius disclosure control")
public @interface DisclosureConfiguration {

    String PID = "org.komenius.disclosure";

    /** The log is never kept shorter, whatever is configured. */
    int LEAST_YEARS = 5;

    @AttributeDefinition(description = "Minimum count of sources without a policy of their own")
    int minimumCount() default 3;

    @AttributeDefinition(description = "Years for which crossings are kept; at least 5")
    int crossingYears() default 5;

    @AttributeDefinition(description = "Legal source of that time, shown with the log and in answers to Art. 15 GDPR")
    String crossingLegalSource() default
            "Protokollierung des Zugangs zu Einzeldaten nach dem Landesstatistikgesetz, mindestens fünf Jahre";
}
