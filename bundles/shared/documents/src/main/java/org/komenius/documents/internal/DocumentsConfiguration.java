package org.komenius.documents.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.komenius.documents}. */
@ObjectClassDefinition(name = "Komenius Documents")
public @interface DocumentsConfiguration {

    String PID = "org.komenius.documents";

    @AttributeDefinition(
            name = "Letterhead",
            description = "Lines above the title of official papers, separated by |; empty for none")
    String letterhead() default "";
}
