package org.komenius.monitoring.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.tabular.RegionNameIndex;
import org.komenius.monitoring.internal.tabular.RegionNames;
import org.komenius.registry.Region;
import org.komenius.registry.Regions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names of the regions that exist today, indexed once in a while. */
@Component(service = RegistryRegionNames.class)
public class RegistryRegionNames {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Regions regions;
    private RegionNameIndex index;
    private Instant made;

    @Activate
    public RegistryRegionNames(@Reference Regions regions) {
        this.regions = regions;
    }

    /** The registry as it was at most ten minutes ago. */
    public synchronized RegionNames today() {
        Instant now = Instant.now();
        if (index == null || made.plus(FRESH).isBefore(now)) {
            RegionNameIndex fresh = new RegionNameIndex(regions::exists);
            LocalDate today = LocalDate.now();
            for (RegionLevel level : RegionLevel.values()) {
                for (Region region : regions.all(level, today)) {
                    fresh.add(region.key(), region.name(), region.kindName());
                }
            }
            index = fresh;
            made = now;
        }
        return index;
    }
}
