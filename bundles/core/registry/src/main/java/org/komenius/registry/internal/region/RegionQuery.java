package org.komenius.registry.internal.region;

import java.time.LocalDate;
import java.util.List;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;

/**
 * A question for regions.
 *
 * @param words folded words that must all occur; may be empty
 * @param level null for all
 * @param within only regions in this one; null for all
 * @param on day on which they exist
 * @param byName by name, else by key
 * @param descending from the end
 * @param after sort value and key of the last region shown; empty for the beginning
 * @param limit most that may be returned
 */
public record RegionQuery(
        List<String> words,
        RegionLevel level,
        RegionKey within,
        LocalDate on,
        boolean byName,
        boolean descending,
        List<String> after,
        int limit) {}
