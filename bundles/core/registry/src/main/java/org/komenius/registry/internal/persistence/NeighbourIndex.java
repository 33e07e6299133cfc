package org.komenius.registry.internal.persistence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.internal.geometry.Area;
import org.komenius.registry.internal.geometry.Borders;
import org.komenius.registry.internal.geometry.GeoJson;
import org.komenius.registry.internal.region.BoundaryFeature;

/** Neighbours by stored boundaries. Keeps what it found as long as the boundaries stay the same. */
final class NeighbourIndex {

    /** About 220 metres: generalised Kreis boundaries stray that far from each other. */
    private static final double COARSE = 0.002;

    /** About 55 metres, for areas that are small themselves. */
    private static final double FINE = 0.0005;

    private static final int KEPT = 16;

    private final BoundaryStore boundaries;
    private final Map<String, Map<RegionKey, Set<RegionKey>>> known = new ConcurrentHashMap<>();

    NeighbourIndex(BoundaryStore boundaries) {
        this.boundaries = boundaries;
    }

    /** By key; empty if the region has no boundary on that day. */
    List<RegionKey> neighbours(RegionKey key, LocalDate on) {
        RegionLevel level = key.level();
        String state = level + boundaries.fingerprint(level, null, on);
        Map<RegionKey, Set<RegionKey>> index = known.get(state);
        if (index == null) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            index = build(level, on);
            known.put(state, index);
        }
        return List.copyOf(index.getOrDefault(key, Set.of()));
    }

    private Map<RegionKey, Set<RegionKey>> build(RegionLevel level, LocalDate on) {
        Map<RegionKey, Area> areas = boundaries.find(level, null, on).stream()
                .collect(Collectors.toMap(
                        feature -> feature.region().key(),
                        NeighbourIndex::area,
                        (first, second) -> first,
                        LinkedHashMap::new));
        return Borders.neighbours(areas, level.compareTo(RegionLevel.KREIS) <= 0 ? COARSE : FINE);
    }

    private static Area area(BoundaryFeature feature) {
        return GeoJson.read(feature.geometry());
    }
}
