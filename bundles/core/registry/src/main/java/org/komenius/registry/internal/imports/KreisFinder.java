package org.komenius.registry.internal.imports;

import java.util.List;
import java.util.Optional;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.region.RegionKey;
import org.komenius.registry.internal.geometry.Area;
import org.komenius.registry.internal.geometry.GeoJson;
import org.komenius.registry.internal.geometry.Position;
import org.komenius.registry.internal.region.BoundaryFeature;

/** Finds the region in which a place lies, among those whose boundary is known. Immutable. */
final class KreisFinder {

    private record Candidate(RegionKey key, Area area) {}

    private final List<Candidate> candidates;

    KreisFinder(List<BoundaryFeature> features) {
        this.candidates = features.stream()
                .map(feature -> new Candidate(feature.region().key(), GeoJson.read(feature.geometry())))
                .toList();
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    Optional<RegionKey> find(Coordinates place) {
        Position position = new Position(place.longitude(), place.latitude());
        return candidates.stream()
                .filter(candidate -> candidate.area().contains(position))
                .map(Candidate::key)
                .findFirst();
    }
}
