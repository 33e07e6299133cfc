package org.komenius.monitoring.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.quality.RegionKnowledge;
import org.komenius.registry.Region;
import org.komenius.registry.Regions;

/** The registry as rules ask it; remembers every answer. For one run and one thread. */
final class RegistryKnowledge implements RegionKnowledge {

    private final Regions regions;
    private final RegistryRegionLookup lookup;
    private final Map<String, List<Region>> levels = new HashMap<>();
    private final Map<String, Set<String>> within = new HashMap<>();
    private final Map<String, List<Region>> histories = new HashMap<>();

    RegistryKnowledge(Regions regions) {
        this.regions = regions;
        this.lookup = new RegistryRegionLookup(regions);
    }

    @Override
    public Existence existence(String code, LocalDate on) {
        return lookup.existence(code, on);
    }

    @Override
    public boolean knows(RegionLevel level, LocalDate on) {
        return !all(level, on).isEmpty();
    }

    @Override
    public Optional<Set<String>> within(String parent, RegionLevel level, LocalDate on) {
        Set<String> found = within.computeIfAbsent(parent + "/" + level + "/" + on, key -> all(level, on).stream()
                .map(region -> region.key().value())
                .filter(code -> parent.equals(RegionKey.GERMANY.value()) || code.startsWith(parent))
                .collect(Collectors.toUnmodifiableSet()));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    @Override
    public boolean changed(String code, LocalDate from, LocalDate to) {
        List<Region> history = histories.computeIfAbsent(
                code, key -> RegionKey.tryParse(key).map(regions::history).orElse(List.of()));
        return history.stream()
                .anyMatch(region -> between(region.validity().from(), from, to)
                        || between(region.validity().until(), from, to));
    }

    private static boolean between(LocalDate day, LocalDate from, LocalDate to) {
        return day != null && day.isAfter(from) && !day.isAfter(to);
    }

    private List<Region> all(RegionLevel level, LocalDate on) {
        return levels.computeIfAbsent(level + "/" + on, key -> regions.all(level, on));
    }
}
