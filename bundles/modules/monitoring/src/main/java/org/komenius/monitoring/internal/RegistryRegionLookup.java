package org.komenius.monitoring.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.region.RegionKey;
import org.komenius.model.time.Validity;
import org.komenius.monitoring.internal.importing.RegionLookup;
import org.komenius.registry.Region;
import org.komenius.registry.Regions;

/**
 * Asks the registry once per key and remembers the region's whole history, since a file asks for every region in every period.
 *
 * <p>For one import and one thread: what changes in the registry meanwhile is not seen.
 */
final class RegistryRegionLookup implements RegionLookup {

    private final Regions regions;
    private final Map<String, Optional<List<Validity>>> known = new HashMap<>();

    RegistryRegionLookup(Regions regions) {
        this.regions = regions;
    }

    @Override
    public Existence existence(String code, LocalDate on) {
        Optional<List<Validity>> history = known.computeIfAbsent(code, this::history);
        if (history.isEmpty()) {
            return Existence.NO_KEY;
        }
        if (history.get().isEmpty()) {
            return Existence.UNKNOWN;
        }
        return history.get().stream().anyMatch(validity -> validity.contains(on))
                ? Existence.VALID
                : Existence.NOT_VALID;
    }

    /** Empty for what is no key; an empty list for a key that the registry does not know. */
    private Optional<List<Validity>> history(String code) {
        return RegionKey.tryParse(code)
                .map(key -> regions.history(key).stream().map(Region::validity).toList());
    }
}
