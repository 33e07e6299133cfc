package org.komenius.monitoring.internal.dcat;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;

/**
 * Which part of Germany a data set speaks of.
 *
 * @param lands keys of the Länder that it has figures of, or of regions in
 * @param districts the Kreis that all its regions lie in; empty if they lie in several
 * @param levels of its regions
 */
public record Coverage(SortedSet<String> lands, List<String> districts, List<RegionLevel> levels) {

    private static final int LAND = 2;
    private static final int KREIS = 5;

    /** @param regions keys of regions; Germany as a whole among them adds nothing */
    public static Coverage of(Collection<RegionKey> regions) {
        TreeSet<String> lands = new TreeSet<>();
        TreeSet<String> districts = new TreeSet<>();
        boolean larger = false;
        for (RegionKey region : regions) {
            String key = region.value();
            if (region.level() == RegionLevel.COUNTRY) {
                larger = true;
                continue;
            }
            lands.add(key.substring(0, LAND));
            if (key.length() >= KREIS) {
                districts.add(key.substring(0, KREIS));
            } else {
                larger = true;
            }
        }
        return new Coverage(
                lands,
                districts.size() == 1 && !larger ? List.copyOf(districts) : List.of(),
                regions.stream().map(RegionKey::level).distinct().sorted().toList());
    }

    /** Whether it lies within one Land. */
    boolean isOneLand() {
        return lands.size() == 1;
    }
}
