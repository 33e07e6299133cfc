package org.komenius.monitoring.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.komenius.model.region.RegionKey;
import org.komenius.monitoring.internal.importing.RegionLookup;
import org.komenius.registry.Regions;

/** Asks the registry. */
final class RegistryRegionLookup implements RegionLookup {

    private final Regions regions;

    RegistryRegionLookup(Regions regions) {
        this.regions = regions;
    }

    @Override
    public Existence existence(String code, LocalDate on) {
        Optional<RegionKey> key = RegionKey.tryParse(code);
        if (key.isEmpty()) {
            return Existence.NO_KEY;
        }
        if (regions.find(key.get(), on).isPresent()) {
            return Existence.VALID;
        }
        return regions.exists(key.get()) ? Existence.NOT_VALID : Existence.UNKNOWN;
    }
}
