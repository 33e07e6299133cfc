package org.komenius.registry.internal.rest;

import java.time.LocalDate;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.Region;

/**
 * @param parent key of the region above; null for the country
 * @param hasBoundary whether a boundary is known for the day that was asked for; null where that was not looked up
 */
public record RegionJson(
        String key,
        String name,
        String kindName,
        RegionLevel level,
        String parent,
        LocalDate validFrom,
        LocalDate validUntil,
        Boolean hasBoundary) {

    static RegionJson of(Region region, Boolean hasBoundary) {
        return new RegionJson(
                region.key().value(),
                region.name(),
                region.kindName(),
                region.level(),
                region.parentKey().map(RegionKey::value).orElse(null),
                region.validity().from(),
                region.validity().until(),
                hasBoundary);
    }
}
