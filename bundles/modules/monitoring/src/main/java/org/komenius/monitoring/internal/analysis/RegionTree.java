package org.komenius.monitoring.internal.analysis;

import java.time.LocalDate;
import java.util.Set;
import org.komenius.model.region.RegionLevel;

/** Which regions lie in which. */
@FunctionalInterface
public interface RegionTree {

    /** For tests and where nobody knows: whatever has figures counts as everything. */
    RegionTree UNKNOWN = (region, level, on) -> Set.of();

    /** Keys of the regions of a level that lay in {@code region} on that day; empty if that is not known. */
    Set<String> below(String region, RegionLevel level, LocalDate on);
}
