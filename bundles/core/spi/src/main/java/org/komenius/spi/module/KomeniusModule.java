package org.komenius.spi.module;

import java.util.List;
import org.komenius.model.text.LocalizedText;
import org.osgi.annotation.versioning.ConsumerType;

/** A module's self-description, registered as a service while the module works. One per module bundle. */
@ConsumerType
public interface KomeniusModule {

    /** Short id, unique in the installation: the segment in {@code /api/<id>}, the table prefix, the migration's name. */
    String id();

    LocalizedText title();

    /** OSGi version range of the platform that the module works with, for example {@code [0.1,1)}. */
    String platformRange();

    /** Permissions that the module's methods demand; each id starts with {@code <module id>.}. */
    List<Permission> permissions();
}
