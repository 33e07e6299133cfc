package org.komenius.spi.web;

import org.komenius.model.text.LocalizedText;
import org.osgi.annotation.versioning.ProviderType;

/** Whose site this is, as an admin has set it. Cheap to ask; answers may change at any time. */
@ProviderType
public interface Site {

    /** Name of the application. */
    LocalizedText name();

    /** Name of the municipality, for example {@code Landkreis Sonnental}. */
    String municipality();
}
