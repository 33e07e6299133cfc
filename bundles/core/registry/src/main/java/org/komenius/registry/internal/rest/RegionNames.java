package org.komenius.registry.internal.rest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.region.RegionKey;
import org.komenius.registry.Region;
import org.komenius.registry.Regions;

/** Names of regions for one answer, each looked up once. A region that is not known is named after the one it lies in. */
final class RegionNames {

    private final Regions regions;
    private final LocalDate today = LocalDate.now();
    private final Map<RegionKey, String> known = new HashMap<>();

    RegionNames(Regions regions) {
        this.regions = regions;
    }

    String of(RegionKey key) {
        String name = known.get(key);
        if (name == null) {
            name = find(key)
                    .map(Region::name)
                    .or(() -> key.parent().map(this::of))
                    .orElse(key.value());
            known.put(key, name);
        }
        return name;
    }

    private Optional<Region> find(RegionKey key) {
        Optional<Region> now = regions.find(key, today);
        if (now.isPresent()) {
            return now;
        }
        List<Region> history = regions.history(key);
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }
}
