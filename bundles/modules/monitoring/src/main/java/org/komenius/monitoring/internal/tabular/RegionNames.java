package org.komenius.monitoring.internal.tabular;

import java.util.List;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;

/** Finds regions by what tables call them. */
public interface RegionNames {

    /** Nothing is known. */
    RegionNames NONE = new RegionNames() {
        @Override
        public List<RegionKey> find(String name, RegionLevel level) {
            return List.of();
        }

        @Override
        public boolean isKnown(RegionKey key) {
            return false;
        }

        @Override
        public String nameOf(RegionKey key) {
            return key.value();
        }
    };

    /**
     * Regions that may be meant, the likeliest kind only: "Landkreis Kassel" is one, "Kassel" may be two.
     *
     * @param level null for any
     */
    List<RegionKey> find(String name, RegionLevel level);

    /** Whether the key is, or ever was, that of a region. */
    boolean isKnown(RegionKey key);

    /** The region's name with its kind; the key itself for one that is not known. */
    String nameOf(RegionKey key);
}
