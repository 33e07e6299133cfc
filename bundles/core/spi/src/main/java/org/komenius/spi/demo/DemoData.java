package org.komenius.spi.demo;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A module's part of the demo municipality, the fictional Landkreis Sonnental (AGS 07399) in Rheinland-Pfalz.
 *
 * <p>Generated from a seed: the same seed gives the same data. Loading twice changes nothing.
 */
@ConsumerType
public interface DemoData {

    String module();

    /** Modules whose demo data must be there first. */
    default java.util.Set<String> after() {
        return java.util.Set.of();
    }

    void load(long seed) throws Exception;
}
