package org.komenius.registry;

import java.util.Objects;
import java.util.Optional;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.time.Validity;

/**
 * A region as it was, or is, during one stretch of time. A key whose name or parent changed has several, with disjoint validity.
 *
 * @param key official key, or a free one for a Sozialraum
 * @param name as official lists print it, without its kind
 * @param kindName what it calls itself, for example {@code Landkreis} or {@code kreisfreie Stadt}; never null, may be empty
 * @param level place in the hierarchy
 * @param parent key of the region it lies in; null for the country only
 * @param validity when it existed in this form
 */
public record Region(
        RegionKey key, String name, String kindName, RegionLevel level, RegionKey parent, Validity validity) {

    public Region {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kindName, "kindName");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(validity, "validity");
    }

    public Optional<RegionKey> parentKey() {
        return Optional.ofNullable(parent);
    }
}
