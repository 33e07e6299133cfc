package org.komenius.spi.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The municipality's offices and who belongs to them. A user may belong to none or to several. */
@ProviderType
public interface Offices {

    /** All offices in the order in which the municipality lists them. */
    List<Office> all();

    /** The office, or empty if there is none (any more): modules keep ids, and an office may have been dissolved. */
    Optional<Office> find(String id);

    /** Ids of the offices to which the user belongs; empty for unknown users. */
    Set<String> of(String userId);
}
