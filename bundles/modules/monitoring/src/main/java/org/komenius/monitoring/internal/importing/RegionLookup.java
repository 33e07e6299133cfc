package org.komenius.monitoring.internal.importing;

import java.time.LocalDate;

/** What the registry knows of a region, as far as an import needs it. */
@FunctionalInterface
public interface RegionLookup {

    /** Whether a key names a region on a day. */
    enum Existence {
        /** It existed on that day. */
        VALID,
        /** A known region, but it did not exist on that day. */
        NOT_VALID,
        /** A well-formed key that the registry has never heard of. */
        UNKNOWN,
        /** No region key at all. */
        NO_KEY
    }

    Existence existence(String key, LocalDate on);
}
