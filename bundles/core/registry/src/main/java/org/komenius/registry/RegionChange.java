package org.komenius.registry;

import java.time.LocalDate;
import java.util.Objects;
import org.komenius.model.region.RegionKey;

/**
 * One step of a territorial reform: on {@code effective} the region {@code from} ended and {@code to} took over its area or part of it.
 *
 * <p>Several changes with the same {@code from} mean that it was divided; several with the same {@code to}, that regions were merged.
 * Says nothing about shares of area or population, so figures must not be carried over by it alone.
 */
public record RegionChange(RegionKey from, RegionKey to, LocalDate effective) {

    public RegionChange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(effective, "effective");
    }
}
