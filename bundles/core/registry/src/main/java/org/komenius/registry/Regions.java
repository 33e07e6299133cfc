package org.komenius.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells which regions exist, existed, and what became of them.
 *
 * <p>A key that is known but has no region on a date means: the region did not exist then. That is different from a key that is not
 * known at all, so importers ask both {@link #find} and {@link #exists}. Quick enough to be asked per key of a large file; a file
 * with many rows should still ask once per distinct key. Every method may be called from any thread.
 */
@ProviderType
public interface Regions {

    /** The region with {@code key} on that day; empty if it is unknown or did not exist then. */
    Optional<Region> find(RegionKey key, LocalDate on);

    /** Whether the key was ever that of a known region. */
    boolean exists(RegionKey key);

    /** Every form that the region has had, oldest first; empty for an unknown key. */
    List<Region> history(RegionKey key);

    /** Regions directly below {@code parent} on that day, by key. */
    List<Region> children(RegionKey parent, LocalDate on);

    /** All regions of a level on that day, by key. */
    List<Region> all(RegionLevel level, LocalDate on);

    /** What took the region's place when it was dissolved; empty if it was not, or its successors are not known. */
    List<RegionChange> successors(RegionKey key);

    /** Of {@code keys}, those that have a boundary on that day. */
    Set<RegionKey> withBoundary(Set<RegionKey> keys, LocalDate on);

    /**
     * A point in the middle of the region, good enough to sort other places by their distance from it: the centre of gravity of its
     * largest part. Empty if it has no boundary on that day.
     */
    default Optional<Coordinates> centre(RegionKey key, LocalDate on) {
        return Optional.empty();
    }

    /** Closed lines of the region's border on that day, those of islands and holes among them; empty if it has no boundary. */
    default List<List<Coordinates>> boundary(RegionKey key, LocalDate on) {
        return List.of();
    }

    /** Every known step of a territorial reform, by date and keys. */
    default List<RegionChange> changes() {
        return List.of();
    }

    /**
     * Regions of the same level that share a stretch of border with {@code key} on that day, by key; touching in one point does not
     * count. Taken from the stored boundaries, generalised lines included: lines that run side by side within a small tolerance are
     * one border. Empty if the region, or everything around it, has no boundary then.
     */
    default List<RegionKey> neighbours(RegionKey key, LocalDate on) {
        return List.of();
    }
}
